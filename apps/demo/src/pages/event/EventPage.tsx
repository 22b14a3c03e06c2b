import { useEvent } from '@speckit/react-hooks';
import { useMemo, useState } from 'react';
import { usePageTitle } from '../../lib/usePageTitle.ts';
import { LoadFailed } from '../../features/problems/LoadFailed.tsx';
import type { EventInfo } from '../../features/event-info/eventInfo.ts';
import { useMediaQuery } from '../../lib/useMediaQuery.ts';
import { SeatPicker } from './SeatPicker.tsx';
import { useEventSeats } from '../../features/event-seats/useEventSeats.ts';
import './event.css';

/** Where there is room the basket stands beside the map, else under it. */
export const WIDE = '(min-width: 62rem)';

/** One event: its seats, and the way to them. */
export function EventPage({ eventId }: { readonly eventId: string }) {
  const isWide = useMediaQuery(WIDE);
  const [maxPrice, setMaxPrice] = useState<number | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const seats = useEventSeats(eventId, { maxPrice, onRefused: setRefusal });
  const summary = useEvent({ eventId });
  const seatmap = seats.query.data;
  usePageTitle(seatmap?.name);

  const venue = summary.data?.venue;
  const event = useMemo(
    (): EventInfo => ({ id: eventId, name: seatmap?.name ?? '', eventDate: seatmap?.eventDate ?? '', venue }),
    [eventId, seatmap?.name, seatmap?.eventDate, venue],
  );

  if (!seatmap) {
    if (!seats.query.error) return <SeatPickerSkeleton />;
    return (
      <div className="page">
        <LoadFailed
          error={seats.query.error}
          what="the seat map"
          onRetry={() => void seats.query.refetch()}
          isRetrying={seats.query.isFetching}
        />
      </div>
    );
  }
  return (
    <SeatPicker
      key={eventId}
      event={event}
      description={seatmap.description}
      seats={seats}
      isWide={isWide}
      maxPrice={maxPrice}
      onMaxPrice={setMaxPrice}
      refusal={refusal}
    />
  );
}

function SeatPickerSkeleton() {
  return (
    <div className="hall" aria-busy="true">
      <div className="hall__head">
        <div className="skeleton hall__skeleton-title" />
        <span className="visually-hidden">Reading the seat map…</span>
      </div>
      <div className="skeleton hall__stage" />
    </div>
  );
}
