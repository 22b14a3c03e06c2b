import { usePurchase } from '@speckit/react-hooks/purchase';
import { useEffect } from 'react';
import { Link, useLocation } from 'wouter';
import { useEventInfo } from '../../features/event-info/eventInfo.ts';
import { problemWords } from '../../features/problems/messages.ts';
import { LoadFailed } from '../../features/problems/LoadFailed.tsx';
import { useIsRestoring } from '../../features/purchase/useIsRestoring.ts';
import { useEventSeats } from '../../features/selection/useEventSeats.ts';
import { useWords } from '../../i18n/useWords.tsx';
import { usePageTitle } from '../../lib/usePageTitle.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { CheckoutStep } from './CheckoutStep.tsx';
import { checkoutWords as words } from './messages.ts';
import { OrderSummary } from './OrderSummary.tsx';
import './checkout.css';

/** From chosen seats to a ticket: details, hold, payment. */
export function CheckoutPage({ eventId }: { readonly eventId: string }) {
  const t = useWords();
  usePageTitle(t(words.title));
  const { state } = usePurchase({ eventId });
  const isRestoring = useIsRestoring();
  const seats = useEventSeats(eventId);
  const { query, live, gone } = seats;
  const event = useEventInfo(eventId, query.data);
  const [, navigate] = useLocation();
  const purchase = state?.result?.status === 'cancelled' ? null : state;

  const ticketId = purchase?.result && purchase.result.ownedSeatIds.length > 0 ? purchase.id : null;
  useEffect(() => {
    if (ticketId !== null) navigate(`/tickets/${ticketId}`, { replace: true });
  }, [ticketId, navigate]);

  if (!event && query.error)
    return (
      <div className="page">
        <LoadFailed
          error={query.error}
          what={problemWords.yourSeats}
          onRetry={() => void query.refetch()}
          isRetrying={query.isFetching}
          isPage
        />
      </div>
    );
  return (
    <div className="page checkout">
      <Link href={`/events/${eventId}`} className="back-link">
        <Icon name="back" size={18} />
        {t(words.back)}
      </Link>
      <h1>{t(words.title)}</h1>
      {!event || isRestoring ? (
        <div className="skeleton checkout__skeleton" aria-busy="true" />
      ) : live.length === 0 && gone.length === 0 && !purchase ? (
        <Notice
          title={t(words.empty)}
          actions={
            <Link className="button button--primary button--small" href={`/events/${eventId}`}>
              {t(words.choose)}
            </Link>
          }
        >
          <p>{t(words.emptyText, { event: event.name })}</p>
        </Notice>
      ) : (
        <div className="checkout__columns">
          <CheckoutStep seats={seats} state={purchase} />
          <OrderSummary event={event} draft={live} state={purchase} />
        </div>
      )}
    </div>
  );
}
