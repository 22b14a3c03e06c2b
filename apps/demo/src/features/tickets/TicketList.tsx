import { Link } from 'wouter';
import { useFormat } from '../../format/useFormat.ts';
import { useWords } from '../../i18n/useWords.tsx';
import { EventName } from '../event-info/EventName.tsx';
import { Poster } from '../event-info/Poster.tsx';
import { ticketWords as words } from './messages.ts';
import type { TicketRecord } from './ticketStore.ts';
import { TICKET_STATUS } from './status.ts';

/** What was bought, one entry for each purchase. */
export function TicketList({ tickets }: { readonly tickets: readonly TicketRecord[] }) {
  const t = useWords();
  const { date, list, price, seatName } = useFormat();
  return (
    <ul className="stubs" aria-label={t(words.tickets)}>
      {tickets.map(({ id, event, seats, chargedCents, status }) => (
        <li key={id} className="stub">
          <Poster seed={event.id} className="stub__poster" />
          <div>
            <h2>
              <Link href={`/tickets/${id}`} className="stub__link">
                <EventName name={event.name} />
              </Link>
            </h2>
            <p>{date(event)?.withZone}</p>
            <p>{list(seats.map(seatName))}</p>
            <p>
              {t(TICKET_STATUS[status])}
              {status === 'outcome_unknown' ? '' : `, ${price(chargedCents)}`}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
