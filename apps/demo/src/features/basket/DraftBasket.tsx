import type { SeatChoice } from '@speckit/sdk';
import { Link } from 'wouter';
import type { EventSeats } from '../event-seats/useEventSeats.ts';
import { count } from '../../format/words.ts';
import { usePurchaseSession } from '../purchase/PurchaseContext.tsx';
import type { EventInfo } from '../event-info/eventInfo.ts';
import { MAX_PARTY, totalCents } from '../draft/draft.ts';
import { SeatLines, Total } from './SeatLines.tsx';

interface DraftBasketProps {
  readonly event: EventInfo;
  readonly seats: EventSeats;
  readonly onRemove: (seat: SeatChoice) => void;
}

/** Seats chosen but not held: nothing runs yet, so there is time for the details first. */
export function DraftBasket({ event, seats, onRemove }: DraftBasketProps) {
  const { hold, details } = usePurchaseSession();
  const { draft, live } = seats;
  if (live.length === 0)
    return (
      <p className="basket__empty">
        Press the seats you like on the map, up to {MAX_PARTY}. They wait here until you hold them.
      </p>
    );

  const holdNow = (
    <button
      type="button"
      className={details ? 'button button--primary button--wide' : 'button button--wide'}
      onClick={() => {
        hold(event, live);
        draft.clear();
      }}
    >
      Hold {count(live.length, 'seat')}
    </button>
  );
  return (
    <>
      <SeatLines seats={live} glyph="chosen" onRemove={onRemove} />
      <Total cents={totalCents(live)} />
      <div className="basket__actions">
        {details ? (
          holdNow
        ) : (
          <>
            <Link className="button button--primary button--wide" href={`/events/${event.id}/checkout`}>
              Continue
            </Link>
            {holdNow}
            <p className="basket__hint">
              Continue asks for your details first, without a clock. Holding takes the seats for you at once, and the
              clock starts.
            </p>
          </>
        )}
      </div>
    </>
  );
}
