'use client';
import {
  isBookable,
  seatChoice,
  toCents,
  type Cents,
  type PurchaseOptions,
  type PurchaseState,
  type SeatChoice,
} from '@speckit/sdk';
import type { TextStorage } from '@speckit/sdk/purchase';
import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { useSeats, useSeatmapStore } from '../hooks/seats.ts';
import { callAll } from '../memory/callAll.ts';
import { check, checkFunctions, checkNumber, checkObject, isFunction } from '../memory/checks.ts';
import { createChoice } from './createChoice.ts';
import { usePurchaseScope } from './PurchaseProvider.tsx';

/** What {@link useSeatSelection} chooses from, and how much. */
export interface UseSeatSelectionParameters {
  readonly eventId: string;
  /** Seats in one choice, at most. Default: no limit. */
  readonly max?: number | undefined;
  /** Where the choice is kept over a reload; taken at the first call for this event. Default: only in this page. */
  readonly keep?: TextStorage | undefined;
  /** Told of chosen seats that somebody else has taken meanwhile. */
  readonly onGone?: ((seats: readonly SeatChoice[]) => void) | undefined;
  /** Keeps the map new, as with `useSeatmap`. */
  readonly pollInterval?: number | undefined;
}

/** What became of a click on a seat: `taken` by somebody else or unknown, the choice is `full`, or it is `yours` already. */
export type ToggleAnswer = { readonly ok: true } | { readonly ok: false; readonly reason: 'taken' | 'full' | 'yours' };

/** What {@link useSeatSelection} returns; the functions read the latest choice, whenever they are called. */
export interface UseSeatSelectionReturnType {
  /** What can still be had of the choice. */
  readonly seats: readonly SeatChoice[];
  /** What somebody else has taken meanwhile. */
  readonly gone: readonly SeatChoice[];
  /** Integer cents of `seats`. */
  readonly totalCents: Cents;
  readonly isFull: boolean;
  /** Chooses a seat, or leaves it again. */
  readonly toggle: (seatId: string) => ToggleAnswer;
  /** Chooses as many of these as can be had. */
  readonly add: (seatIds: readonly string[]) => void;
  readonly remove: (seatId: string) => void;
  /** Chooses these in place of all others. */
  readonly set: (seatIds: readonly string[]) => void;
  readonly clear: () => void;
  readonly has: (seatId: string) => boolean;
  /** Starts a purchase of `seats`; the buyer is the session's. The choice is empty once they are held. */
  readonly hold: (options?: Partial<PurchaseOptions>) => Promise<PurchaseState | null>;
  /** Adds `seats` to the purchase that is held. */
  readonly addToHold: () => Promise<PurchaseState | null>;
}

function checkParameters(parameters: UseSeatSelectionParameters): void {
  checkObject(parameters, 'parameters');
  const { eventId, max, keep } = parameters;
  check(typeof eventId === 'string', 'eventId', 'must be a text');
  checkNumber(max, 'max', 'must be a number of seats');
  check(keep === undefined || isFunction(Object(keep).read), 'keep', 'must be a storage');
  checkFunctions(parameters, 'onGone');
}

/**
 * The seats somebody chooses before anything is held: a click on a seat, a limit for the party, what was taken meanwhile,
 * and the hold of it all. One choice for each event and provider; it outlives the page.
 *
 * @example
 * const { seats, totalCents, toggle, hold } = useSeatSelection({ eventId, max: 8 });
 * const press = (seatId: string) => { const answer = toggle(seatId); if (!answer.ok) announce(WORDS[answer.reason]); };
 */
