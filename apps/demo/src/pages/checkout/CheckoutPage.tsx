import { useEvent } from '@speckit/react-hooks';
import { useEffect } from 'react';
import { Link, useLocation } from 'wouter';
import { usePageTitle } from '../../lib/usePageTitle.ts';
import { LoadFailed } from '../../features/problems/LoadFailed.tsx';
import { useEventSeats } from '../../features/event-seats/useEventSeats.ts';
import { usePurchaseSession } from '../../features/purchase/PurchaseContext.tsx';
import type { EventInfo } from '../../features/event-info/eventInfo.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { CheckoutStep } from './CheckoutStep.tsx';
import { OrderSummary } from './OrderSummary.tsx';
import './checkout.css';

/** From chosen seats to a ticket: details, hold, payment. */
export function CheckoutPage({ eventId }: { readonly eventId: string }) {
  usePageTitle('Checkout');
  const { event: ofPurchase, isRestoring } = usePurchaseSession();
  const seats = useEventSeats(eventId);
  const summary = useEvent({ eventId });
  const { query, live, gone, state } = seats;
  const [, navigate] = useLocation();
  const seatmap = query.data;

  const isOwned = state?.result?.status === 'owned' || state?.result?.status === 'partial';
  const ticketId = state?.id;
  useEffect(() => {
    if (isOwned && ticketId !== undefined) navigate(`/tickets/${ticketId}`, { replace: true });
  }, [isOwned, ticketId, navigate]);

  const event: EventInfo | null =
    ofPurchase?.id === eventId
      ? ofPurchase
      : seatmap
        ? { id: eventId, name: seatmap.name, eventDate: seatmap.eventDate, venue: summary.data?.venue }
        : null;

  if (!event || isRestoring)
    return (
      <div className="page">
        {query.error ? (
          <LoadFailed
            error={query.error}
            what="your seats"
            onRetry={() => void query.refetch()}
            isRetrying={query.isFetching}
          />
        ) : (
          <div className="skeleton checkout__skeleton" aria-busy="true" />
        )}
      </div>
    );
  return (
    <div className="page checkout">
      <Link href={`/events/${eventId}`} className="back-link">
        <Icon name="left" size={18} />
        Back to the seats
      </Link>
      <h1>Checkout</h1>
      {live.length === 0 && gone.length === 0 && !state ? (
        <Notice
          title="Your basket is empty"
          actions={
            <Link className="button button--primary button--small" href={`/events/${eventId}`}>
              Choose seats
            </Link>
          }
        >
          <p>Choose seats for {event.name} first.</p>
        </Notice>
      ) : (
        <div className="checkout__columns">
          <CheckoutStep event={event} seats={seats} />
          <OrderSummary event={event} draft={live} state={state} />
        </div>
      )}
    </div>
  );
}
