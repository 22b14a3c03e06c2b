import { isMotionReduced } from '../canvas/mapView.ts';
import type { MapView } from '../canvas/mapViewTypes.ts';
import type { Point } from '../model/polygon.ts';

export interface GestureEvents {
  /** `isCoarse`: a finger or pen, which needs larger targets than a mouse. Returns whether it met a seat. */
  onTap(at: Point, isCoarse: boolean): boolean;
  onHover(at: Point | null): void;
  /** Whether a drag that begins now chooses seats instead of moving the map. */
  choosesSeveral(event: PointerEvent): boolean;
  /** Null: the drag was broken off. */
  onLasso(from: Point, to: Point | null, isOver: boolean): void;
}

/** A pointer that moves less is still a tap. */
const MOUSE_SLOP = 3;
const FINGER_SLOP = 9;
/** A throw goes on for so long at its speed, if it was this fast (pixels per ms) so shortly before the end. */
const THROW_MS = 140;
const THROW_FROM = 0.4;
const THROW_WITHIN_MS = 60;
/** More fingers than any tap has. */
const MOST_DOWNS = 10;
const DOUBLE_TAP_MS = 320;
const DOUBLE_TAP_REACH = 28;
const WHEEL_SPEED = 0.0016;
const PINCH_SPEED = 0.01;
const LINE_PX = 18;

