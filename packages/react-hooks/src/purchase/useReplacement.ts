'use client';
import { seatChoice, type PurchaseState, type Seat, type SeatChoice } from '@speckit/sdk';
import { substitute, type PurchaseSeat } from '@speckit/sdk/purchase';
import { useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import { check } from '../memory/checks.ts';
import { useSeatmapStore } from '../hooks/seats.ts';
import type { SeatmapStore } from '../seats/createSeatmapStore.ts';
import { usePurchase, usePurchaseActions } from './usePurchase.ts';
import { useLostSeats } from './usePurchaseSteps.ts';

/** What {@link useReplacement} returns. */
export interface UseReplacementReturnType {
  /** The nearest equivalent for each lost seat; empty when nothing was lost, or none is left. */
  readonly seats: readonly Seat[];
  /** Holds them: added to the purchase, or bought anew together with what was not lost when it has ended. */
  readonly take: () => Promise<PurchaseState | null>;
  /** Says that the buyer does without. */
  readonly dismiss: () => void;
}

const seatsOf = (store: SeatmapStore): readonly Seat[] =>
  Array.from({ length: store.size }, (_, index) => store.at(index)).filter((seat) => seat !== undefined);

/** The seats that the purchase still has or wants. */
const partyOf = (state: PurchaseState): readonly PurchaseSeat[] =>
  state.seats.filter(({ status }) => status !== 'lost');

const wish = ({ seatId, price, sectionCode, rowNumber, seatNumber }: SeatChoice): SeatChoice => ({
  seatId,
  price,
  ...(sectionCode !== undefined && { sectionCode }),
  ...(rowNumber !== undefined && { rowNumber }),
  ...(seatNumber !== undefined && { seatNumber }),
});

/** The nearest free seats, one for each that was lost. */
function choose(state: PurchaseState | null, lost: readonly PurchaseSeat[], store: SeatmapStore): readonly Seat[] {
  if (!state || lost.length === 0) return [];
  const { choose: nearest } = substitute();
  const all = seatsOf(store);
  const party: SeatChoice[] = [...partyOf(state)];
  const found: Seat[] = [];
  for (const seat of lost) {
    const other = nearest(seat, party, all);
    if (!other) continue;
    found.push(other);
    party.push(seatChoice(other));
  }
  return found;
}

/**
 * Other seats for those that were lost: in the same section, not more expensive, next to the party where that can be (the sdk's
 * `substitute`).
 *
 * @param lost Default: the lost seats of the purchase.
 * @example
 * const { seats, take, dismiss } = useReplacement();
 * if (seats.length > 0) return <button onClick={() => void take()}>Take {seats.length} seats nearby</button>;
 */
export function useReplacement(lost?: readonly PurchaseSeat[]): UseReplacementReturnType {
  check(lost === undefined || Array.isArray(lost), 'lost', 'must be a list of seats');
  const state = usePurchase((snapshot) => snapshot.state);
  const own = useLostSeats();
  const { start, addSeats } = usePurchaseActions();
  const store = useSeatmapStore({ eventId: state?.eventId });
  const version = useSyncExternalStore(store.subscribe, store.getVersion, store.getVersion);
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set());
  const wanted = useMemo(() => (lost ?? own).filter(({ seatId }) => !dismissed.has(seatId)), [lost, own, dismissed]);
  // `version` stands for what the store holds.
  const seats = useMemo(() => (version > 0 ? choose(state, wanted, store) : []), [state, wanted, store, version]);
  const take = useCallback(async () => {
    if (!state || seats.length === 0) return null;
    const choices = seats.map(seatChoice);
    if (state.phase !== 'ended') return addSeats(choices);
    const { eventId, buyer } = state;
    return start({ eventId, buyer, seats: [...partyOf(state).map(wish), ...choices] });
  }, [state, seats, addSeats, start]);
  const dismiss = useCallback(
    () => setDismissed((before) => new Set([...before, ...wanted.map(({ seatId }) => seatId)])),
    [wanted],
  );
  return useMemo(() => ({ seats, take, dismiss }), [seats, take, dismiss]);
}
