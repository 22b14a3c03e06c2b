import { memo, useDeferredValue, useState } from 'react';
import { Link } from 'wouter';
import '@speckit/seat-map/style.css';
import { EventName } from '../../features/event-info/EventName.tsx';
import { useEventInfo, type EventInfo } from '../../features/event-info/eventInfo.ts';
import { problemWords } from '../../features/problems/messages.ts';
import { LoadFailed } from '../../features/problems/LoadFailed.tsx';
import { useWarmUp } from '../../features/purchase/useWarmUp.ts';
import { useEventSeats } from '../../features/selection/useEventSeats.ts';
import { useFormat } from '../../format/useFormat.ts';
import { useWords } from '../../i18n/useWords.tsx';
import { useMediaQuery } from '../../lib/useMediaQuery.ts';
import { usePageTitle } from '../../lib/usePageTitle.ts';
import { useSteps } from '../../lib/useSteps.ts';
import { Icon } from '../../ui/Icon.tsx';
import { BasketPanel } from './BasketPanel.tsx';
import { eventWords as words } from './messages.ts';
import { SeatPicker } from './SeatPicker.tsx';
import { useViewState } from './viewState.ts';
import './event.css';

/** Where there is room the basket stands beside the map, also on a phone held sideways; else below it. */
const WIDE = '(min-width: 62rem)';
const BESIDE = `${WIDE}, (min-width: 40rem) and (max-height: 30rem)`;

/** What is shown one after another, so that a large venue keeps the page from no paint and no press for long. */
const SHOWN = { sections: 1, seats: 2, basket: 3 } as const;

/** One event: its seats, and the way to them. */
export function EventPage({ eventId }: { readonly eventId: string }) {
  const isBeside = useMediaQuery(BESIDE);
  const isWide = useMediaQuery(WIDE);
  const view = useViewState();
  const [refusal, setRefusal] = useState<string | null>(null);
  const seats = useEventSeats(eventId, { maxPrice: view.price, onRefused: setRefusal });
  useWarmUp(eventId, seats.live.length > 0);
  // A press marks its seat on the map at once; the basket follows in a render of its own, behind that paint.
  const seatsOfBasket = useDeferredValue(seats);
  const step = useSteps(seats.isReady, SHOWN.basket);
  const { data, error, isFetching, refetch } = seats.query;
  const event = useEventInfo(eventId, data);
  const hasFailed = !data && error;
  usePageTitle(hasFailed ? null : event?.name);

  if (hasFailed)
    return (
      <div className="page">
        <LoadFailed
          error={error}
          what={problemWords.seatMap}
          onRetry={() => void refetch()}
          isRetrying={isFetching}
          isPage
        />
      </div>
    );
  return (
    <div className="hall" aria-busy={step < SHOWN.basket}>
      <EventHead event={event} />
      {step >= SHOWN.sections ? (
        <SeatPicker
          model={seats.model}
          view={view}
          hasSeats={step >= SHOWN.seats}
          hasLegend={isWide}
          refusal={refusal}
          error={error}
          isFetching={isFetching}
          onRetry={refetch}
        />
      ) : (
        <PickerSkeleton />
      )}
      <BasketPanel
        seats={seatsOfBasket}
        view={view}
        isBeside={isBeside}
        // A sheet takes its room from the map: it is there before.
        isShown={step >= (isBeside ? SHOWN.basket : SHOWN.sections)}
        hasLegend={!isWide}
      />
    </div>
  );
}

const EventHead = memo(function EventHead({ event }: { readonly event: EventInfo | null }) {
  const t = useWords();
  const { date: dateOf } = useFormat();
  const date = event && dateOf(event);
  return (
    <header className="hall__head">
      <Link href="/" className="back-link">
        <Icon name="back" size={18} />
        {t(words.allEvents)}
      </Link>
      <h1 className="hall__title">
        {event ? (
          <EventName name={event.name} />
        ) : (
          <span className="skeleton hall__skeleton-title">{t(words.reading)}</span>
        )}
      </h1>
      {event && (
        <p className="hall__facts">
          {date && <time dateTime={date.iso}>{date.withZone}</time>}
          {event.venue && <span>{event.venue}</span>}
        </p>
      )}
      {event?.description && (
        <p className="hall__description">
          <EventName name={event.description} />
        </p>
      )}
    </header>
  );
});

function PickerSkeleton() {
  const t = useWords();
  return (
    <div className="hall__stage">
      <span className="visually-hidden">{t(words.reading)}</span>
      <div className="skeleton hall__skeleton-map" />
    </div>
  );
}