/** Drag, throw, pinch, two-finger pan, wheel, tap, double tap and hover as camera moves and events. Returns how to stop. */
export function followGestures(view: MapView, events: GestureEvents): () => void {
  const { host } = view;
  const pointers = new Map<number, Point>();
  let mode: 'tap' | 'drag' | 'lasso' | 'pinch' = 'tap';
  let from: Point = { x: 0, y: 0 };
  let lastTap = { time: Number.NEGATIVE_INFINITY, x: 0, y: 0 };
  let speed = { x: 0, y: 0, time: 0 };
  let pinch = { scale: 1, apart: 1 };
  /** What each pointer came down on. */
  const downs = new Map<number, EventTarget | null>();
  const at = ({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }): Point => {
    const { left, top } = host.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };
  const apart = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);

  const tap = (event: PointerEvent, point: Point) => {
    const isCoarse = event.pointerType !== 'mouse';
    const isDouble =
      isCoarse && event.timeStamp - lastTap.time < DOUBLE_TAP_MS && apart(point, lastTap) < DOUBLE_TAP_REACH;
    let isOver = isDouble;
    if (isDouble) {
      // Its second tap may have come down on a seat that the first has brought there: no click of that.
      downs.set(event.pointerId, host);
      view.glideZoom(2, point);
    } else {
      // A tap on a real button (a focusable seat) is that button's own click.
      if (event.target instanceof Element && event.target.closest('button')) return;
      // Two seats side by side, tapped quickly, are two taps.
      isOver = events.onTap(point, isCoarse);
    }
    lastTap = { ...point, time: isOver ? Number.NEGATIVE_INFINITY : event.timeStamp };
  };

  const handlers = {
    pointerdown(event: PointerEvent) {
      if (event.button !== 0) return;
      // Of a finger that dragged no click follows: what it came down on is not kept for ever.
      const [oldest] = downs.keys();
      if (oldest !== undefined && downs.size > MOST_DOWNS) downs.delete(oldest);
      downs.set(event.pointerId, event.target);
      pointers.set(event.pointerId, at(event));
      if (pointers.size > 1) {
        if (mode === 'lasso') events.onLasso(from, null, true);
        mode = 'pinch';
        pinch = { scale: view.camera().scale, apart: Math.max(1, apart(at(event), [...pointers.values()][0] ?? from)) };
        host.setPointerCapture(event.pointerId);
        return;
      }
      mode = 'tap';
      from = at(event);
      speed = { x: 0, y: 0, time: event.timeStamp };
    },
    pointermove(event: PointerEvent) {
      const to = at(event);
      const before = pointers.get(event.pointerId);
      if (!before) {
        if (event.pointerType === 'mouse') events.onHover(to);
        return undefined;
      }
      // A mouse that was released outside of the window drags nothing when it comes back.
      if (event.buttons === 0) return pointers.clear();
      const [dx, dy] = [to.x - before.x, to.y - before.y];
      if (mode === 'pinch') {
        const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
        pointers.set(event.pointerId, to);
        if (!other) return undefined;
        // Two fingers move the map and zoom it at once.
        view.panBy(dx / 2, dy / 2);
        view.zoomTo((pinch.scale * apart(to, other)) / pinch.apart, {
          x: (to.x + other.x) / 2,
          y: (to.y + other.y) / 2,
        });
        return undefined;
      }
      if (mode === 'tap') {
        if (apart(to, from) <= (event.pointerType === 'mouse' ? MOUSE_SLOP : FINGER_SLOP)) return undefined;
        // Only now: captured from the start, the click would not reach the seat's own button.
        host.setPointerCapture(event.pointerId);
        mode = events.choosesSeveral(event) ? 'lasso' : 'drag';
        events.onHover(null);
      }
      pointers.set(event.pointerId, to);
      if (mode === 'lasso') return events.onLasso(from, to, false);
      const passed = Math.max(1, event.timeStamp - speed.time);
      speed = { x: (speed.x + dx / passed) / 2, y: (speed.y + dy / passed) / 2, time: event.timeStamp };
      view.panBy(dx, dy);
      return undefined;
    },
    pointerup(event: PointerEvent) {
      if (!pointers.delete(event.pointerId)) return;
      // The finger that is left goes on moving the map.
      if (pointers.size === 1) mode = 'drag';
      if (pointers.size > 0) return;
      if (mode === 'tap') tap(event, at(event));
      else if (mode === 'lasso') events.onLasso(from, at(event), true);
      else if (
        mode === 'drag' &&
        !isMotionReduced() &&
        event.timeStamp - speed.time < THROW_WITHIN_MS &&
        apart(speed, { x: 0, y: 0 }) > THROW_FROM
      )
        view.glidePan(speed.x * THROW_MS, speed.y * THROW_MS);
    },
    pointercancel(event: PointerEvent) {
      if (pointers.delete(event.pointerId) && mode === 'lasso') events.onLasso(from, null, true);
    },
    pointerleave: () => events.onHover(null),
    wheel(event: WheelEvent) {
      if (!event.ctrlKey && isInScroller(host)) return;
      event.preventDefault();
      const step = event.deltaY * (event.deltaMode === 1 ? LINE_PX : 1) * (event.ctrlKey ? PINCH_SPEED : WHEEL_SPEED);
      view.zoomTo(view.camera().scale * Math.exp(-step), at(event));
    },
  };
  const abort = new AbortController();
  const { signal } = abort;
  for (const [type, handler] of Object.entries(handlers))
    host.addEventListener(type, handler as EventListener, { passive: false, signal });
  // The browser makes a click of every tap, a moment later: a seat that the map has moved below the finger meanwhile must
  // not get it. Clicks of keyboards and screen readers (`detail` 0) follow no pointer.
  const dropClick = (event: MouseEvent) => {
    const id = event instanceof PointerEvent ? event.pointerId : -1;
    const down = downs.get(id);
    downs.delete(id);
    if (event.detail > 0 && down && down !== event.target) event.stopPropagation();
  };
  host.addEventListener('click', dropClick, { capture: true, signal });
  return () => abort.abort();
}

/**
 * Whether the page, or an element around the map, scrolls: then the wheel and two fingers on a touchpad belong to it. Ctrl +
 * wheel and pinching always zoom.
 */
function isInScroller(host: HTMLElement): boolean {
  for (let around = host.parentElement; around; around = around.parentElement) {
    if (around.scrollHeight <= around.clientHeight + 2) continue;
    const scrolls = around === document.scrollingElement ? /visible|auto|scroll/u : /auto|scroll/u;
    if (scrolls.test(getComputedStyle(around).overflowY)) return true;
  }
  return false;
}
