import { usePurchase, usePurchaseActions } from '@speckit/react-hooks/purchase';
import { Link } from 'wouter';
import { useWords } from '../../i18n/useWords.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useEventInfo } from '../event-info/eventInfo.ts';
import { PriceChanged } from '../purchase/PriceChanged.tsx';
import { Progress } from '../purchase/Progress.tsx';
import { useIsRestoring } from '../purchase/useIsRestoring.ts';
import { PurchaseProblem } from '../purchase/PurchaseProblem.tsx';
import type { EventSeats } from '../selection/useEventSeats.ts';
import { DraftBasket, NotAdded, useHold } from './DraftBasket.tsx';
import { HeldBasket } from './HeldBasket.tsx';
import { LostOfPurchase } from './LostNotice.tsx';
import { basketWords as words } from './messages.ts';
import './basket.css';

/** What the buyer has of this event: chosen, being held, held, or lost, each with its next step. */
export function Basket({ seats }: { readonly seats: EventSeats }) {
  const [refused, hold] = useHold(seats);
  return (
    <>
      <NotAdded seats={refused} />
      <BasketStep seats={seats} onHold={hold} />
    </>
  );
}

function BasketStep({ seats, onHold }: { readonly seats: EventSeats; readonly onHold: () => void }) {
  const t = useWords();
  const { reset } = usePurchaseActions();
  const state = usePurchase(({ state: now }) => now);
  const isRestoring = useIsRestoring();
  const draft = <DraftBasket seats={seats} onHold={onHold} />;
  if (isRestoring) return <div className="skeleton basket__skeleton" aria-busy="true" />;
  if (!state) return draft;
  if (state.eventId !== seats.eventId) return state.phase === 'ended' ? draft : <OtherEvent eventId={state.eventId} />;

  // Whoever chooses on after a purchase is over has begun the next one.
  const next = seats.live.length > 0 && draft;
  switch (state.phase) {
    case 'idle':
    case 'holding':
    case 'carting':
      return <Progress of="hold" />;
    case 'ready':
      return (
        <>
          <LostOfPurchase />
          <PriceChanged />
          <HeldBasket state={state} seats={seats} />
        </>
      );
    case 'ended':
      if (state.result.status === 'cancelled') return draft;
      if (state.result.ownedSeatIds.length === 0)
        return (
          <>
            <PurchaseProblem state={state} />
            {next}
          </>
        );
      return (
        <>
          <Notice
            tone="good"
            title={t(words.owned)}
            actions={
              <>
                <Link className="button button--primary button--small" href={`/tickets/${state.id}`}>
                  {t(words.seeTickets)}
                </Link>
                <button type="button" className="button button--small" onClick={reset}>
                  {t(words.chooseMore)}
                </button>
              </>
            }
          />
          {next}
        </>
      );
    default:
      return <Progress of="pay" />;
  }
}

function OtherEvent({ eventId }: { readonly eventId: string }) {
  const t = useWords();
  const event = useEventInfo(eventId)?.name ?? '';
  return (
    <Notice
      tone="warning"
      title={t(words.otherEvent, { event })}
      actions={
        <Link className="button button--small" href={`/events/${eventId}/checkout`}>
          {t(words.toCheckout)}
        </Link>
      }
    >
      <p>{t(words.otherEventText)}</p>
    </Notice>
  );
}
