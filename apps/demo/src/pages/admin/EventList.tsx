import { useEvents } from '@speckit/react-hooks';
import { Link } from 'wouter';
import { LoadFailed } from '../../features/problems/LoadFailed.tsx';
import { useFormat } from '../../format/useFormat.ts';
import { useWords } from '../../i18n/useWords.tsx';
import { usePageTitle } from '../../lib/usePageTitle.ts';
import { CreateEventForm } from './CreateEventForm.tsx';
import { useOffSale } from './knownEvents.ts';
import { adminWords as words } from './messages.ts';

/** What is on sale, what was taken off, and the form for a new event. */
export function EventList() {
  const t = useWords();
  const format = useFormat();
  const events = useEvents();
  const offSale = useOffSale();
  usePageTitle(t(words.title));
  return (
    <>
      <h1>{t(words.title)}</h1>
      <section className="admin__part" aria-labelledby="admin-on-sale">
        <h2 id="admin-on-sale">{t(words.onSale)}</h2>
        {events.error && !events.data && (
          <LoadFailed
            error={events.error}
            what={words.theEvents}
            onRetry={() => void events.refetch()}
            isRetrying={events.isFetching}
          />
        )}
        {events.data?.length === 0 && <p>{t(words.noEvents)}</p>}
        <ul className="admin__events">
          {events.data?.map(({ id, name, eventDate, venue, totalSeats, soldSeats }) => (
            <li key={id}>
              <span className="admin__name" lang="es">
                {name}
              </span>
              <span>{format.date({ eventDate, venue })?.withZone}</span>
              <span className="tabular">
                {totalSeats !== undefined && `${format.number(soldSeats ?? 0)} / ${format.number(totalSeats)}`}
              </span>
              <Link className="button button--small" href={`/admin/${id}`} aria-label={t(words.editName, { name })}>
                {t(words.edit)}
              </Link>
            </li>
          ))}
        </ul>
      </section>
      {offSale.events.length > 0 && (
        <section className="admin__part" aria-labelledby="admin-off-sale">
          <h2 id="admin-off-sale">{t(words.offSale)}</h2>
          <p>{t(words.offSaleNote)}</p>
          <ul className="admin__events">
            {offSale.events.map(({ id, name }) => (
              <li key={id}>
                <span className="admin__name">{name}</span>
                <Link className="button button--small" href={`/admin/${id}`} aria-label={t(words.editName, { name })}>
                  {t(words.edit)}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      <CreateEventForm />
    </>
  );
}
