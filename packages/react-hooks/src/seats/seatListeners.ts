import { callAll } from '../memory/callAll.ts';

/** Listeners for all seats and for single ones. */
export function createListeners() {
  const all = new Set<() => void>();
  const bySeat = new Map<string, Set<() => void>>();

  const setOf = (seatId: string | undefined) => {
    if (seatId === undefined) return all;
    const known = bySeat.get(seatId) ?? new Set();
    bySeat.set(seatId, known);
    return known;
  };
  return {
    add: (listener: () => void, seatId?: string) => {
      // One set entry for each subscription: the same function may be added twice.
      const call = () => listener();
      setOf(seatId).add(call);
      return () => {
        const set = setOf(seatId);
        set.delete(call);
        if (seatId !== undefined && set.size === 0) bySeat.delete(seatId);
      };
    },
    call: (seatIds: readonly string[]) => {
      for (const seatId of seatIds) callAll(bySeat.get(seatId) ?? []);
      callAll(all);
    },
    callAll: () => {
      for (const set of bySeat.values()) callAll(set);
      callAll(all);
    },
  };
}
