import { GlyphIcon, type GlyphName } from '@speckit/seat-map';
import type { SeatChoice } from '@speckit/sdk';
import { useFormat } from '../../format/useFormat.ts';
import { useWords } from '../../i18n/useWords.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { basketWords as words } from './messages.ts';

interface SeatLinesProps {
  readonly seats: readonly SeatChoice[];
  readonly glyph: GlyphName;
  readonly onRemove?: ((seatId: string) => void) | undefined;
}

/** Seats with their prices, as in a basket or on a bill. */
export function SeatLines({ seats, glyph, onRemove }: SeatLinesProps) {
  const t = useWords();
  const { seatName, seatPrice } = useFormat();
  return (
    <ul className="seat-lines" aria-label={t(words.seats)}>
      {seats.map((seat) => (
        <li key={seat.seatId}>
          <GlyphIcon name={glyph} />
          <span>{seatName(seat)}</span>
          <span className="tabular">{seatPrice(seat.price)}</span>
          {onRemove && (
            <button
              type="button"
              className="icon-button"
              aria-label={t(words.remove, { seat: seatName(seat) })}
              onClick={() => onRemove(seat.seatId)}
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
  /** Integer cents. */
  readonly cents: number;
}

export function Total({ cents }: TotalProps) {
  const t = useWords();
  const { price } = useFormat();
  return (
    <p className="total">
      <span>{t(words.total)}</span>
      <strong className="tabular" data-testid="total">
        {price(cents)}
      </strong>
    </p>
  );
}
