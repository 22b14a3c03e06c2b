import { useSeatmap } from '@speckit/react-hooks';
import type { SeatChoice } from '@speckit/sdk';
import { useMemo } from 'react';
import { useDraft } from '../draft/DraftContext.tsx';
import { marksOf } from '../purchase/marks.ts';
import { usePurchaseSession } from '../purchase/PurchaseContext.tsx';
import { type SeatRecord, type SeatStore, useSeatMarks, useSeatStore, useSeatStoreVersion } from '@speckit/seat-map';

const POLL_MS = 5_000;
const NO_SEATS: readonly SeatRecord[] = [];

/** The hall of one event, kept fresh, with this buyer's seats marked on it. */
export function useEventSeats(eventId: string, aspect: number) {
  const { purchase, event } = usePurchaseSession();
  const draft = useDraft(eventId);
  const state = event?.id === eventId ? purchase.state : null;
  const query = useSeatmap({ eventId }, { pollInterval: POLL_MS, purchase: state });
  const store = useSeatStore(query.data?.seats ?? NO_SEATS, aspect);
  const version = useSeatStoreVersion(store);

  /** What of the draft can still be had, and what somebody else took meanwhile. */
  const { live, gone } = useMemo(() => {
    const isThere = ({ seatId }: SeatChoice) => isStillFree(store, seatId);
    return version < 0 || store.table.count === 0
      ? { live: draft.seats, gone: [] }
      : { live: draft.seats.filter(isThere), gone: draft.seats.filter((seat) => !isThere(seat)) };
  }, [store, version, draft.seats]);
  useSeatMarks(
    store,
    useMemo(() => marksOf(live, state), [live, state]),
  );
  return { query, store, draft, live, gone, state };
}

export type EventSeats = ReturnType<typeof useEventSeats>;

function isStillFree(store: SeatStore, seatId: string): boolean {
  const seat = store.table.indexById.get(seatId);
  return seat !== undefined && store.isFree(seat);
}
