import { type RefObject, useState } from 'react';
import { useIsomorphicEffect } from './useIsomorphicEffect.ts';

/** Rows rendered beyond each edge, so that a fast scroll finds them there. */
const OVERSCAN = 12;
/** Before the first measure, and on a server. */
const UNMEASURED = { top: 0, height: 640 };

/**
 * Which of many rows of one height to render: those in view, and one more (`kept`) wherever it is, since the focus may be in
 * it. In ascending order.
 */
export function useVirtualRows(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  rowHeight: number,
  kept: number,
): readonly number[] {
  const [view, setView] = useState(UNMEASURED);
  useIsomorphicEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const measure = () => {
      // In whole rows: scrolling inside of one renders nothing.
      const next = { top: Math.floor(element.scrollTop / rowHeight) * rowHeight, height: element.clientHeight };
      setView((before) => (before.top === next.top && before.height === next.height ? before : next));
    };
    const sizes = new ResizeObserver(measure);
    sizes.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    measure();
    return () => {
      sizes.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, [scroller, rowHeight]);
  const first = Math.max(0, Math.min(count, Math.floor(view.top / rowHeight)) - OVERSCAN);
  const last = Math.min(count, Math.ceil((view.top + view.height) / rowHeight) + OVERSCAN);
  const rows = Array.from({ length: Math.max(0, last - first) }, (_, n) => first + n);
  if (kept < 0 || kept >= count || (kept >= first && kept < last)) return rows;
  return kept < first ? [kept, ...rows] : [...rows, kept];
}
