import type { SeatChoice } from '@speckit/sdk';
import { Link } from 'wouter';
import type { EventSeats } from '../event-seats/useEventSeats.ts';
import { holdSteps, paySteps } from '../purchase/progress.ts';
import { ProgressList } from '../purchase/ProgressList.tsx';
import { usePurchaseSession } from '../purchase/PurchaseContext.tsx';
import type { EventInfo } from '../event-info/eventInfo.ts';
import { PriceChanged } from '../purchase/PriceChanged.tsx';
import { PurchaseProblem } from '../purchase/PurchaseProblem.tsx';
import type { SeatMapModel } from '@speckit/seat-map';
import { Notice } from '../../ui/Notice.tsx';
import { DraftBasket } from './DraftBasket.tsx';
import { HeldBasket } from './HeldBasket.tsx';
import { LostSeats } from './LostSeats.tsx';
import './basket.css';

interface BasketProps {
  readonly event: EventInfo;
  readonly seats: EventSeats;
  readonly onRemove: (seat: SeatChoice) => void;
}

/** What the buyer has of this event: chosen, being held, held, or lost, each with its next step. */
export function Basket({ event, seats, onRemove }: BasketProps) {
  const { purchase, event: ofPurchase, isRestoring, forget } = usePurchaseSession();
  const { state } = purchase;
  if (isRestoring) return <div className="skeleton basket__skeleton" aria-busy="true" />;
  if (!state || !ofPurchase) return <DraftBasket event={event} seats={seats} onRemove={onRemove} />;
  if (ofPurchase.id !== event.id && state.phase !== 'ended')
    return (
      <Notice
        tone="warning"
        title={`You hold seats for ${ofPurchase.name}`}
        actions={
          <Link className="button button--small" href={`/events/${ofPurchase.id}/checkout`}>
            Go to checkout
          </Link>
        }
      >
        <p>Pay for them or give them up, then you can hold seats here.</p>
      </Notice>
    );
  if (ofPurchase.id !== event.id) return <DraftBasket event={event} seats={seats} onRemove={onRemove} />;

  // Whoever chooses on after a purchase is over has begun the next one.
  const next = seats.live.length > 0 && <DraftBasket event={event} seats={seats} onRemove={onRemove} />;
  switch (state.phase) {
    case 'idle':
    case 'holding':
    case 'carting':
      return <ProgressList label="Holding your seats" steps={holdSteps(state)} />;
    case 'ready':
      return (
        <>
          <LostOfPurchase model={seats.model} />
          <PriceChanged state={state} />
          <HeldBasket event={event} state={state} seats={seats} onRemove={onRemove} />
        </>
      );
    case 'ended':
      if (state.result?.status === 'owned' || state.result?.status === 'partial')
        return (
          <>
            <Notice
              tone="good"
              title="These seats are yours"
              actions={
                <>
                  <Link className="button button--primary button--small" href={`/tickets/${state.id}`}>
                    See your tickets
                  </Link>
                  <button type="button" className="button button--small" onClick={forget}>
                    Choose more seats
                  </button>
                </>
              }
            />
            {next}
          </>
        );
      return (
        <>
          <PurchaseProblem event={event} state={state} model={seats.model} />
          {next}
        </>
      );
    default:
      return <ProgressList label="Paying for your seats" steps={paySteps(state)} />;
  }
}

/** Seats of a party that could not be held while others were. */
export function LostOfPurchase({ model }: { readonly model: SeatMapModel }) {
  const { purchase, waived, waive } = usePurchaseSession();
  const lost = purchase.state?.seats.filter((seat) => seat.status === 'lost' && !waived.has(seat.seatId)) ?? [];
  if (lost.length === 0) return null;
  return (
    <LostSeats
      model={model}
      lost={lost}
      onTake={(seats) => {
        waive(lost);
        void purchase.addSeats(seats);
      }}
      onDismiss={() => waive(lost)}
    />
  );
}
