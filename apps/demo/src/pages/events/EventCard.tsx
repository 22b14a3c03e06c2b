import { prefetchSeatmap, useTicketingClient } from '@speckit/react-hooks';
import { toCents, type EventSummary } from '@speckit/sdk';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from 'wouter';
import { EventName } from '../../features/event-info/EventName.tsx';
import { Poster } from '../../features/event-info/Poster.tsx';
import { useFormat } from '../../format/useFormat.ts';
import { useWords } from '../../i18n/useWords.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { usePageCode } from '../../ui/PageCode.ts';
import { availabilityOf } from './availability.ts';
import { eventsWords as words } from './messages.ts';

interface EventCardProps {
  readonly event: EventSummary;
  /** The first of the list gets the large poster. */
  readonly isLead: boolean;
}

const AVAILABILITY = {
  unknown: words.seeMap,
  sold_out: words.soldOut,
  all_held: words.allHeld,
  last: words.last,
  left: words.left,
} as const;

/** One event; the whole card is its link. Whoever points at it will likely open it: its seats and code are fetched ahead. */
export function EventCard({ event, isLead }: EventCardProps) {
  const t = useWords();
  const { date: dateOf, price } = useFormat();
  const client = useTicketingClient();
  const cache = useQueryClient();
  const loadCode = usePageCode();
  const date = dateOf(event);
  const { kind, left, share } = availabilityOf(event);
  const isSoldOut = kind === 'sold_out';
  const prefetch = () => {
    loadCode();
    void prefetchSeatmap(cache, client, { eventId: event.id });
  };
  return (
    <article className={isLead ? 'event-card event-card--lead' : 'event-card'} onPointerEnter={prefetch}>
      <Poster seed={event.id} className="event-card__poster" />
      <div className="event-card__body">
        {date && (
          <time className="event-card__date" dateTime={date.iso}>
            <span className="event-card__day">{date.day}</span>
            <span className="event-card__month">
              {date.month} {date.year}
              <span>
                {date.weekday}, {date.time} <abbr title={date.withZone}>{date.zone}</abbr>
              </span>
            </span>
          </time>
        )}
        <div className="event-card__text">
          <h2>
            <Link href={`/events/${event.id}`} className="event-card__link" onFocus={prefetch}>
              <EventName name={event.name} />
            </Link>
          </h2>
          {event.venue && <p className="event-card__venue">{event.venue}</p>}
          {isLead && event.description && (
            <p className="event-card__description">
              <EventName name={event.description} />
            </p>
          )}
        </div>
        <div className="event-card__foot">
          <p className="event-card__price">
            <span>{t(words.basePrice)}</span> <strong>{price(toCents(event.basePrice))}</strong>
          </p>
          <p className="event-card__left" data-sold-out={isSoldOut || undefined}>
            {share !== null && share > 0 && (
              <span className="event-card__meter" aria-hidden="true">
                <span style={{ width: `${Math.round(share * 100)}%` }} />
              </span>
            )}
            {t(AVAILABILITY[kind], { count: left })}
          </p>
          <span className="event-card__go" aria-hidden="true">
            {t(isSoldOut ? words.joinWaitlist : words.chooseSeats)}
            <Icon name="arrow" />
          </span>
        </div>
      </div>
    </article>
  );
}
