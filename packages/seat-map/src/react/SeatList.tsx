import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import { Icon, type IconName } from './Icon.tsx';
import { GlyphIcon, type GlyphName } from './GlyphIcon.tsx';
import { wholeName, type SeatDescription } from '../model/description.ts';
import { sectionCode } from '../model/names.ts';
import { filterSeats } from '../a11y/seatRows.ts';
import { SeatMark, SeatStatus } from '../model/seatStatus.ts';
import type { SeatStore } from '../model/seatStore.ts';
import { useSeatStoreVersion } from './useSeatStore.ts';

interface SeatListProps {
  readonly store: SeatStore;
  readonly maxCents: number | null;
  readonly format: (cents: number) => string;
  readonly describe: (seat: number) => SeatDescription;
  readonly onSeat: (seat: number) => void;
}

const ROW_HEIGHT = 52;
/** Rows rendered beyond each edge, so that a fast scroll finds them there. */
const OVERSCAN = 12;
const COLUMNS = ['Section', 'Row', 'Seat', 'Price', 'State', 'Choose'];

/** The hall as a table: the same seats and the same choice, for whoever would rather read than look. */
export function SeatList({ store, maxCents, format, describe, onSeat }: SeatListProps) {
  const { table } = store;
  const version = useSeatStoreVersion(store);
  const [section, setSection] = useState(-1);
  const [onlyFree, setOnlyFree] = useState(true);
  const seats = useMemo(
    () => (version >= 0 ? filterSeats(store, { section, maxCents, onlyFree }) : []),
    [store, version, section, maxCents, onlyFree],
  );
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: seats.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
  });
  const items = rows.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = (items.at(-1)?.index ?? -1) + 1;

  return (
    <div className="seat-list">
      <div className="seat-list__filters">
        <label className="inline-field">
          <span>Section</span>
          <select className="select" value={section} onChange={(event) => setSection(Number(event.target.value))}>
            <option value={-1}>All sections</option>
            {table.sections.map(({ code }, place) => (
              <option key={code} value={place}>
                {code}
              </option>
            ))}
          </select>
        </label>
        <label className="check">
          <input type="checkbox" checked={onlyFree} onChange={(event) => setOnlyFree(event.target.checked)} />
          <span>Only available seats</span>
        </label>
        <p className="seat-list__count">
          {seats.length === 1 ? '1 seat' : `${seats.length.toLocaleString('en')} seats`}
        </p>
      </div>
      <div ref={scroller} className="seat-list__scroller">
        <table className="seat-list__table" aria-label="Seats" aria-rowcount={seats.length + 1}>
          <thead>
            <tr aria-rowindex={1}>
              {COLUMNS.map((heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <Spacer height={first * ROW_HEIGHT} />
            {seats.slice(first, last).map((seat, offset) => (
              <SeatRow
                key={table.ids[seat]}
                seat={seat}
                rowIndex={first + offset + 2}
                {...{ store, format, describe, onSeat }}
              />
            ))}
            <Spacer height={(seats.length - last) * ROW_HEIGHT} />
          </tbody>
        </table>
        {seats.length === 0 && <p className="seat-list__empty">No seat fits these filters.</p>}
      </div>
    </div>
  );
}

/** Stands for the rows that are not rendered. */
function Spacer({ height }: { readonly height: number }) {
  return height > 0 && <tr aria-hidden="true" className="seat-list__spacer" style={{ height }} />;
}

interface SeatRowProps extends Omit<SeatListProps, 'maxCents'> {
  readonly seat: number;
  readonly rowIndex: number;
}

function SeatRow({ store, seat, rowIndex, format, describe, onSeat }: SeatRowProps) {
  const { table } = store;
  const mark = store.marks[seat] ?? SeatMark.none;
  const state = stateOf(table.status[seat] ?? SeatStatus.closed, mark);
  return (
    <tr aria-rowindex={rowIndex} data-mark={mark || undefined}>
      <td>{sectionCode(table, seat)}</td>
      <td>{table.rowLabels[seat]}</td>
      <td>{table.seatLabels[seat]}</td>
      <td>{format(table.cents[seat] ?? 0)}</td>
      <td>
        <span className="seat-list__state">
          <GlyphIcon name={state.glyph} band={table.band[seat] ?? 0} />
          <span>{state.word}</span>
        </span>
      </td>
      <td>
        <button
          type="button"
          className="seat-list__choose"
          aria-label={wholeName(describe(seat))}
          aria-pressed={mark !== SeatMark.none}
          disabled={!store.isFree(seat) && mark !== SeatMark.chosen}
          onClick={() => onSeat(seat)}
        >
          <Icon name={BUTTON_ICONS[mark] ?? 'plus'} size={18} />
        </button>
      </td>
    </tr>
  );
}

const BUTTON_ICONS: Readonly<Record<number, IconName>> = {
  [SeatMark.chosen]: 'tick',
  [SeatMark.held]: 'clock',
  [SeatMark.owned]: 'ticket',
};

function stateOf(status: number, mark: number): { readonly glyph: GlyphName; readonly word: string } {
  if (mark === SeatMark.chosen) return { glyph: 'chosen', word: 'Your choice' };
  if (mark === SeatMark.held) return { glyph: 'held', word: 'Held for you' };
  if (mark === SeatMark.owned) return { glyph: 'owned', word: 'Yours' };
  if (status === SeatStatus.available) return { glyph: 'free', word: 'Free' };
  if (status === SeatStatus.reserved) return { glyph: 'reserved', word: 'Held' };
  return status === SeatStatus.sold ? { glyph: 'sold', word: 'Sold' } : { glyph: 'closed', word: 'Closed' };
}
