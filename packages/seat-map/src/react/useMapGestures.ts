import { useGesture } from '@use-gesture/react';
import { useRef } from 'react';
import type { Point } from '../canvas/camera.ts';
import type { MapView } from '../canvas/mapView.ts';

interface GestureEvents {
  onTap(at: Point): void;
  onHover(at: Point | null): void;
}

const THROW_MS = 140;

/** Drag, pinch, wheel, tap and hover on the map, turned into camera moves and two events. */
export function useMapGestures(view: MapView | null, events: GestureEvents): void {
  const pinchStart = useRef(1);
  const local = ([x, y]: readonly number[]): Point => {
    const frame = view?.host.getBoundingClientRect();
    return { x: (x ?? 0) - (frame?.left ?? 0), y: (y ?? 0) - (frame?.top ?? 0) };
  };

  useGesture(
    {
      onDrag({ delta: [dx, dy], xy, tap, last, velocity: [vx, vy], direction: [sx, sy], pinching, cancel, event }) {
        if (!view) return;
        if (pinching) return cancel();
        if (tap) {
          // A tap on a real button (a focusable seat, a control) is that button's own click.
          if (!(event.target instanceof Element && event.target.closest('button'))) events.onTap(local(xy));
          return;
        }
        events.onHover(null);
        if (last && Math.hypot(vx, vy) > 0.4) view.glidePan(vx * sx * THROW_MS, vy * sy * THROW_MS);
        else view.panBy(dx, dy);
      },
      onPinch({ first, origin, movement: [ratio], event }) {
        if (!view) return;
        event.preventDefault();
        if (first) pinchStart.current = view.camera().scale;
        view.zoomTo(pinchStart.current * ratio, local(origin));
      },
      onWheel({ event }) {
        if (!view || event.ctrlKey || !wheelZooms()) return;
        event.preventDefault();
        const lines = event.deltaMode === 1 ? 18 : 1;
        view.zoomTo(
          view.camera().scale * Math.exp(-event.deltaY * lines * 0.0016),
          local([event.clientX, event.clientY]),
        );
      },
      onMove({ xy, event, dragging }) {
        if (event.pointerType === 'mouse' && dragging !== true) events.onHover(local(xy));
      },
      onHover({ hovering }) {
        if (hovering !== true) events.onHover(null);
      },
    },
    {
      ...(view && { target: view.host }),
      eventOptions: { passive: false },
      drag: { filterTaps: true, pointer: { capture: true, keys: false } },
      pinch: { from: () => [1, 0], scaleBounds: { min: 0.01, max: 100 }, modifierKey: ['ctrlKey', 'metaKey'] },
      enabled: view !== null,
    },
  );
}

/** Over a page that scrolls, the wheel belongs to the page; Ctrl + wheel and pinching always zoom. */
function wheelZooms(): boolean {
  const page = document.scrollingElement;
  return !page || page.scrollHeight <= page.clientHeight + 2;
}