export function useSeatSelection(parameters: UseSeatSelectionParameters): UseSeatSelectionReturnType {
  checkParameters(parameters);
  const { eventId, max = Number.POSITIVE_INFINITY, keep, onGone, pollInterval } = parameters;
  const { slot, buyers, choices } = usePurchaseScope();
  const choice = choices.get(eventId) ?? createChoice(eventId, keep ?? null);
  choices.set(eventId, choice);
  const map = useSeatmapStore({ eventId }, { pollInterval });
  const chosen = useSyncExternalStore(choice.subscribe, choice.getSnapshot, choice.getSnapshot);
  const shown = useSeats({ eventId, seatIds: chosen.map(({ seatId }) => seatId) });

  const { seats, gone } = useMemo(() => {
    const taken = new Set(shown.filter((seat) => !isBookable(seat) && seat.mine === undefined).map(({ id }) => id));
    const mine = new Set(shown.filter((seat) => seat.mine !== undefined).map(({ id }) => id));
    return {
      seats: chosen.filter(({ seatId }) => !taken.has(seatId) && !mine.has(seatId)),
      gone: chosen.filter(({ seatId }) => taken.has(seatId)),
    };
  }, [chosen, shown]);

  const told = useRef(onGone);
  useEffect(() => {
    told.current = onGone;
  });
  const known = useRef<readonly string[]>([]);
  useEffect(() => {
    const news = gone.filter(({ seatId }) => !known.current.includes(seatId));
    known.current = gone.map(({ seatId }) => seatId);
    if (news.length > 0) callAll([told.current], news);
  }, [gone]);

  const isChoosing = chosen.length > 0;
  useEffect(() => {
    if (!isChoosing) return undefined;
    // Known before the hold is pressed, which then leaves at once. A session that cannot be read is told by the hold itself.
    buyers.load().catch(() => undefined);
    return buyers.subscribe(() => undefined);
  }, [buyers, isChoosing]);

  const actions = useMemo(() => {
    const has = (seatId: string) => choice.getSnapshot().some((seat) => seat.seatId === seatId);
    const isFree = (seatId: string) => {
      const seat = map.get(seatId);
      return seat === undefined || isBookable(seat);
    };
    const refusalOf = (seatId: string, among: readonly SeatChoice[]): 'taken' | 'full' | 'yours' | null => {
      const seat = map.get(seatId);
      if (seat?.mine !== undefined) return 'yours';
      if (!seat || !isBookable(seat)) return 'taken';
      return among.filter((one) => isFree(one.seatId)).length >= max ? 'full' : null;
    };
    const remove = (seatId: string) => choice.set(choice.getSnapshot().filter((seat) => seat.seatId !== seatId));
    const put = (seatId: string): ToggleAnswer => {
      const reason = refusalOf(seatId, choice.getSnapshot());
      const seat = map.get(seatId);
      if (reason !== null || !seat) return { ok: false, reason: reason ?? 'taken' };
      choice.set([...choice.getSnapshot(), seatChoice(seat)]);
      return { ok: true };
    };
    /** These and as many more as can be had; told as one change, however many they are. */
    const putAll = (before: readonly SeatChoice[], seatIds: readonly string[]) => {
      let next = before;
      for (const id of seatIds) {
        const seat = map.get(id);
        const isThere = next.some(({ seatId }) => seatId === id);
        if (seat && !isThere && refusalOf(id, next) === null) next = [...next, seatChoice(seat)];
      }
      choice.set(next);
    };
    const add = (seatIds: readonly string[]) => putAll(choice.getSnapshot(), seatIds);
    const live = () => choice.getSnapshot().filter(({ seatId }) => isFree(seatId));
    /** What is held leaves the choice; what was refused stays, for the buyer to see, and all of a purchase that did not begin. */
    const settle = (state: PurchaseState | null) => {
      const held = new Set(state?.seats.filter(({ status }) => status !== 'lost').map(({ seatId }) => seatId));
      const hasBegun = state?.problem?.code !== 'purchase_under_way';
      if (state && !state.result && hasBegun)
        choice.set(choice.getSnapshot().filter(({ seatId }) => !held.has(seatId)));
      return state;
    };
    const hold = async (options: Partial<PurchaseOptions> = {}) => {
      const wanted = live();
      if (wanted.length === 0) return null;
      const buyer = options.buyer ?? buyers.getSnapshot().buyer ?? (await buyers.load());
      return settle(await slot.start({ ...options, eventId, seats: wanted, buyer }));
    };
    return {
      has,
      add,
      remove,
      hold,
      toggle: (seatId: string): ToggleAnswer => {
        if (!has(seatId)) return put(seatId);
        remove(seatId);
        return { ok: true };
      },
      set: (seatIds: readonly string[]) => putAll([], seatIds),
      clear: () => choice.set([]),
      addToHold: async () => settle(await slot.addSeats(live())),
    };
  }, [choice, map, max, slot, buyers, eventId]);

  return useMemo(() => {
    const totalCents = seats.reduce((cents, { price }) => cents + toCents(price), 0);
    return { seats, gone, totalCents, isFull: seats.length >= max, ...actions };
  }, [seats, gone, max, actions]);
}
