import { createSeatGrid } from '../a11y/seatGrid.ts';
import { type Look, TARGET_SCALE } from '../canvas/camera.ts';
import { createMapView } from '../canvas/mapView.ts';
import type { MapView } from '../canvas/mapViewTypes.ts';
import { createRenderer } from '../canvas/renderer.ts';
import { showsSeats } from '../canvas/scene.ts';
import { check, isRecord } from '../model/errors.ts';
import type { SeatMapModel } from '../model/modelTypes.ts';
import type { Point } from '../model/polygon.ts';
import type { SeatStore } from '../model/seatStore.ts';
import { createControls } from './controls.ts';
import { element, setAttribute, setText } from '../a11y/dom.ts';
import { followGestures } from './gestures.ts';
import { followHost } from './followHost.ts';
import { seatsBetween, seatsOfRun } from './lasso.ts';
import { createTip } from './tip.ts';

/** What to bring into view; sections by code, seats and floors by id. Seats and sections bring their floor. */
export type SeatMapTarget =
  | 'all'
  | { readonly section: string }
  | { readonly seat: string }
  | { readonly floor: string | null };

export interface MountedSeatMap {
  readonly zoomTo: (target: SeatMapTarget) => void;
  readonly focusSeat: (id: string) => boolean;
  /** Takes the map out of its element; gives back where it was, for `start`. */
  readonly destroy: () => MapPlace;
}

/** What was looked at and where the keyboard was, in one venue. */
export interface MapPlace {
  readonly store: SeatStore;
  readonly look: Look | null;
  readonly cursor: number;
}

let instances = 0;
/** A map of so many seats is mounted, drawn and given its grid of buttons one after another. */
const MANY = 500;

/**
 * Draws a model's map into an element and lets people act on it.
 *
 * @param start where another one was; left alone if that showed another venue
 */
export function mountSeatMap(host: HTMLElement, model: SeatMapModel, start?: MapPlace): MountedSeatMap {
  const place = start?.store === model.store() ? start : undefined;
  const root = element('div', 'seat-map', { role: 'group' });
  const frame = element('div', 'seat-map__view');
  const canvas = element('canvas', 'seat-map__canvas', { 'aria-hidden': 'true' });
  // Also where style.css is missing: a canvas that gives its frame the size that the frame gives it would grow for ever.
  canvas.style.cssText = 'position:absolute;inset:0;width:100%;height:100%;pointer-events:none';
  frame.style.position = 'relative';
  const instructions = element('p', 'seat-map__hidden', { id: `seat-map-help-${(instances += 1)}` });
  const live = element('p', 'seat-map__hidden', { role: 'status', 'aria-live': 'polite' });
  const view = createMapView(frame, createRenderer(canvas), model.store(), place?.look ?? null);
  const stops: (() => void)[] = [];
  const tip = createTip(model, view, stops);
  const controls = createControls(model, view, stops);
  let hovered = -1;

  const gridEvents = {
    onFocus: (seat: number) => tip.show(seat >= 0 ? seat : hovered),
    onExtend: (from: number, to: number) => model.chooseAll(seatsOfRun(view, from, to)),
  };
  const isPatient = !place && model.store().table.count >= MANY;
  const grid = createSeatGrid(model, view, instructions.id, gridEvents, isPatient, stops, place?.cursor);
  /** A section only where its seats are too small to be seen: its name may be too long to be written there. */
  const hover = (seat: number, section = -1) => {
    hovered = seat;
    view.hover(seat);
    frame.toggleAttribute('data-pressable', section >= 0 || model.store().isFree(seat));
    tip.show(seat >= 0 ? seat : grid.focused(), section);
  };

  const stopGestures = followGestures(view, {
    onTap: (at, isCoarse) => tap(model, view, at, isCoarse),
    onHover(at) {
      if (!at) hover(-1);
      else if (showsSeats(view.camera().scale)) hover(view.seatAt(at));
      else hover(-1, view.sectionAt(at));
    },
    choosesSeveral: (event) => showsSeats(view.camera().scale) && (controls.choosesSeveral() || event.shiftKey),
    onLasso(from, to, isOver) {
      const seats = to ? seatsBetween(view, from, to) : [];
      view.propose(isOver ? [] : seats);
      if (isOver) model.chooseAll(seats);
    },
  });

  let shownStore = model.store();
  const follow = () => {
    const store = model.store();
    if (store !== shownStore) {
      shownStore = store;
      view.setStore(store);
      hover(-1);
    }
    const words = model.messages();
    setAttribute(root, 'aria-label', words.map);
    setText(instructions, words.instructions);
    const { colorScheme, maxPrice } = model.options();
    const scheme = colorScheme ?? 'auto';
    // Written again, the same would be taken for another: see `watchPalette`.
    setAttribute(root, 'data-scheme', scheme);
    view.setInput({
      captionsOf: model.captionsOf,
      stageWord: words.stage,
      activeSection: model.isPicked() ? model.activeSection() : -1,
      maxPrice: maxPrice ?? null,
      floor: model.floor(),
    });
  };
  const showSeat = (seat: number) => {
    if (seat < 0) return;
    const section = model.store().table.section[seat] ?? -1;
    if (!view.isShown(section)) model.pickSection(section);
    view.showSeat(seat);
  };
  const say = (message: string) => {
    // The same sentence twice is spoken twice only if the text differs.
    live.textContent = live.textContent === message ? `${message}\u00A0` : message;
  };

  frame.append(canvas, grid.element, tip.element);
  root.append(frame, controls.element, instructions, live);
  host.append(root);
  follow();
  stops.push(
    stopGestures,
    followHost(root, frame, view, isPatient),
    model.subscribe(follow),
    model.onShow((target) => {
      if (target === 'all') view.showAll();
      else if ('seat' in target) showSeat(target.seat);
      else view.showSection(target.section);
    }),
    model.onAnnounce(say),
    view.dispose,
  );

  return {
    zoomTo(target) {
      const { table } = model.store();
      if (target === 'all') return view.showAll();
      check(isRecord(target), 'target', 'must be "all", { section }, { seat } or { floor }');
      if ('floor' in target) return model.pickFloor(target.floor);
      if ('seat' in target) return showSeat(table.indexOf(target.seat));
      const section = table.sections.findIndex(({ code }) => code === target.section);
      if (section < 0) return undefined;
      model.pickSection(section);
      return view.showSection(section);
    },
    focusSeat(id) {
      const seat = model.store().table.indexOf(id);
      if (seat < 0) return false;
      grid.focus(seat);
      showSeat(seat);
      return true;
    },
    destroy() {
      const left = { store: model.store(), look: view.look(), cursor: grid.cursor() };
      for (const stop of stops) stop();
      root.remove();
      return left;
    },
  };
}

/**
 * A mouse chooses any seat it can see; a finger only seats large enough to be hit, and zooms otherwise (WCAG 2.5.8). Returns
 * whether there was a seat to press.
 */
function tap(model: SeatMapModel, view: MapView, at: Point, isCoarse: boolean): boolean {
  const { scale } = view.camera();
  const section = view.sectionAt(at);
  const isHittable = isCoarse ? scale >= TARGET_SCALE : showsSeats(scale);
  const seat = isHittable ? view.seatAt(at) : -1;
  if (section >= 0) model.pickSection(section);
  if (seat >= 0) model.press(seat);
  else if (section >= 0 && !showsSeats(scale)) view.showSection(section, at);
  else if (!isHittable) view.glideToPoint(at);
  return seat >= 0;
}
