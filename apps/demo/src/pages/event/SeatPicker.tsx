import { useCallback, useState } from 'react';
import { Link } from 'wouter';
import { useStored } from '../../lib/useStored.ts';
import { EventName } from '../../features/event-info/EventName.tsx';
import { dateParts } from '../../format/date.ts';
import { price } from '../../format/money.ts';
import { LoadFailed } from '../../features/problems/LoadFailed.tsx';
import type { EventInfo } from '../../features/event-info/eventInfo.ts';
import { Legend, SeatList, SeatMap, type SeatStore, SectionNav } from '@speckit/seat-map';
import { Icon } from '../../ui/Icon.tsx';
import { BasketPanel } from './BasketPanel.tsx';
import { sectionCaption, seatWords } from './seatWords.ts';
import type { EventSeats } from '../../features/event-seats/useEventSeats.ts';
import { useSeatChoice } from './useSeatChoice.ts';
import { PickerTools } from './PickerTools.tsx';

interface SeatPickerProps {
  readonly event: EventInfo;
  readonly description: string | undefined;
  readonly seats: EventSeats;
  readonly isWide: boolean;
}

interface Show {
  readonly seat?: number;
  readonly section?: number;
}

/** The hall itself: sections, map or list, and the basket at its side. */
export function SeatPicker({ event, description, seats, isWide }: SeatPickerProps) {
  const { store, query } = seats;
  const [storedView, setView] = useStored('localStorage', 'parterre.view');
  const view = storedView === 'list' ? 'list' : 'map';
  const [picked, setPicked] = useState<number | null>(null);
  const [entry] = useState(() => firstSection(store));
  const activeSection = picked ?? entry;
  const [maxCents, setMaxCents] = useState<number | null>(null);
  const [show, setShow] = useState<Show | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const { toggle, choose } = useSeatChoice(seats, setRefusal);
  const describe = useCallback((seat: number) => seatWords(store, seat), [store]);
  const captionOf = useCallback((section: number) => sectionCaption(store, section), [store]);
  const press = useCallback(
    (seat: number) => {
      setRefusal(null);
      toggle(seat);
    },
    [toggle],
  );
  const date = dateParts(event.eventDate);

  return (
    <div className="hall">
      <header className="hall__head">
        <Link href="/" className="back-link">
          <Icon name="left" size={18} />
          All events
        </Link>
        <h1 className="hall__title">
          <EventName name={event.name} />
        </h1>
        <p className="hall__facts">
          {date && <time dateTime={date.iso}>{date.full}</time>}
          {event.venue && <span>{event.venue}</span>}
          {description && <span className="hall__description">{description}</span>}
        </p>
      </header>

      <section className="hall__stage" aria-label="Seats">
        <SectionNav
          store={store}
          activeSection={view === 'map' ? (picked ?? -1) : -1}
          format={price}
          onSection={(section) => {
            setPicked(section);
            setShow({ section });
            if (view === 'list') setView('map');
          }}
        />
        <PickerTools
          view={view}
          onView={setView}
          prices={store.table.prices}
          maxCents={maxCents}
          onMaxCents={setMaxCents}
        />
        <div className="hall__map">
          {view === 'map' ? (
            <SeatMap
              store={store}
              activeSection={activeSection}
              isPicked={picked !== null}
              onActiveSection={setPicked}
              onSeat={press}
              describe={describe}
              captionOf={captionOf}
              maxCents={maxCents}
              show={show}
            />
          ) : (
            <SeatList store={store} maxCents={maxCents} format={price} describe={describe} onSeat={press} />
          )}
          {refusal && (
            <p className="hall__refusal" key={refusal}>
              <Icon name="info" size={18} />
              {refusal}
            </p>
          )}
        </div>
        {query.error && (
          <LoadFailed
            error={query.error}
            what="the latest seats"
            onRetry={() => void query.refetch()}
            isRetrying={query.isFetching}
          />
        )}
        <Legend prices={store.table.prices} format={price} />
      </section>

      <BasketPanel
        event={event}
        seats={seats}
        isWide={isWide}
        onRemove={({ seatId }) => toggle(store.table.indexById.get(seatId) ?? -1)}
        onFound={(found) => {
          choose(found);
          const [first] = found;
          if (first !== undefined) {
            setPicked(store.table.section[first] ?? 0);
            setShow({ seat: first });
          }
        }}
      />
    </div>
  );
}

/** Where the keyboard enters the hall: the dearest section that has a free seat. */
function firstSection({ table, freeIn }: SeatStore): number {
  const order = table.sections
    .map((_, place) => place)
    .toSorted((a, b) => (table.sections[b]?.maxCents ?? 0) - (table.sections[a]?.maxCents ?? 0));
  return order.find((place) => (freeIn[place] ?? 0) > 0) ?? 0;
}
