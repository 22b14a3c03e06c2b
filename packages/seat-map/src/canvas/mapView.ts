import {
  between,
  bringIntoView,
  type Camera,
  centreOn,
  clamp,
  COMFORT_SCALE,
  fit,
  isSameCamera,
  isWithin,
  MAX_SCALE,
  TARGET_SCALE,
  toWorld,
  type Viewport,
  zoomAt,
} from './camera.ts';
import { contains, type Point } from '../model/polygon.ts';
import type { SeatStore } from '../model/seatStore.ts';
import type { Palette } from './palette.ts';
import type { Renderer } from './renderer.ts';
import type { Scene } from './scene.ts';
import { seatNearest } from './seatNearest.ts';

export interface MapInput extends Pick<Scene, 'captionsOf' | 'stageWord' | 'activeSection' | 'maxPrice'> {
  /** The floor that is shown; null: all. */
  readonly floor: string | null;
}

/** The moving part of the map: one camera, one canvas, frames drawn only when something changed. */
export interface MapView {
  /** The element that the map fills and that gestures act on. */
  readonly host: HTMLElement;
  readonly store: () => SeatStore;
  /** Another venue: the camera begins anew. */
  setStore(store: SeatStore): void;
  camera(): Camera;
  viewport(): Viewport;
  readonly isWhole: () => boolean;
  setInput(input: MapInput): void;
  setPalette(palette: Palette): void;
  resize(viewport: Viewport): void;
  /** Draws now, not at the next frame: before printing. */
  drawNow(): void;
  hover(seat: number): void;
  /** Seats inside a selection that is being drawn. */
  propose(seats: readonly number[]): void;
  panBy(dx: number, dy: number): void;
  zoomTo(scale: number, at: Point): void;
  glidePan(dx: number, dy: number): void;
  glideZoom(factor: number, at?: Point): void;
  glideToPoint(at: Point): void;
  showAll(): void;
  /** Where it is too large to be shown whole with seats that a finger can hit: what is nearest to `at`, its middle by default. */
  showSection(section: number, at?: Point): void;
  showSeat(seat: number): void;
  /** Whether a section is on the floor that is shown. */
  readonly isShown: (section: number) => boolean;
  seatAt(at: Point): number;
  sectionAt(at: Point): number;
  readonly onCamera: (listener: () => void) => () => void;
  readonly dispose: () => void;
}

const GLIDE_MS = 320;
const REST_MS = 130;

/** Whether people have asked their system for less motion. */
export const isMotionReduced = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

export function createMapView(host: HTMLElement, renderer: Renderer, first: SeatStore): MapView {
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
  const draw = () => {
    cancelAnimationFrame(frame);
    frame = 0;
    if (!palette) return;
    const places = store.layout.sections.flatMap(({ box }, section) =>
      isShown(section) && isWithin(box, camera, viewport) ? [section] : [],
    );
    renderer({ store, camera, viewport, palette, places, hovered, candidates, isResting, ...input });
  };
  const invalidate = () => {
    if (frame === 0) frame = requestAnimationFrame(draw);
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
      const progress = Math.min(1, Math.max(0, (now - start) / GLIDE_MS));
      place(between(from, goal, progress));
      glide = progress < 1 ? requestAnimationFrame(step) : 0;
    };
    glide = requestAnimationFrame(step);
  };
  const whole = () => fit(bounds, viewport);
  const limit = (scale: number) => Math.min(Math.max(scale, whole().scale), Math.max(MAX_SCALE, whole().scale));
  const middle = (): Point => ({ x: viewport.width / 2, y: viewport.height / 2 });
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
    isWhole: () => camera.scale <= whole().scale * 1.02,
    setInput(next) {
      input = next;
      invalidate();
    },
    setPalette(next) {
      palette = next;
      invalidate();
    },
    resize(next) {
      // Hidden: what is seen stays as it was until there is room again.
      if (next.width === 0 || next.height === 0) return undefined;
      const isFirst = viewport.width === 0;
      if (next.width === viewport.width && next.height === viewport.height) return undefined;
      const wasWhole = isFirst || camera.scale <= whole().scale * 1.02;
      const centre = toWorld(camera, middle());
      viewport = next;
      place(wasWhole ? whole() : centreOn(centre, camera.scale, viewport));
      // The canvas is cleared by its new size: draw in the same frame, or it flickers.
      if (!isFirst) return draw();
      clearTimeout(rest);
      isResting = true;
      // Before the first paint, but in a task of its own.
      invalidate();
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
    drawNow: draw,
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
        const spot = () => seatNearest(store, section, at && toWorld(camera, at));
        glideTo(roomy.scale >= TARGET_SCALE ? roomy : centreOn(spot(), COMFORT_SCALE, viewport));
      }),
    showSeat: (seat) =>
      whenSized(() => {
        const at = { x: store.layout.x[seat] ?? 0, y: store.layout.y[seat] ?? 0 };
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
    onCamera(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispose() {
      stop();
      cancelAnimationFrame(frame);
      clearTimeout(rest);
      unsubscribe();
      listeners.clear();
    },
  };
}
