import { useEvents } from '@speckit/react-hooks';
import { useEffect, useRef } from 'react';
import { problemWords } from '../../features/problems/messages.ts';
import { LoadFailed } from '../../features/problems/LoadFailed.tsx';
import { Rich, useWords } from '../../i18n/useWords.tsx';
import { usePageTitle } from '../../lib/usePageTitle.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { EventCard } from './EventCard.tsx';
import { filterEvents, inOrder, isFiltering, NO_FILTER, useEventFilter } from './eventFilter.ts';
import { EventFilters } from './EventFilters.tsx';
import { eventsWords as words } from './messages.ts';
import './events.css';

/** What is on sale, the nearest evening first. */
export function EventsPage() {
  const t = useWords();
  usePageTitle(t(words.title));
  const { data: events, error, refetch, isFetching } = useEvents();
  const { filter, set } = useEventFilter();
  const found = events && inOrder(filterEvents(events, filter));
  const isNarrowed = isFiltering(filter);
  useCountAnnounced(isNarrowed ? found?.length : undefined);

  return (
    <div className="page programme">
      <header className="programme__head">
        <p className="programme__kicker">{t(words.kicker)}</p>
        <h1>
          <Rich word={words.heading} tags={{ em: <em /> }} />
        </h1>
        <p className="programme__lead">{t(words.lead)}</p>
      </header>
      {error && !events && (
        <LoadFailed
          error={error}
          what={problemWords.programme}
          onRetry={() => void refetch()}
          isRetrying={isFetching}
        />
      )}
      {!events && !error && <ProgrammeSkeleton />}
      {events && events.length > 1 && <EventFilters events={events} filter={filter} onChange={set} />}
      {events?.length === 0 && <Notice title={t(words.nothing)}>{t(words.nothingText)}</Notice>}
      {found && isNarrowed && (
        <p className="programme__count">
          {t(words.matches, { count: found.length })}{' '}
          <button type="button" className="button button--small" onClick={() => set(NO_FILTER)}>
            {t(words.clear)}
          </button>
        </p>
      )}
      {found?.length === 0 && isNarrowed && <Notice title={t(words.noMatch)}>{t(words.noMatchText)}</Notice>}
      {found && found.length > 0 && (
        <ul className="programme__list" aria-label={t(words.events)}>
          {found.map((event, place) => (
            <li key={event.id}>
              <EventCard event={event} isLead={place === 0 && !isNarrowed} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** How many events a changed search finds, said when it changes. */
function useCountAnnounced(count: number | undefined): void {
  const t = useWords();
  const announce = useAnnounce();
  const said = useRef(count);
  useEffect(() => {
    if (count !== undefined && said.current !== count) announce(t(words.matches, { count }));
    said.current = count;
  }, [count, announce, t]);
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
