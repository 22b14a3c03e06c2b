import { TARGET_SCALE } from '../canvas/camera.ts';
import type { MapView } from '../canvas/mapViewTypes.ts';
import { SeatMark } from '../model/seat.ts';
import type { SeatMapModel } from '../model/modelTypes.ts';
import { seatsOfRow } from '../model/seatTable.ts';
import { element, setAttribute } from './dom.ts';
import { entrance, walk } from './gridWalk.ts';

export interface SeatGrid {
  readonly element: HTMLTableElement;
  /** Moves the cursor to a seat and gives it the focus. */
  focus(seat: number): void;
  /** The seat under the keyboard's focus, or -1. */
  readonly focused: () => number;
  /** The seat that Tab leads to, or -1. */
  readonly cursor: () => number;
}

interface GridEvents {
  /** A seat got the keyboard's focus, or (-1) lost it. */
  onFocus(seat: number): void;
  /** Shift and an arrow: all from the first seat to this one. */
  onExtend(from: number, to: number): void;
}

/** Rows of 300 seats are not rendered whole: `aria-colindex` says which columns are there. */
const COLUMNS_AROUND = 24;
/** The window of columns moves on after so many, not at every step. */
const COLUMN_STEP = 12;
/** Between the frame of the first picture and the first buttons. */
const AFTER_MS = 100;

/**
 * The map for keyboards and screen readers: real buttons over the painted seats, of the cursor's row and its neighbours
 * only, so that a venue of 50,000 costs some dozens of nodes.
 *
 * @param isPatient its first buttons are made after the map's first picture, or when the focus is moved to one
 * @param stops gets what ends what was started here
 * @param start the seat that Tab leads to at first; default: the first free one
 */
