import type { EventSummary } from '@speckit/sdk';
import { Link } from 'wouter';
import { dateParts } from '../../format/date.ts';
import { price } from '../../format/money.ts';
import { Icon } from '../../ui/Icon.tsx';
import { availabilityOf } from './availability.ts';
import { EventName } from '../../features/event-info/EventName.tsx';
import { Poster } from '../../features/event-info/Poster.tsx';

interface EventCardProps {
  readonly event: EventSummary;
  /** The first of the programme gets the large poster. */
  readonly isLead: boolean;
}

/** One event of the programme; the whole card is its link. */
export function EventCard({ event, isLead }: EventCardProps) {
  const date = dateParts(event.eventDate);
  const availability = availabilityOf(event);
  return (
    <article className={isLead ? 'event-card event-card--lead' : 'event-card'}>
      <Poster seed={event.id} className="event-card__poster" />
      <div className="event-card__body">
        {date && (
          <time className="event-card__date" dateTime={date.iso}>
            <span className="event-card__day">{date.day}</span>
            <span className="event-card__month">
              {date.month} {date.year}
              <span>
                {date.weekday}, {date.time}
              </span>
            </span>
          </time>
        )}
        <div className="event-card__text">
          <h2>
            <Link href={`/events/${event.id}`} className="event-card__link">
              <EventName name={event.name} />
            </Link>
          </h2>
          {event.venue && <p className="event-card__venue">{event.venue}</p>}
          {isLead && event.description && <p className="event-card__description">{event.description}</p>}
        </div>
        <div className="event-card__foot">
          <p className="event-card__price">
            <span>Tickets around</span> <strong>{price(Math.round(event.basePrice * 100))}</strong>
          </p>
          <p className="event-card__left" data-sold-out={availability.isSoldOut || undefined}>
            {availability.share !== null && (
              <span className="event-card__meter" aria-hidden="true">
                <span style={{ width: `${Math.round(availability.share * 100)}%` }} />
              </span>
            )}
            {availability.words}
          </p>
          <span className="event-card__go" aria-hidden="true">
            {availability.isSoldOut ? 'Join the waitlist' : 'Choose seats'}
            <Icon name="arrow" />
          </span>
        </div>
      </div>
    </article>
  );
}
