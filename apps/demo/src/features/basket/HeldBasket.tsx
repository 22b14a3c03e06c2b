import type { PurchaseState, SeatChoice } from '@speckit/sdk';
import { Link } from 'wouter';
import type { EventSeats } from '../event-seats/useEventSeats.ts';
import { clockTime } from '../../format/date.ts';
import { count } from '../../format/words.ts';
import { Countdown } from '../purchase/Countdown.tsx';
import { usePurchaseSession } from '../purchase/PurchaseContext.tsx';
import type { EventInfo } from '../event-info/eventInfo.ts';
import { SeatLines, Total } from './SeatLines.tsx';

interface HeldBasketProps {
  readonly event: EventInfo;
  readonly state: PurchaseState;
  readonly seats: EventSeats;
  readonly onRemove: (seat: SeatChoice) => void;
}

/** Seats in the cart, the clock running: only the payment is left. */
export function HeldBasket({ event, state, seats, onRemove }: HeldBasketProps) {
  const { purchase, forget } = usePurchaseSession();
  const held = state.seats.filter(({ status }) => status === 'in_cart' || status === 'held');
  const letGo = () => void purchase.cancel().finally(forget);
  return (
    <>
      {state.expiresAt !== null && <Countdown expiresAt={state.expiresAt} />}
      <SeatLines seats={held} glyph="held" />
      <Total cents={state.totalCents} />
      {seats.live.length > 0 && (
        <section className="basket__more" aria-label="Not held yet">
          <h3>Not held yet</h3>
          <SeatLines seats={seats.live} glyph="chosen" onRemove={onRemove} />
          <button
            type="button"
            className="button button--wide"
            onClick={() => {
              void purchase.addSeats(seats.live);
              seats.draft.clear();
            }}
          >
            Hold {count(seats.live.length, 'more seat')}
          </button>
        </section>
      )}
      <div className="basket__actions">
        <Link className="button button--primary button--wide" href={`/events/${event.id}/checkout`}>
          Go to checkout
        </Link>
        <button type="button" className="button button--quiet button--wide" onClick={letGo}>
          Give these seats up
        </button>
        {state.expiresAt !== null && (
          <p className="basket__hint">
            Given up, they go back on sale when the hold ends, at about {clockTime(state.expiresAt)}.
          </p>
        )}
      </div>
    </>
  );
}
