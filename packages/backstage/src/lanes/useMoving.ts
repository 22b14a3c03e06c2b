import { useEffect, useState, useSyncExternalStore } from 'react';

/** Countdowns need no more. */
const CALM_MS = 250;
const FRAME_MS = 45;
const STILL = '(prefers-reduced-motion: reduce)';

/** This machine's clock, ms since the epoch: some 20 times a second while something moves, unless motion is not wanted. */
export function useMoving(isMoving: (now: number) => boolean): number {
  const isStill = useSyncExternalStore(
    watchMotion,
    () => window.matchMedia(STILL).matches,
    () => false,
  );
  const [now, setNow] = useState(() => Date.now());
  const isBusy = isMoving(now) && !isStill;

  useEffect(() => {
    if (!isBusy) {
      const timer = window.setInterval(() => setNow(Date.now()), CALM_MS);
      return () => window.clearInterval(timer);
    }
    let drawnAt = 0;
    let frame = window.requestAnimationFrame(function draw(at) {
      // The platform shares this thread: pictures must not slow down what they show.
      if (at - drawnAt >= FRAME_MS) {
        drawnAt = at;
        setNow(Date.now());
      }
      frame = window.requestAnimationFrame(draw);
    });
    return () => window.cancelAnimationFrame(frame);
  }, [isBusy]);
  return now;
}

function watchMotion(listener: () => void): () => void {
  const query = window.matchMedia(STILL);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}
