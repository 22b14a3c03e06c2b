import { Legend, SeatList, SeatMap, SectionNav } from '@speckit/seat-map';
import { Link } from 'wouter';
import { choiceOf } from '../../features/draft/choices.ts';
import { EventName } from '../../features/event-info/EventName.tsx';
import type { EventInfo } from '../../features/event-info/eventInfo.ts';
import type { EventSeats } from '../../features/event-seats/useEventSeats.ts';
import { LoadFailed } from '../../features/problems/LoadFailed.tsx';
import { dateParts } from '../../format/date.ts';
import { useStored } from '../../lib/useStored.ts';
import { Icon } from '../../ui/Icon.tsx';
import { BasketPanel } from './BasketPanel.tsx';
import { PickerTools } from './PickerTools.tsx';

interface SeatPickerProps {
  readonly event: EventInfo;
  readonly description: string | undefined;
  readonly seats: EventSeats;
  readonly isWide: boolean;
  readonly maxPrice: number | null;
  readonly onMaxPrice: (price: number | null) => void;
  /** Why the last press chose nothing. */
  readonly refusal: string | null;
}

/** Sections, map or list, and the basket beside them. */
export function SeatPicker({ event, description, seats, isWide, maxPrice, onMaxPrice, refusal }: SeatPickerProps) {
  const { model, query, draft, live } = seats;
  const [storedView, setView] = useStored('localStorage', 'parterre.view');
  const view = storedView === 'list' ? 'list' : 'map';
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
        <SectionNav model={model} />
        <PickerTools
          view={view}
          onView={setView}
          prices={model.store().table.prices}
          maxPrice={maxPrice}
          onMaxPrice={onMaxPrice}
        />
        <div className="hall__map">
          {view === 'map' ? <SeatMap model={model} /> : <SeatList model={model} />}
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
        <Legend model={model} />
      </section>

      <BasketPanel
        event={event}
        seats={seats}
        isWide={isWide}
        onRemove={(seat) => draft.set(live.filter(({ seatId }) => seatId !== seat.seatId))}
        onFound={(ids) => {
          const store = model.store();
          draft.set(ids.map((id) => choiceOf(store, id)));
          const seat = store.table.indexOf(ids[0] ?? '');
          if (seat < 0) return;
          model.pickSection(store.table.section[seat] ?? 0);
          model.show({ seat });
        }}
      />
    </div>
  );
}
