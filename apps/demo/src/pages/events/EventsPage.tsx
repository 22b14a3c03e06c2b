import { useEvents } from '@speckit/react-hooks';
import { parseDate, type EventSummary } from '@speckit/sdk';
import { usePageTitle } from '../../lib/usePageTitle.ts';
import { LoadFailed } from '../../features/problems/LoadFailed.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { availabilityOf } from './availability.ts';
import { EventCard } from './EventCard.tsx';
import './events.css';

/** The programme: what is on sale, the nearest evening first. */
export function EventsPage() {
  usePageTitle('Events');
  const { data: events, error, refetch, isFetching } = useEvents();
  const programme = events && inOrder(events);

  return (
    <div className="page programme">
      <header className="programme__head">
        <p className="programme__kicker">Now on sale</p>
        <h1>
          Choose the seat, <em>not a lottery.</em>
        </h1>
        <p className="programme__lead">
          Every seat of the venue is on the map, with its price. Take the ones you like, hold them while you pay, and
          they are yours.
        </p>
      </header>
      {error && !events && (
        <LoadFailed error={error} what="the programme" onRetry={() => void refetch()} isRetrying={isFetching} />
      )}
      {!events && !error && <ProgrammeSkeleton />}
      {programme?.length === 0 && (
        <Notice title="Nothing is on sale right now">New evenings are announced here first.</Notice>
      )}
      {programme && programme.length > 0 && (
        <ul className="programme__list" aria-label="Events">
          {programme.map((event, place) => (
            <li key={event.id}>
              <EventCard event={event} isLead={place === 0} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** By date, but the first place, with the large poster, goes to the nearest evening that still has seats. */
function inOrder(events: readonly EventSummary[]): readonly EventSummary[] {
  const byDate = events.toSorted((a, b) => parseDate(a.eventDate) - parseDate(b.eventDate));
  const lead = byDate.find((event) => !availabilityOf(event).isSoldOut) ?? byDate[0];
  return lead ? [lead, ...byDate.filter((event) => event !== lead)] : [];
}

function ProgrammeSkeleton() {
  return (
    <div className="programme__list" aria-hidden="true">
      <div className="skeleton programme__skeleton programme__skeleton--lead" />
      <div className="skeleton programme__skeleton" />
      <div className="skeleton programme__skeleton" />
    </div>
  );
}
