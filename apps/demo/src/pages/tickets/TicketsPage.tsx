import { Link } from 'wouter';
import { ticketWords as words } from '../../features/tickets/messages.ts';
import { OrderList } from '../../features/tickets/OrderList.tsx';
import { TicketList } from '../../features/tickets/TicketList.tsx';
import { useTickets } from '../../features/tickets/useTickets.ts';
import { useWords } from '../../i18n/useWords.tsx';
import { usePageTitle } from '../../lib/usePageTitle.ts';
import { Notice } from '../../ui/Notice.tsx';
import '../../features/tickets/tickets.css';

/** Everything bought in this browser. */
export function TicketsPage() {
  const t = useWords();
  usePageTitle(t(words.mine));
  const { all, tickets, orders } = useTickets();
  return (
    <div className="page tickets" data-focus-home>
      <h1>{t(words.mine)}</h1>
      {all.length === 0 ? (
        <Notice
          title={t(words.none)}
          actions={
            <Link className="button button--primary button--small" href="/">
              {t(words.seeEvents)}
            </Link>
          }
        >
          <p>{t(words.noneText)}</p>
        </Notice>
      ) : (
        <>
          <p>{t(words.keptHere)}</p>
          {tickets.length > 0 && <TicketList tickets={tickets} />}
          {orders.length > 0 && (
            <>
              <h2>{t(words.orders)}</h2>
              <p>{t(words.ordersText)}</p>
              <OrderList orders={orders} />
            </>
          )}
        </>
      )}
    </div>
  );
}
