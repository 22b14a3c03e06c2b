import { EventName } from '../../features/event-info/EventName.tsx';
import { Poster } from '../../features/event-info/Poster.tsx';
import { ticketWords as words } from '../../features/tickets/messages.ts';
import type { TicketRecord, TicketSeat } from '../../features/tickets/ticketStore.ts';
import { useFormat } from '../../format/useFormat.ts';
import { useWords } from '../../i18n/useWords.tsx';

interface TicketProps {
  readonly ticket: TicketRecord;
  readonly seat: TicketSeat;
}

/** One seat, one paper: poster, the evening, and a stub with the number of the order. */
export function Ticket({ ticket, seat }: TicketProps) {
  const t = useWords();
  const { date: dateOf, seatName, seatPrice } = useFormat();
  const { event } = ticket;
  const date = dateOf(event);
  const place = [
    [words.section, seat.sectionCode],
    [words.row, seat.rowNumber],
    [words.seat, seat.seatNumber],
  ] as const;
  return (
    <article className="ticket" aria-label={t(words.ticket, { seat: seatName(seat) })}>
      <Poster seed={event.id} className="ticket__poster" />
      <div className="ticket__main">
        <h2>
          <EventName name={event.name} />
        </h2>
        <p className="ticket__when">
          {date && <time dateTime={date.iso}>{date.withZone}</time>}
          {event.venue && <span>{event.venue}</span>}
        </p>
        <dl className="ticket__place">
          {place.map(([word, value]) => (
            <div key={word.id}>
              <dt>{t(word)}</dt>
              <dd>{value ?? '?'}</dd>
            </div>
          ))}
        </dl>
        <p className="ticket__holder">
          <span dir="auto">{ticket.buyer}</span> <span className="tabular">{seatPrice(seat.price)}</span>
        </p>
      </div>
      <div className="ticket__stub">
        <p className="ticket__order">
          <span>{t(words.order)}</span>
          <code>{seat.orderId}</code>
        </p>
        {ticket.kind === 'guest' && <p className="ticket__note">{t(words.noCode)}</p>}
      </div>
    </article>
  );
}
