import {
  between,
  bringIntoView,
  type Camera,
  centreOn,
  clamp,
  clampTo,
  COMFORT_SCALE,
  fit,
  isSameCamera,
  isWithin,
  type Look,
  MAX_SCALE,
  TARGET_SCALE,
  toWorld,
  type Viewport,
  zoomAt,
} from './camera.ts';
import { pointOf } from '../model/layout.ts';
import { listen } from '../model/listeners.ts';
import { contains, type Point } from '../model/polygon.ts';
import type { SeatStore } from '../model/seatStore.ts';
import type { MapInput, MapView } from './mapViewTypes.ts';
import type { Palette } from './palette.ts';
import type { Renderer } from './renderer.ts';

const GLIDE_MS = 320;
const REST_MS = 130;

/** Whether people have asked their system for less motion. */
export const isMotionReduced = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** @param start what to look at first; null: the whole venue */
export function createMapView(host: HTMLElement, renderer: Renderer, first: SeatStore, start: Look | null): MapView {
  const listeners = new Set<() => void>();
  let store = first;
  let { bounds } = store.layout;
  let viewport: Viewport = { width: 0, height: 0 };
  let camera: Camera = { scale: 1, x: 0, y: 0 };
  let palette: Palette | null = null;
  let input: MapInput = { captionsOf: () => [], stageWord: '', activeSection: -1, maxPrice: null, floor: null };
  let hovered = -1;
  let candidates: readonly number[] = [];
  let isResting = true;
  let frame = 0;
  let glide = 0;
  let rest: ReturnType<typeof setTimeout> | undefined;

  const isShown = (section: number) => {
    const floor = store.layout.sections[section]?.floor ?? null;
    return input.floor === null || floor === null || floor === input.floor;
  };
  const draw = (isWritten = true) => {
    cancelAnimationFrame(frame);
    frame = 0;
    if (!palette) return;
    const places = store.layout.sections.flatMap(({ box }, section) =>
      isShown(section) && isWithin(box, camera, viewport) ? [section] : [],
    );
    renderer({ store, camera, viewport, palette, places, hovered, candidates, isResting, isWritten, ...input });
  };
  const invalidate = () => {
    if (frame === 0) frame = requestAnimationFrame(() => draw());
  };
  const settle = () => {
    isResting = true;
    invalidate();
  };
  const place = (next: Camera) => {
    const goal = clamp(next, bounds, viewport);
    if (isSameCamera(goal, camera)) return;
    camera = goal;
    isResting = false;
    clearTimeout(rest);
    rest = setTimeout(settle, REST_MS);
    invalidate();
    for (const listener of listeners) listener();
  };
  const stop = () => {
    cancelAnimationFrame(glide);
    glide = 0;
  };
  const glideTo = (target: Camera) => {
    stop();
    const goal = clamp(target, bounds, viewport);
    if (isMotionReduced()) return place(goal);
    const from = camera;
    const start = performance.now();
    const step = (now: number) => {
      // Both are of the clock of frames, which no other one fits; a frame's may lie before the event that it follows.
      const progress = clampTo((now - start) / GLIDE_MS, 0, 1);
      place(between(from, goal, progress));
      glide = progress < 1 ? requestAnimationFrame(step) : 0;
    };
    glide = requestAnimationFrame(step);
  };
  const whole = () => fit(bounds, viewport);
  const limit = (scale: number) => clampTo(scale, whole().scale, Math.max(MAX_SCALE, whole().scale));
  const middle = (): Point => ({ x: viewport.width / 2, y: viewport.height / 2 });
  const isWhole = () => camera.scale <= whole().scale * 1.02;
  const look = () => {
    // Nothing is looked at before there is room for it.
    if (viewport.width === 0) return start;
    return isWhole() ? null : { centre: toWorld(camera, middle()), scale: camera.scale };
  };
  let unsubscribe = store.subscribe(invalidate);
  /** Asked for before there is room to show it in. */
  let asked: (() => void) | null = null;
  const whenSized = (show: () => void) => {
    if (viewport.width > 0) show();
    else asked = show;
  };

  return {
    host,
    store: () => store,
    setStore(next) {
      unsubscribe();
      store = next;
      ({ bounds } = store.layout);
      unsubscribe = store.subscribe(invalidate);
      hovered = -1;
      candidates = [];
      stop();
      place(whole());
      invalidate();
    },
    camera: () => camera,
    viewport: () => viewport,
    isWhole,
    look,
    setInput(next) {
      input = next;
      invalidate();
    },
    setPalette(next) {
      palette = next;
      invalidate();
    },
    resize(next, isPatient) {
      // Hidden: what is seen stays as it was until there is room again.
      if (next.width === 0 || next.height === 0) return undefined;
      const isFirst = viewport.width === 0;
      if (next.width === viewport.width && next.height === viewport.height) return undefined;
      const kept = look();
      viewport = next;
      place(kept ? centreOn(kept.centre, kept.scale, viewport) : whole());
      // The canvas is cleared by its new size: draw in the same frame, or it flickers.
      if (!isFirst) return draw();
      clearTimeout(rest);
      isResting = true;
      // The first text of a page takes the browser as long as the rest of the picture: it comes with the next frame. And all is
      // drawn once more at rest: the browser makes memory for a second frame then, and not at the first press.
      if (isPatient) draw(false);
      invalidate();
      rest = setTimeout(invalidate, REST_MS);
      asked?.();
      asked = null;
    },
    hover(seat) {
      if (seat === hovered) return;
      hovered = seat;
      invalidate();
    },
    propose(seats) {
      candidates = seats;
      invalidate();
    },
    drawNow: () => draw(),
    panBy(dx, dy) {
      stop();
      place({ ...camera, x: camera.x + dx, y: camera.y + dy });
    },
    zoomTo(scale, at) {
      stop();
      place(zoomAt(camera, at, limit(scale)));
    },
    glidePan: (dx, dy) => glideTo({ ...camera, x: camera.x + dx, y: camera.y + dy }),
    glideZoom: (factor, at = middle()) => glideTo(zoomAt(camera, at, limit(camera.scale * factor))),
    glideToPoint: (at) => glideTo(centreOn(toWorld(camera, at), Math.max(COMFORT_SCALE, camera.scale), viewport)),
    showAll: () => whenSized(() => glideTo(whole())),
    showSection: (section, at) =>
      whenSized(() => {
        const shape = store.layout.sections[section];
        if (!shape) return;
        const roomy = fit(shape.box, viewport, COMFORT_SCALE);
        // The middle of a section's outline may lie where it has no seat: its seat nearest to there does not.
        const { x, y } = at ? toWorld(camera, at) : shape.spot;
        const isInside = (seat: number) => store.table.section[seat] === section;
        const nearest = () => store.index.nearest(x, y, Number.POSITIVE_INFINITY, isInside);
        const isRoomy = roomy.scale >= TARGET_SCALE;
        glideTo(isRoomy ? roomy : centreOn(pointOf(store.layout, nearest()), COMFORT_SCALE, viewport));
      }),
    showSeat: (seat) =>
      whenSized(() => {
        const at = pointOf(store.layout, seat);
        if (camera.scale < TARGET_SCALE) return glideTo(centreOn(at, COMFORT_SCALE, viewport));
        const target = bringIntoView(camera, at, viewport, 72);
        if (target.x !== camera.x || target.y !== camera.y) glideTo(target);
        return undefined;
      }),
    isShown,
    seatAt(at) {
      const world = toWorld(camera, at);
      const isHere = (seat: number) => isShown(store.table.section[seat] ?? -1);
      return store.index.nearest(world.x, world.y, Math.min(0.6, 13 / camera.scale), isHere);
    },
    sectionAt(at) {
      const world = toWorld(camera, at);
      return store.layout.sections.findIndex(({ outline }, section) => isShown(section) && contains(outline, world));
    },
    onCamera: (listener) => listen(listeners, listener),
    dispose() {
      stop();
      cancelAnimationFrame(frame);
      clearTimeout(rest);
      unsubscribe();
      listeners.clear();
    },
  };
}
