import { useMemo } from 'react';
import { EventName } from '../../features/event-info/EventName.tsx';
import { Poster } from '../../features/event-info/Poster.tsx';
import { dateParts } from '../../format/date.ts';
import { seatPrice } from '../../format/money.ts';
import { qrPath } from './qrPath.ts';
import type { TicketRecord, TicketSeat } from '../../features/tickets/ticketStore.ts';

interface TicketProps {
  readonly ticket: TicketRecord;
  readonly seat: TicketSeat;
}

/** One seat, one paper: poster, the evening, and a stub with the code for the entrance. */
export function Ticket({ ticket, seat }: TicketProps) {
  const { event } = ticket;
  const date = dateParts(event.eventDate);
  const qr = useMemo(() => qrPath(`SPECKIT:${seat.orderId}:${seat.seatId}`), [seat]);
  return (
    <article className="ticket" aria-label={`Ticket, ${seat.name}`}>
      <Poster seed={event.id} className="ticket__poster" />
      <div className="ticket__main">
        <h2>
          <EventName name={event.name} />
        </h2>
        <p className="ticket__when">
          {date && <time dateTime={date.iso}>{date.full}</time>}
          {event.venue && <span>{event.venue}</span>}
        </p>
        <dl className="ticket__place">
          <div>
            <dt>Section</dt>
            <dd>{seat.sectionCode}</dd>
          </div>
          <div>
            <dt>Row</dt>
            <dd>{seat.row}</dd>
          </div>
          <div>
            <dt>Seat</dt>
            <dd>{seat.number}</dd>
          </div>
        </dl>
        <p className="ticket__holder">
          {ticket.buyer} <span className="tabular">{seatPrice(seat.price)}</span>
        </p>
      </div>
      <div className="ticket__stub">
        <svg
          className="ticket__qr"
          viewBox={`-3 -3 ${qr.size + 6} ${qr.size + 6}`}
          aria-hidden="true"
          focusable="false"
        >
          <rect x="-3" y="-3" width={qr.size + 6} height={qr.size + 6} fill="#fff" />
          <path d={qr.path} fill="#000" shapeRendering="crispEdges" />
        </svg>
        <p className="visually-hidden">With a QR code for the entrance.</p>
        <p className="ticket__order">
          <span>Order</span>
          <code>{seat.orderId}</code>
        </p>
      </div>
    </article>
  );
}
