import type { PurchaseState, SeatChoice } from '@speckit/sdk';
import { EventName } from '../../features/event-info/EventName.tsx';
import { Poster } from '../../features/event-info/Poster.tsx';
import { totalCents } from '../../features/draft/draft.ts';
import { SeatLines, Total } from '../../features/basket/SeatLines.tsx';
import { dateParts } from '../../format/date.ts';
import { Countdown } from '../../features/purchase/Countdown.tsx';
import type { EventInfo } from '../../features/event-info/eventInfo.ts';

interface OrderSummaryProps {
  readonly event: EventInfo;
  readonly draft: readonly SeatChoice[];
  readonly state: PurchaseState | null;
}

/** What is being bought, beside every step of the checkout. */
export function OrderSummary({ event, draft, state }: OrderSummaryProps) {
  const date = dateParts(event.eventDate);
  const bought = state?.seats.filter(({ status }) => status !== 'lost' && status !== 'released') ?? [];
  const isOver = state?.phase === 'ended';
  const seats = state ? (isOver && bought.length === 0 ? state.seats : bought) : draft;
  const isHeld = state !== null && !isOver;
  return (
    <aside className="order" aria-label="Your order">
      <div className="order__event">
        <Poster seed={event.id} className="order__poster" />
        <div>
          <h2>
            <EventName name={event.name} />
          </h2>
          {date && <p>{date.full}</p>}
          {event.venue && <p>{event.venue}</p>}
        </div>
      </div>
      {isHeld && state.expiresAt !== null && <Countdown expiresAt={state.expiresAt} />}
      {!state && <p className="order__calm">No clock is running. Your seats are not held yet.</p>}
      <SeatLines seats={seats} glyph={isHeld ? 'held' : 'chosen'} />
      <Total cents={totalCents(seats)} />
    </aside>
  );
}
