import { useOrder } from '@speckit/react-hooks';
import { isCancelled, isSettled, isTicketingError } from '@speckit/sdk';
import { useState } from 'react';
import { Link } from 'wouter';
import { useFormat } from '../../format/useFormat.ts';
import { useWords } from '../../i18n/useWords.tsx';
import { useBackend } from '../backend/BackendContext.ts';
import { BUYING, scopedStorage } from '../backend/scopedStorage.ts';
import { EventName } from '../event-info/EventName.tsx';
import { Poster } from '../event-info/Poster.tsx';
import { CancelOrderDialog } from './CancelOrderDialog.tsx';
import { ticketWords as words } from './messages.ts';
import { TICKET_STATUS } from './status.ts';
import type { TicketRecord } from './ticketStore.ts';

/** Orders that brought no ticket, or none yet; those that are not paid can be cancelled. */
export function OrderList({ orders }: { readonly orders: readonly TicketRecord[] }) {
  const t = useWords();
  return (
    <ul className="stubs" aria-label={t(words.orders)}>
      {orders.map((order) => (
        <li key={order.id} className="stub stub--order">
          <Poster seed={order.event.id} className="stub__poster" />
          <Order order={order} />
        </li>
      ))}
    </ul>
  );
}

function Order({ order }: { readonly order: TicketRecord }) {
  const t = useWords();
  const { date, list, seatName } = useFormat();
  const { choice } = useBackend();
  const { event, seats, orderIds, status } = order;
  const [isAsking, setAsking] = useState(false);
  const isOpen = status === 'open';
  const isUnderWay = isOpen && scopedStorage(choice).read(BUYING) === event.id;
  // The platform tells the state of an order only in some versions; where it does, that counts.
  const { data, error } = useOrder({ orderId: isOpen ? orderIds[0] : undefined });
  const isPaid = data !== undefined && isSettled(data);
  const isOver = isTicketingError(error, 'order_not_found') || (data !== undefined && isCancelled(data));
  const shown = isPaid ? 'owned' : isOpen && isOver ? 'ended' : status;
  return (
    <div className="stub__order">
      <h3>
        <EventName name={event.name} />
      </h3>
      <p>{date(event)?.withZone}</p>
      <p>{list(seats.map(seatName))}</p>
      <p>
        {t(TICKET_STATUS[shown])}, {t(words.orderNumbers, { orders: list(orderIds) })}
      </p>
      <p className="stub__actions">
        <Link
          className="button button--small"
          href={isUnderWay ? `/events/${event.id}/checkout` : `/events/${event.id}`}
        >
          {t(isUnderWay ? words.toCheckout : words.seatMap)}
        </Link>
        {shown === 'open' && (
          <button type="button" className="button button--small" onClick={() => setAsking(true)}>
            {t(words.cancelOrder)}
          </button>
        )}
      </p>
      {isAsking && <CancelOrderDialog order={order} onClose={() => setAsking(false)} />}
    </div>
  );
}
