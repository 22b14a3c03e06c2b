'use client';
import { Fragment, type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { filterSeats, type SeatSort, type SortKey, sortSeats } from '../a11y/seatRows.ts';
import type { SeatMapModel } from '../model/modelTypes.ts';
import { SeatListRow } from './SeatListRow.tsx';
import { useIsomorphicEffect } from './useIsomorphicEffect.ts';
import { useCurrentModel } from './useSeatMapModel.ts';
import { useVirtualRows } from './useVirtualRows.ts';

const ROW_HEIGHT = 52;
/** Rows that Page Up and Page Down go. */
const PAGE = 10;
const COLUMNS: readonly SortKey[] = ['section', 'row', 'seat', 'price', 'state'];

/** The venue as a table: the same seats and the same choice as on the map, to be sorted and filtered. */
export function SeatList({ model: given }: { readonly model: SeatMapModel }) {
  const model = useCurrentModel(given);
  const version = model.getVersion();
  const words = model.messages();
  const store = model.store();
  const [isEverywhere, setEverywhere] = useState(true);
  const [onlyFree, setOnlyFree] = useState(true);
  const [sort, setSort] = useState<SeatSort | null>(null);
  const active = model.activeSection();
  const [seenActive, setSeenActive] = useState(active);
  // A section picked on the map or in the navigation is shown here too.
  if (seenActive !== active) {
    setSeenActive(active);
    setEverywhere(false);
  }
  const section = isEverywhere ? -1 : active;
  const maxPrice = model.options().maxPrice ?? null;
  // A seat that is taken while its button has the focus stays in the list: the focus would be lost with it.
  const [focused, setFocused] = useState(-1);
  const current = useMemo(() => {
    const found = version >= 0 ? filterSeats(store, { section, maxPrice, onlyFree, kept: focused }) : [];
    return sort ? sortSeats(store, found, sort) : found;
  }, [store, version, section, maxPrice, onlyFree, sort, focused]);
  // While a button of the list is pressed no row moves: its release would meet another row, and the click be lost.
  const [pressed, setPressed] = useState<{ readonly of: typeof store; readonly seats: readonly number[] } | null>(null);
  const seats = pressed?.of === store ? pressed.seats : current;
  useEffect(() => {
    if (!pressed) return undefined;
    // In a task behind the click, which follows at once.
    const release = () => setTimeout(() => setPressed(null));
    const types = ['pointerup', 'pointercancel'];
    for (const type of types) window.addEventListener(type, release);
    return () => types.forEach((type) => window.removeEventListener(type, release));
  }, [pressed]);
  const scroller = useRef<HTMLDivElement>(null);
  // One Tab stop, however many seats: what comes after the list stays near. Arrow keys move inside.
  const [lastFocused, setLastFocused] = useState(-1);
  const stop = Math.max(0, seats.indexOf(lastFocused));
  const movesFocus = useRef(false);
  useIsomorphicEffect(() => {
    if (movesFocus.current) scroller.current?.querySelector<HTMLElement>('tbody [tabindex="0"]')?.focus();
    movesFocus.current = false;
  }, [lastFocused]);
  const onFocus = (seat: number) => {
    setFocused(seat);
    if (seat >= 0) setLastFocused(seat);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const row = rowOfKey(event.key, stop, seats.length - 1);
    if (row === null || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    movesFocus.current = true;
    setLastFocused(seats[row] ?? -1);
  };
  const rows = useVirtualRows(scroller, seats.length, ROW_HEIGHT, stop);
  const { columns } = words.list;

  return (
    <div className="seat-map-list">
      <div className="seat-map-list__filters">
        <label className="seat-map-list__field">
          <span>{columns.section}</span>
          <select
            value={section}
            onChange={(event) => {
              const next = Number(event.target.value);
              setEverywhere(next < 0);
              if (next < 0) return;
              setSeenActive(next);
              model.pickSection(next);
            }}
          >
            <option value={-1}>{words.list.allSections}</option>
            {store.table.sections.map(({ code }, place) => (
              <option key={code} value={place}>
                {code}
              </option>
            ))}
          </select>
        </label>
        <label className="seat-map-list__check">
          <input type="checkbox" checked={onlyFree} onChange={(event) => setOnlyFree(event.target.checked)} />
          <span>{words.list.onlyFree}</span>
        </label>
        <output className="seat-map-list__count">{words.list.count(model.number(seats.length), seats.length)}</output>
      </div>
      <div ref={scroller} className="seat-map-list__scroller">
        <table className="seat-map-list__table" aria-label={words.list.label} aria-rowcount={seats.length + 1}>
          <thead>
            <tr aria-rowindex={1}>
              {COLUMNS.map((key) => (
                <th key={key} scope="col" aria-sort={ariaSort(sort, key)}>
                  <button type="button" className="seat-map-list__sort" onClick={() => setSort(nextSort(sort, key))}>
                    {columns[key]}
                    <span aria-hidden="true">{arrowOf(sort, key)}</span>
                  </button>
                </th>
              ))}
              <th scope="col">{columns.choose}</th>
            </tr>
          </thead>
          <tbody onPointerDown={({ button }) => button === 0 && setPressed({ of: store, seats })}>
            {rows.map((row, place) => {
              const seat = seats[row] ?? -1;
              return (
                <Fragment key={store.table.ids[seat]}>
                  <Spacer rows={row - (rows[place - 1] ?? -1) - 1} />
                  <SeatListRow
                    model={model}
                    seat={seat}
                    rowIndex={row + 2}
                    isStop={row === stop}
                    onFocus={onFocus}
                    onKeyDown={onKeyDown}
                  />
                </Fragment>
              );
            })}
            <Spacer rows={seats.length - 1 - (rows.at(-1) ?? -1)} />
          </tbody>
        </table>
        {seats.length === 0 && <p className="seat-map-list__empty">{words.list.empty}</p>}
      </div>
    </div>
  );
}

/** The row a key leads to, or null. */
function rowOfKey(key: string, from: number, last: number): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: PAGE,
    PageUp: -PAGE,
    Home: -last,
    End: last,
  };
  const step = steps[key];
  return step === undefined ? null : Math.min(Math.max(from + step, 0), last);
}

/** Stands for rows that are not rendered. */
function Spacer({ rows }: { readonly rows: number }) {
  return rows > 0 && <tr aria-hidden="true" className="seat-map-list__spacer" style={{ height: rows * ROW_HEIGHT }} />;
}

function ariaSort(sort: SeatSort | null, key: SortKey): 'ascending' | 'descending' | undefined {
  if (sort?.key !== key) return undefined;
  return sort.isDescending ? 'descending' : 'ascending';
}

function arrowOf(sort: SeatSort | null, key: SortKey): string {
  if (sort?.key !== key) return '';
  return sort.isDescending ? ' ↓' : ' ↑';
}

/** Ascending, descending, then the order of the venue again. */
function nextSort(sort: SeatSort | null, key: SortKey): SeatSort | null {
  if (sort?.key !== key) return { key, isDescending: false };
  return sort.isDescending ? null : { key, isDescending: true };
}
