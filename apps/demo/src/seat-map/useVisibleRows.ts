import { useCallback, useState, useSyncExternalStore } from 'react';

interface VisibleRows {
  readonly first: number;
  /** Exclusive. */
  readonly last: number;
  /** Goes as `ref` on the element that scrolls. */
  readonly setScroller: (element: HTMLElement | null) => void;
}

/** Rows are rendered in steps of this many, and as many beyond each edge. */
const STEP = 8;

/** Which of `count` rows of one height can be seen in a scrolling element. */
export function useVisibleRows(count: number, rowHeight: number): VisibleRows {
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const subscribe = useCallback(
    (listener: () => void) => {
      if (!scroller) return () => undefined;
      const observer = new ResizeObserver(listener);
      observer.observe(scroller);
      scroller.addEventListener('scroll', listener, { passive: true });
      return () => {
        observer.disconnect();
        scroller.removeEventListener('scroll', listener);
      };
    },
    [scroller],
  );
  const firstStep = () => Math.floor((scroller?.scrollTop ?? 0) / rowHeight / STEP);
  const stepsInView = () => Math.ceil((scroller?.clientHeight ?? 600) / rowHeight / STEP);
  const from = useSyncExternalStore(subscribe, firstStep, () => 0);
  const span = useSyncExternalStore(subscribe, stepsInView, () => 2);
  return {
    first: Math.min(Math.max(0, (from - 1) * STEP), count),
    last: Math.min((from + span + 2) * STEP, count),
    setScroller,
  };
}
