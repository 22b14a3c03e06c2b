import { Link } from 'wouter';
import { usePageTitle } from '../../lib/usePageTitle.ts';
import { EventName } from '../../features/event-info/EventName.tsx';
import { Poster } from '../../features/event-info/Poster.tsx';
import { dateParts } from '../../format/date.ts';
import { list } from '../../format/words.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useTickets } from '../../features/tickets/useTickets.ts';
import './tickets.css';

/** Everything bought on this device. */
export function TicketsPage() {
  usePageTitle('My tickets');
  const tickets = useTickets();
  return (
    <div className="page tickets">
      <h1>My tickets</h1>
      {tickets.length === 0 ? (
        <Notice
          title="No tickets yet"
          actions={
            <Link className="button button--primary button--small" href="/">
              See what is on
            </Link>
          }
        >
          <p>What you buy on this device is kept here.</p>
        </Notice>
      ) : (
        <ul className="stubs" aria-label="Tickets">
          {tickets.map(({ id, event, seats }) => (
            <li key={id} className="stub">
              <Poster seed={event.id} className="stub__poster" />
              <div>
                <h2>
                  <Link href={`/tickets/${id}`} className="stub__link">
                    <EventName name={event.name} />
                  </Link>
                </h2>
                <p>{dateParts(event.eventDate)?.full}</p>
                <p>{list(seats.map(({ name }) => name))}</p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
