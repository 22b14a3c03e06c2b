import type { PurchaseStateByPhase } from '@speckit/react-hooks/purchase';
import { sumCents, type SeatChoice } from '@speckit/sdk';
import { SeatLines, Total } from '../../features/basket/SeatLines.tsx';
import { EventName } from '../../features/event-info/EventName.tsx';
import type { EventInfo } from '../../features/event-info/eventInfo.ts';
import { Poster } from '../../features/event-info/Poster.tsx';
import { Countdown } from '../../features/purchase/Countdown.tsx';
import { totalToPay } from '../../features/purchase/PriceChanged.tsx';
import { useFormat } from '../../format/useFormat.ts';
import { useWords } from '../../i18n/useWords.tsx';
import { checkoutWords as words } from './messages.ts';

interface OrderSummaryProps {
  readonly event: EventInfo;
  readonly draft: readonly SeatChoice[];
  readonly state: PurchaseStateByPhase | null;
}

/** What is being bought, beside every step of the checkout. */
export function OrderSummary({ event, draft, state }: OrderSummaryProps) {
  const t = useWords();
  const { date: dateOf } = useFormat();
  const date = dateOf(event);
  const bought = state?.seats.filter(({ status }) => status !== 'lost' && status !== 'released') ?? [];
  const isOver = state?.phase === 'ended';
  const seats = state ? (isOver && bought.length === 0 ? state.seats : bought) : draft;
  const isHeld = state !== null && !isOver;
  return (
    <aside className="order" aria-label={t(words.order)}>
      <div className="order__event">
        <Poster seed={event.id} className="order__poster" />
        <div>
          <h2>
            <EventName name={event.name} />
          </h2>
          {date && <p>{date.withZone}</p>}
          {event.venue && <p>{event.venue}</p>}
        </div>
      </div>
      {state && !isOver && state.expiresAt !== null && <Countdown expiresAt={state.expiresAt} />}
      {!state && <p className="order__calm">{t(words.calm)}</p>}
      <SeatLines seats={seats} glyph={isHeld ? 'held' : 'chosen'} />
      {/* The payment is for what the platform asks: the same sum as on the button. */}
      <Total cents={isHeld ? totalToPay(state) : sumCents(seats.map(({ price }) => price))} />
    </aside>
  );
}
