import { useEffect, useState, useSyncExternalStore } from 'react';
import { useMediaQuery } from '../../lib/useMediaQuery.ts';
import { isMoving } from './lanes/picture.ts';
import { GUIDE_SLEEP_MS } from './model/wait.ts';
import type { StagePort } from './stage/createHost.ts';
import type { StageView } from './stage/view.ts';

/** Countdowns need no more. */
const CALM_MS = 250;
const FRAME_MS = 45;

/** What the port shows, and what time it is there now: drawn anew some 20 times a second while something is on its way. */
export function useStage(port: StagePort) {
  const view = useSyncExternalStore(port.subscribe, port.getView, () => null);
  const isStill = useMediaQuery('(prefers-reduced-motion: reduce)');
  const [realNow, setRealNow] = useState(() => Date.now());
  const isBusy = view !== null && isRunning(view, realNow) && !isStill;

  useEffect(() => {
    if (!isBusy) {
      const timer = window.setInterval(() => setRealNow(Date.now()), CALM_MS);
      return () => window.clearInterval(timer);
    }
    let drawnAt = 0;
    let frame = window.requestAnimationFrame(function draw(at) {
      // The platform shares this thread: pictures must not slow down what they show.
      if (at - drawnAt >= FRAME_MS) {
        drawnAt = at;
        setRealNow(Date.now());
      }
      frame = window.requestAnimationFrame(draw);
    });
    return () => window.cancelAnimationFrame(frame);
  }, [isBusy]);

  const sinceSeen = view ? Math.max(0, realNow - view.seenAt) : 0;
  return { view, realNow, now: view ? view.at + sinceSeen * (view.rate ?? 1) : 0 };
}

function isRunning({ story, wait }: StageView, realNow: number): boolean {
  if (story && isMoving(story)) return true;
  // The page that sleeps is shown until it wakes up.
  return wait !== null && realNow - wait.startedAt < (wait.heldMs ?? 0) + GUIDE_SLEEP_MS + 500;
}
