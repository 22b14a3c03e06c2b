import type { SeatChoice } from '@speckit/sdk';
import { price, seatPrice } from '../../format/money.ts';
import { GlyphIcon, type GlyphName } from '@speckit/seat-map';
import { Icon } from '../../ui/Icon.tsx';
import { longName } from '../draft/draft.ts';

interface SeatLinesProps {
  readonly seats: readonly SeatChoice[];
  readonly glyph: GlyphName;
  readonly onRemove?: (seat: SeatChoice) => void;
}

/** Seats with their prices, as in a basket or on a bill. */
export function SeatLines({ seats, glyph, onRemove }: SeatLinesProps) {
  return (
    <ul className="seat-lines" aria-label="Seats">
      {seats.map((seat) => (
        <li key={seat.seatId}>
          <GlyphIcon name={glyph} />
          <span>{longName(seat)}</span>
          <span className="tabular">{seatPrice(seat.price)}</span>
          {onRemove && (
            <button
              type="button"
              className="icon-button"
              aria-label={`Remove ${longName(seat)}`}
              onClick={() => onRemove(seat)}
            >
              <Icon name="close" size={16} />
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

interface TotalProps {
  readonly cents: number;
  readonly label?: string;
}

export function Total({ cents, label = 'Total' }: TotalProps) {
  return (
    <p className="total">
      <span>{label}</span>
      <strong className="tabular" data-testid="total">
        {price(cents)}
      </strong>
    </p>
  );
}