export function createSeatGrid(
  model: SeatMapModel,
  view: MapView,
  instructionsId: string,
  events: GridEvents,
  isPatient: boolean,
  stops: (() => void)[],
  start = -1,
): SeatGrid {
  const table = element('table', 'seat-map__grid', {
    role: 'grid',
    'aria-multiselectable': 'true',
    'aria-describedby': instructionsId,
  });
  const body = table.createTBody();
  const buttons = new Map<number, HTMLButtonElement>();
  // One that is not in the active section is moved there.
  let cursor = start;
  let shown = '';
  let shownStore = model.store();
  let shownWords = model.messages();
  let anchor = -1;
  let focused = -1;

  const seatAt = (target: EventTarget | null): number =>
    target instanceof HTMLElement ? Number(target.dataset['seat'] ?? -1) : -1;

  const place = () => {
    const camera = view.camera();
    table.style.setProperty('--seat-map-scale', String(camera.scale));
    table.style.transform = `translate(${camera.x}px, ${camera.y}px)`;
    table.dataset['hittable'] = String(camera.scale >= TARGET_SCALE);
  };

  const dress = (seat: number, button: HTMLButtonElement) => {
    const store = model.store();
    const mark = store.marks[seat] ?? SeatMark.none;
    const { name, detail } = model.describe(seat);
    setAttribute(button, 'aria-label', `${name}, ${detail}`);
    setAttribute(button, 'aria-disabled', String(!store.isFree(seat) && mark === SeatMark.none));
    setAttribute(button, 'aria-pressed', String(mark !== SeatMark.none));
    setAttribute(button, 'tabindex', seat === cursor ? '0' : '-1');
    if (button.parentElement) setAttribute(button.parentElement, 'aria-selected', String(mark === SeatMark.chosen));
  };

  const makeButton = (seat: number): HTMLButtonElement => {
    const { x, y } = model.store().layout;
    const button = element('button', 'seat-map__seat', { type: 'button', 'data-seat': String(seat) });
    button.style.cssText = `--seat-map-x:${x[seat]};--seat-map-y:${y[seat]}`;
    return button;
  };

  /** Makes the rows around the cursor anew; those that stay keep their button, and with it the focus. */
  const render = () => {
    const store = model.store();
    const active = model.activeSection();
    const isOther = store !== shownStore;
    if (isOther || model.messages() !== shownWords) {
      // Another venue: the cursor stays on its seat where there is one of that id.
      if (isOther) {
        cursor = store.table.indexOf(shownStore.table.ids[cursor] ?? '');
        buttons.clear();
        anchor = -1;
      }
      shownStore = store;
      shownWords = model.messages();
      shown = '';
    }
    if (store.table.section[cursor] !== active || cursor < 0) cursor = entrance(store, active);
    // And with it the focus: the place of a seat in the venue before is another seat's now.
    if (isOther && focused >= 0) focused = cursor;
    const section = store.table.sections[active];
    if (!section || cursor < 0) return body.replaceChildren();
    const row = store.table.row[cursor] ?? 0;
    const column = store.table.column[cursor] ?? 0;
    const centre = Math.floor(column / COLUMN_STEP) * COLUMN_STEP;
    const key = `${active}:${row}:${centre}`;
    if (key !== shown) {
      shown = key;
      table.setAttribute('aria-label', model.messages().seatsOfSection(section.code));
      table.setAttribute('aria-rowcount', String(section.rows));
      table.setAttribute('aria-colcount', String(section.columns));
      // Before any button is moved: moving takes the focus from it, and the seat is forgotten with it.
      const had = table.contains(document.activeElement) ? focused : -1;
      const wanted = new Map<number, HTMLButtonElement>();
      const lines = [row - 1, row, row + 1].filter((at) => at >= 0 && at < section.rows);
      const rows = lines.map((at) => {
        const line = document.createElement('tr');
        line.setAttribute('aria-rowindex', String(at + 1));
        const seats = seatsOfRow(section, at);
        line.setAttribute('aria-label', model.messages().row(store.table.rowLabels[seats[0] ?? 0] ?? at + 1));
        for (const seat of seats) {
          const seatColumn = store.table.column[seat] ?? 0;
          if (Math.abs(seatColumn - centre) > COLUMNS_AROUND) continue;
          const cell = line.insertCell();
          cell.setAttribute('aria-colindex', String(seatColumn + 1));
          const button = buttons.get(seat) ?? makeButton(seat);
          wanted.set(seat, button);
          cell.append(button);
        }
        return line;
      });
      body.replaceChildren(...rows);
      buttons.clear();
      for (const [seat, button] of wanted) buttons.set(seat, button);
      // Taking a button out of the document takes its focus too, even where it comes back at once.
      if (had >= 0) (buttons.get(had) ?? buttons.get(cursor))?.focus({ preventScroll: true });
    }
    for (const [seat, button] of buttons) dress(seat, button);
    return undefined;
  };

  const moveTo = (seat: number) => {
    cursor = seat;
    const section = model.store().table.section[seat] ?? 0;
    model.pickSection(section);
    render();
    buttons.get(seat)?.focus({ preventScroll: true });
  };

  table.addEventListener('keydown', (event) => {
    const seat = seatAt(event.target);
    if (seat < 0 || event.altKey || event.metaKey) return;
    if (event.key === '+' || event.key === '=') return view.glideZoom(1.7);
    if (event.key === '-') return view.glideZoom(1 / 1.7);
    if (event.key === '0') return view.showAll();
    const next = walk(model.store().table, seat, event.key, event.ctrlKey);
    if (next < 0) return undefined;
    event.preventDefault();
    if (event.shiftKey && anchor < 0) anchor = seat;
    if (!event.shiftKey) anchor = -1;
    if (next !== seat) moveTo(next);
    if (event.shiftKey && anchor >= 0) events.onExtend(anchor, next);
    return undefined;
  });
  table.addEventListener('click', (event) => {
    const seat = seatAt(event.target);
    if (seat >= 0) model.press(seat);
  });
  table.addEventListener('focusin', (event) => {
    const seat = seatAt(event.target);
    if (seat < 0) return;
    focused = seat;
    model.pickSection(model.store().table.section[seat] ?? 0);
    if (cursor !== seat) {
      cursor = seat;
      // Not now: the button leaves the document for a moment, and a focus that is still coming would be lost with it.
      queueMicrotask(render);
    }
    if (!(event.target instanceof HTMLElement) || !event.target.matches(':focus-visible')) return;
    view.showSeat(seat);
    events.onFocus(seat);
  });
  table.addEventListener('focusout', (event) => {
    if (event.relatedTarget instanceof Node && table.contains(event.relatedTarget)) return;
    focused = -1;
    events.onFocus(-1);
  });

  stops.push(model.subscribe(render), view.onCamera(place));
  place();
  const renderIfThere = () => void (table.isConnected && render());
  if (isPatient) requestAnimationFrame(() => setTimeout(renderIfThere, AFTER_MS));
  else render();
  return {
    element: table,
    focus: moveTo,
    focused: () => focused,
    cursor: () => cursor,
  };
}
