import { useEffect, useLayoutEffect, useRef, useState, type CSSProperties, type KeyboardEvent } from 'react';
import { TARGET_SCALE } from '../canvas/camera.ts';
import { wholeName, type SeatDescription } from '../model/description.ts';
import { entrance, isWalkKey, seatsOfRow, walk } from '../a11y/gridWalk.ts';
import type { MapView } from '../canvas/mapView.ts';
import { SeatMark } from '../model/seatStatus.ts';
import { useSeatStoreVersion } from './useSeatStore.ts';

interface SeatGridProps {
  readonly view: MapView;
  readonly activeSection: number;
  readonly onActiveSection: (section: number) => void;
  readonly onSeat: (seat: number) => void;
  readonly describe: (seat: number) => SeatDescription;
  /** A seat got the keyboard's focus, or (-1) lost it. */
  readonly onFocusSeat: (seat: number) => void;
}

/** ARIA in HTML lets a table be a grid: its rows and cells then are a grid's. */
const GRID = { role: 'grid', 'aria-multiselectable': true } as const;

/**
 * The map for keyboards and screen readers: real buttons over the painted seats, of the cursor's row and its
 * neighbours only, so that a hall of 50,000 costs some dozens of nodes.
 */
export function SeatGrid({ view, activeSection, onActiveSection, onSeat, describe, onFocusSeat }: SeatGridProps) {
  const { store } = view;
  const { table, layout, marks } = store;
  useSeatStoreVersion(store);
  const grid = useRef<HTMLTableElement>(null);
  const [cursor, setCursor] = useState(() => entrance(store, activeSection));
  const focusWanted = useRef(false);

  const seat = table.section[cursor] === activeSection ? cursor : entrance(store, activeSection);
  const section = table.sections[activeSection];

  useEffect(() => {
    const place = () => {
      const camera = view.camera();
      grid.current?.style.setProperty('--scale', String(camera.scale));
      grid.current?.style.setProperty('transform', `translate(${camera.x}px, ${camera.y}px)`);
      if (grid.current) grid.current.dataset['hittable'] = String(camera.scale >= TARGET_SCALE);
    };
    place();
    return view.onCamera(place);
  }, [view]);

  useLayoutEffect(() => {
    if (!focusWanted.current) return;
    focusWanted.current = false;
    grid.current?.querySelector<HTMLButtonElement>(`[data-seat="${seat}"]`)?.focus({ preventScroll: true });
  }, [seat]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey) return;
    if (event.key === '+' || event.key === '=') return view.glideZoom(1.7);
    if (event.key === '-') return view.glideZoom(1 / 1.7);
    if (event.key === '0') return view.showAll();
    if (!isWalkKey(event.key)) return;
    event.preventDefault();
    const next = walk(table, seat, event.key, event.ctrlKey);
    if (next === seat) return;
    focusWanted.current = true;
    setCursor(next);
    const nextSection = table.section[next] ?? activeSection;
    if (nextSection !== activeSection) onActiveSection(nextSection);
  };

  if (!section || seat < 0) return null;
  const row = table.row[seat] ?? 0;
  const rows = [row - 1, row, row + 1].filter((at) => at >= 0 && at < section.rows);
  return (
    <table
      ref={grid}
      className="seat-grid"
      {...GRID}
      aria-label={`Seats of section ${section.code}`}
      aria-rowcount={section.rows}
      aria-colcount={section.columns}
    >
      <tbody>
        {rows.map((at) => (
          <tr key={`${activeSection}:${at}`} aria-rowindex={at + 1}>
            {seatsOfRow(section, at).map((place) => (
              <td
                key={place}
                aria-colindex={(table.column[place] ?? 0) + 1}
                aria-selected={marks[place] === SeatMark.chosen}
              >
                <button
                  type="button"
                  className="seat-grid__seat"
                  data-seat={place}
                  style={{ '--x': layout.x[place], '--y': layout.y[place] } as CSSProperties}
                  tabIndex={place === seat ? 0 : -1}
                  aria-label={wholeName(describe(place))}
                  aria-disabled={!store.isFree(place) && marks[place] === SeatMark.none}
                  aria-pressed={marks[place] !== SeatMark.none}
                  onKeyDown={onKeyDown}
                  onClick={() => onSeat(place)}
                  onFocus={(event) => {
                    setCursor(place);
                    onActiveSection(activeSection);
                    if (!event.currentTarget.matches(':focus-visible')) return;
                    view.showSeat(place);
                    onFocusSeat(place);
                  }}
                  onBlur={() => onFocusSeat(-1)}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
