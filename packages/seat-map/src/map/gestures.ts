import { Gesture } from '@use-gesture/vanilla';

import type { MapView } from '../canvas/mapView.ts';
import type { Point } from '../model/polygon.ts';

export interface GestureEvents {
  /** `isCoarse`: a finger or pen, which needs larger targets than a mouse. */
  onTap(at: Point, isCoarse: boolean): void;
  onHover(at: Point | null): void;
  /** Whether a drag that begins now chooses seats instead of moving the map. */
  choosesSeveral(event: Event): boolean;
  onLasso(from: Point, to: Point, isOver: boolean): void;
}

const THROW_MS = 140;
const THROW_FROM = 0.4;
const DOUBLE_TAP_MS = 320;
const DOUBLE_TAP_REACH = 28;

/** Drag, pinch, wheel, tap and hover on the map, turned into camera moves and events. Returns how to stop. */
export function followGestures(view: MapView, events: GestureEvents): () => void {
  const { host } = view;
  let pinchStart = 1;
  let pinchAt: Point | null = null;
  let lassoFrom: Point | null = null;
  let lastTap = { at: Number.NEGATIVE_INFINITY, x: 0, y: 0 };
  const local = ([x, y]: readonly number[]): Point => {
    const frame = host.getBoundingClientRect();
    return { x: (x ?? 0) - frame.left, y: (y ?? 0) - frame.top };
  };

  const gesture = new Gesture(
    host,
    {
      onDrag({ first, delta: [dx, dy], xy, initial, tap, last, velocity: [vx, vy], direction: [sx, sy], ...state }) {
        if (state.pinching === true) return state.cancel();
        const { event } = state;
        if (tap) {
          lassoFrom = null;
          // A tap on a real button (a focusable seat) is that button's own click.
          if (event.target instanceof Element && event.target.closest('button')) return undefined;
          const at = local(xy);
          const isCoarse = 'pointerType' in event && event.pointerType !== 'mouse';
          const isDouble =
            event.timeStamp - lastTap.at < DOUBLE_TAP_MS &&
            Math.hypot(at.x - lastTap.x, at.y - lastTap.y) < DOUBLE_TAP_REACH;
          lastTap = { at: isDouble ? Number.NEGATIVE_INFINITY : event.timeStamp, ...at };
          if (isDouble && isCoarse) view.glideZoom(2, at);
          else events.onTap(at, isCoarse);
          return undefined;
        }
        if (first && events.choosesSeveral(event)) lassoFrom = local(initial);
        if (lassoFrom) {
          events.onLasso(lassoFrom, local(xy), last);
          if (last) lassoFrom = null;
          return undefined;
        }
        events.onHover(null);
        if (last && Math.hypot(vx, vy) > THROW_FROM) view.glidePan(vx * sx * THROW_MS, vy * sy * THROW_MS);
        else view.panBy(dx, dy);
        return undefined;
      },
      onPinch({ first, last, origin, movement: [ratio], event }) {
        if (event.cancelable) event.preventDefault();
        const at = local(origin);
        if (first) pinchStart = view.camera().scale;
        // Two fingers move the map and zoom it at once.
        else if (pinchAt) view.panBy(at.x - pinchAt.x, at.y - pinchAt.y);
        pinchAt = last ? null : at;
        view.zoomTo(pinchStart * ratio, at);
      },
      onWheel({ event }) {
        if (event.ctrlKey || !wheelZooms()) return;
        event.preventDefault();
        const lines = event.deltaMode === 1 ? 18 : 1;
        const scale = view.camera().scale * Math.exp(-event.deltaY * lines * 0.0016);
        view.zoomTo(scale, local([event.clientX, event.clientY]));
      },
      onMove({ xy, event, dragging }) {
        if (event.pointerType === 'mouse' && dragging !== true) events.onHover(local(xy));
      },
      onHover({ hovering }) {
        if (hovering !== true) events.onHover(null);
      },
    },
    {
      eventOptions: { passive: false },
      drag: { filterTaps: true, pointer: { capture: true, keys: false } },
      pinch: { from: () => [1, 0], scaleBounds: { min: 0.01, max: 100 }, modifierKey: ['ctrlKey', 'metaKey'] },
    },
  );
  return () => gesture.destroy();
}

/** Over a page that scrolls, the wheel belongs to the page; Ctrl + wheel and pinching always zoom. */
function wheelZooms(): boolean {
  const page = document.scrollingElement;
  return !page || page.scrollHeight <= page.clientHeight + 2;
}
