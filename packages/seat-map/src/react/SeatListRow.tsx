'use client';
import type { KeyboardEvent } from 'react';
import { SeatMark } from '../model/seat.ts';
import type { SeatMapModel } from '../model/modelTypes.ts';
import { sectionCode } from '../model/seatTable.ts';
import { GlyphIcon, type GlyphName } from './GlyphIcon.tsx';

interface SeatListRowProps {
  readonly model: SeatMapModel;
  readonly seat: number;
  readonly rowIndex: number;
  /** Whether Tab leads to this seat; arrow keys lead to the others. */
  readonly isStop: boolean;
  /** The focus came to the seat's button, or (-1) left it. */
  readonly onFocus: (seat: number) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

const PLUS = 'M10 4.5v11M4.5 10h11';
const TICK = 'M4 10.5 8.2 14.7 16 5.8';

/** One seat of the list, with a button that chooses it or gives it up. */
export function SeatListRow({ model, seat, rowIndex, isStop, onFocus, onKeyDown }: SeatListRowProps) {
  const store = model.store();
  const { table } = store;
  const state = model.stateOf(seat);
  const mark = store.marks[seat] ?? SeatMark.none;
  const { name, detail } = model.describe(seat);
  const glyph: GlyphName = state === 'available' ? 'free' : state;
  return (
    <tr aria-rowindex={rowIndex} data-mark={mark || undefined}>
      <td dir="auto">{sectionCode(table, seat)}</td>
      <td>{table.rowLabels[seat]}</td>
      <td>{table.seatLabels[seat]}</td>
      <td>{model.format(table.price[seat] ?? 0)}</td>
      <td>
        <span className="seat-map-list__state">
          <GlyphIcon name={glyph} band={table.band[seat] ?? 0} />
          <span>{model.messages().states[state]}</span>
        </span>
      </td>
      <td>
        {/* Not `disabled`: a seat that is sold while its button has the focus would drop it. */}
        <button
          type="button"
          className="seat-map-list__choose"
          tabIndex={isStop ? 0 : -1}
          aria-keyshortcuts="ArrowUp ArrowDown Home End"
          aria-label={`${name}, ${detail}`}
          aria-pressed={mark !== SeatMark.none}
          aria-disabled={state !== 'available' && state !== 'chosen'}
          onFocus={() => onFocus(seat)}
          onBlur={() => onFocus(-1)}
          onKeyDown={onKeyDown}
          onClick={() => model.press(seat)}
        >
          <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
            <path className="seat-map-list__icon" d={mark === SeatMark.none ? PLUS : TICK} />
          </svg>
        </button>
      </td>
    </tr>
  );
}
