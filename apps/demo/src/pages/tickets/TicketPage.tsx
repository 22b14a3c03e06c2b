import { Link } from 'wouter';
import { usePageTitle } from '../../lib/usePageTitle.ts';
import { price } from '../../format/money.ts';
import { count, list } from '../../format/words.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Ticket } from './Ticket.tsx';
import { useTickets } from '../../features/tickets/useTickets.ts';
import './tickets.css';

/** The tickets of one purchase, ready for the entrance or the printer. */
export function TicketPage({ ticketId }: { readonly ticketId: string }) {
  usePageTitle('Your tickets');
  const ticket = useTickets().find(({ id }) => id === ticketId);
  if (!ticket)
    return (
      <div className="page">
        <Notice
          title="This ticket is not on this device"
          actions={
            <Link className="button button--small" href="/tickets">
              My tickets
            </Link>
          }
        >
          <p>Tickets are kept in the browser they were bought with.</p>
        </Notice>
      </div>
    );
  return (
    <div className="page tickets">
      <header className="tickets__head">
        <div>
          <h1>
            You are <em>going.</em>
          </h1>
          <p>
            {count(ticket.seats.length, 'seat')} for {ticket.event.name}, {price(ticket.chargedCents)} paid.
          </p>
        </div>
        <div className="tickets__actions">
          <button type="button" className="button button--ink" onClick={() => window.print()}>
            <Icon name="print" size={18} />
            Print
          </button>
          <Link className="button" href="/">
            More events
          </Link>
        </div>
      </header>
      {ticket.lost.length > 0 && (
        <Notice tone="warning" title="Some seats did not become yours">
          <p>{list(ticket.lost)} went to another buyer. You were not charged for them.</p>
        </Notice>
      )}
      <ul className="tickets__list" aria-label="Tickets">
        {ticket.seats.map((seat) => (
          <li key={seat.seatId}>
            <Ticket ticket={ticket} seat={seat} />
          </li>
        ))}
      </ul>
    </div>
  );
}
