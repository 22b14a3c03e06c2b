import { useSeatmap } from '@speckit/react-hooks';
import type { SeatChoice } from '@speckit/sdk';
import { type SeatMapModel, type SeatMapSeat, useSeatMapModel, useSeatMapVersion } from '@speckit/seat-map';
import { useMemo } from 'react';
import { seatPrice } from '../../format/money.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { choiceOf } from '../draft/choices.ts';
import { MAX_PARTY } from '../draft/draft.ts';
import { useDraft } from '../draft/DraftContext.tsx';
import { usePurchaseSession } from '../purchase/PurchaseContext.tsx';

const POLL_MS = 5_000;
const NO_SEATS: readonly SeatMapSeat[] = [];

interface EventSeatsOptions {
  readonly maxPrice?: number | null;
  /** A press that chose nothing, with the reason as it was announced. */
  readonly onRefused?: (message: string) => void;
}

/** The seats of one event, kept fresh, with this buyer's choice and holds marked on them. */
export function useEventSeats(eventId: string, { maxPrice = null, onRefused }: EventSeatsOptions = {}) {
  const { purchase, event } = usePurchaseSession();
  const announce = useAnnounce();
  const draft = useDraft(eventId);
  const state = event?.id === eventId ? purchase.state : null;
  const query = useSeatmap({ eventId }, { pollInterval: POLL_MS, purchase: state });
  const selected = useMemo(() => draft.seats.map(({ seatId }) => seatId), [draft.seats]);
  const held = state?.phase === 'ready' ? state.seats.filter(isHeld).length : 0;
  const model = useSeatMapModel({
    seats: query.data?.seats ?? NO_SEATS,
    selected,
    onSelectedChange: (ids) =>
      draft.set(ids.map((id) => draft.seats.find(({ seatId }) => seatId === id) ?? choiceOf(model.store(), id))),
    maxSelected: MAX_PARTY - held,
    maxPrice,
    warnOrphans: true,
    format: seatPrice,
    announce,
    onRefused,
  });
  const version = useSeatMapVersion(model);

  /** What of the draft can still be had, and what somebody else took meanwhile. */
  const { live, gone } = useMemo(() => {
    const store = model.store();
    if (version < 0 || store.table.count === 0) return { live: draft.seats, gone: [] };
    const isThere = ({ seatId }: SeatChoice) => store.isFree(store.table.indexOf(seatId));
    return { live: draft.seats.filter(isThere), gone: draft.seats.filter((seat) => !isThere(seat)) };
  }, [model, version, draft.seats]);
  return { query, model, draft, live, gone, state };
}

export interface EventSeats extends ReturnType<typeof useEventSeats> {
  readonly model: SeatMapModel;
}

function isHeld({ status }: { readonly status: string }): boolean {
  return status === 'held' || status === 'in_cart' || status === 'holding' || status === 'paying';
}
