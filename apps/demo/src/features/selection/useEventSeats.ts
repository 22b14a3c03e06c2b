import { useEvent, useSeatmap, useSeatmapStore } from '@speckit/react-hooks';
import { usePurchase, useSeatSelection } from '@speckit/react-hooks/purchase';
import { useSeatMapModel, type SeatMapModel, type SeatMapSeat } from '@speckit/seat-map';
import type { PurchaseState } from '@speckit/sdk';
import { useEffect, useMemo } from 'react';
import { useFormat } from '../../format/useFormat.ts';
import { whenIdle } from '../../lib/whenIdle.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { useBackend } from '../backend/BackendContext.ts';
import { tabStorage } from '../backend/scopedStorage.ts';
import { usePreparedSeats } from './usePreparedSeats.ts';
import { useVenuePlan } from './useVenuePlan.ts';
import { useSeatMapMessages } from './useSeatMapMessages.ts';

/** A party can be this large; the platform has no limit of its own. */
export const MAX_PARTY = 8;
const POLL_MS = 5_000;
const NO_SEATS: readonly SeatMapSeat[] = [];
const COUNTED: ReadonlySet<string> = new Set(['held', 'in_cart', 'holding', 'paying']);

interface EventSeatsOptions {
  readonly maxPrice?: number | null;
  /** A press that chose nothing, with the reason as it was announced. */
  readonly onRefused?: (message: string) => void;
}

/** The seats of one event, kept fresh, with this buyer's choice and holds marked on them. */
export function useEventSeats(eventId: string, { maxPrice = null, onRefused }: EventSeatsOptions = {}) {
  const { seatPrice } = useFormat();
  const announce = useAnnounce();
  const { choice } = useBackend();
  const keep = useMemo(() => tabStorage(choice), [choice]);
  const held = usePurchase(({ state }) =>
    state?.phase === 'ready' && state.eventId === eventId
      ? state.seats.filter(({ status }) => COUNTED.has(status)).length
      : 0,
  );
  const { data: event } = useEvent({ eventId });
  const geometry = useVenuePlan(event?.venue);
  const query = useSeatmap({ eventId }, { pollInterval: POLL_MS });
  const selection = useSeatSelection({ eventId, max: MAX_PARTY - held, keep });
  const { seats: live, gone, set, has, remove } = selection;
  // What the purchase has lost it tells itself: it is no longer chosen.
  const lost = usePurchase(({ state }) => (state?.eventId === eventId ? lostIds(state) : ''));
  useEffect(() => {
    for (const seatId of lost.split(' ')) if (has(seatId)) remove(seatId);
  }, [lost, has, remove]);
  const selected = useMemo(() => live.map(({ seatId }) => seatId), [live]);
  const messages = useSeatMapMessages();
  const prepared = usePreparedSeats(query.data?.seats, geometry);
  // Until the plan is there nothing is drawn: seats that move would be pressed by mistake.
  const isReady = query.data !== undefined && geometry !== undefined && prepared !== undefined;
  const model = useSeatMapModel({
    seats: (isReady && query.data?.seats) || NO_SEATS,
    prepared,
    selected,
    onSelectedChange: set,
    maxSelected: MAX_PARTY - held,
    maxPrice,
    geometry,
    warnOrphans: true,
    format: seatPrice,
    messages,
    announce,
    onRefused,
  });
  useIndexAhead(eventId, isReady);
  return useMemo(
    () => ({ eventId, query, model, selection, live, gone, isReady }),
    [eventId, query, model, selection, live, gone, isReady],
  );
}

/** Seats are looked up by id at the first press: the index for that is made before, while nothing else is to be done. */
function useIndexAhead(eventId: string, isReady: boolean): void {
  const seatmap = useSeatmapStore({ eventId });
  useEffect(() => (isReady ? whenIdle(() => seatmap.indexOf('')) : undefined), [seatmap, isReady]);
}

export interface EventSeats extends ReturnType<typeof useEventSeats> {
  readonly model: SeatMapModel;
}

/** As one text, so that it is the same as long as they are. */
const lostIds = ({ seats }: Pick<PurchaseState, 'seats'>): string =>
  seats.flatMap(({ seatId, status }) => (status === 'lost' ? [seatId] : [])).join(' ');
