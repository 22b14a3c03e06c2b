import { Link, useParams } from 'wouter';
import { calendarOf } from '../../features/tickets/calendar.ts';
import { ticketWords as words } from '../../features/tickets/messages.ts';
import { OrderList } from '../../features/tickets/OrderList.tsx';
import { PlatformTicket } from '../../features/tickets/PlatformTicket.tsx';
import { hasTickets, type TicketRecord } from '../../features/tickets/ticketStore.ts';
import { useTickets } from '../../features/tickets/useTickets.ts';
import { useFormat } from '../../format/useFormat.ts';
import { Rich, useWords } from '../../i18n/useWords.tsx';
import { saveFile } from '../../lib/saveFile.ts';
import { usePageTitle } from '../../lib/usePageTitle.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Ticket } from './Ticket.tsx';
import '../../features/tickets/tickets.css';

/** The tickets of one purchase, ready to be kept. */
export function TicketPage() {
  const { id } = useParams<{ readonly id: string }>();
  const t = useWords();
  usePageTitle(t(words.title));
  const ticket = useTickets().all.find((one) => one.id === id);
  if (ticket && hasTickets(ticket)) return <Kept ticket={ticket} />;
  if (ticket)
    return (
      <div className="page tickets" data-focus-home>
        <h1>{t(words.orders)}</h1>
        <OrderList orders={[ticket]} />
      </div>
    );
  return (
    <div className="page">
      <Notice
        title={t(words.noHere)}
        isPageTitle
        actions={
          <Link className="button button--small" href="/tickets">
            {t(words.mine)}
          </Link>
        }
      >
        <p>{t(words.noHereText)}</p>
      </Notice>
    </div>
  );
}

function Kept({ ticket }: { readonly ticket: TicketRecord }) {
  const t = useWords();
  const { list, price } = useFormat();
  const isUnknown = ticket.status === 'outcome_unknown';
  const calendar = calendarOf(ticket);
  return (
    <div className="page tickets">
      <header className="tickets__head">
        <div>
          <h1>{isUnknown ? t(words.unknown) : <Rich word={words.going} tags={{ em: <em /> }} />}</h1>
          <p>
            {isUnknown
              ? t(words.unknownText)
              : t(words.paid, {
                  count: ticket.seats.length,
                  event: ticket.event.name,
                  total: price(ticket.chargedCents),
                })}
          </p>
        </div>
        <div className="tickets__actions">
          <button type="button" className="button button--ink" onClick={() => window.print()}>
            <Icon name="print" size={18} />
            {t(words.print)}
          </button>
          {calendar !== null && (
            <button
              type="button"
              className="button"
              onClick={() => saveFile(`${ticket.event.name}.ics`, new Blob([calendar], { type: 'text/calendar' }))}
            >
              <Icon name="calendar" size={18} />
              {t(words.calendar)}
            </button>
          )}
          <Link className="button" href={isUnknown ? `/events/${ticket.event.id}` : '/'}>
            {t(isUnknown ? words.seatMap : words.more)}
          </Link>
        </div>
      </header>
      {ticket.lost.length > 0 && (
        <Notice tone="warning" title={t(words.lostTitle)}>
          <p>{t(words.lostText, { seats: list(ticket.lost) })}</p>
        </Notice>
      )}
      {ticket.kind === 'guest' && (
        <Notice tone="warning" title={t(words.keepTitle)}>
          <p>{t(words.keepGuest)}</p>
        </Notice>
      )}
      <ul className="tickets__list" aria-label={t(words.tickets)}>
        {ticket.seats.map((seat) => (
          <li key={seat.seatId}>
            <Ticket ticket={ticket} seat={seat} />
          </li>
        ))}
      </ul>
      {ticket.kind === 'user' && <PlatformTicket orderIds={ticket.orderIds} />}
    </div>
  );
}
