import { useCallback } from 'react';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { MAX_PARTY, totalCents } from '../../features/draft/draft.ts';
import { price } from '../../format/money.ts';
import { count } from '../../format/words.ts';
import { SeatMark } from '@speckit/seat-map';
import { choiceOf, indexesOf } from '../../features/draft/choices.ts';
import { seatWords } from './seatWords.ts';
import type { EventSeats } from '../../features/event-seats/useEventSeats.ts';

/** Choosing and unchoosing seats, with what is said about it. */
export function useSeatChoice({ store, draft, live, state }: EventSeats, onRefused: (message: string) => void) {
  const announce = useAnnounce();

  const choose = useCallback(
    (seats: readonly number[]) => {
      const chosen = seats.map((seat) => choiceOf(store, seat));
      draft.set(chosen);
      announce(
        `Chosen: ${seats.map((seat) => seatWords(store, seat).name).join('; ')}. ${price(totalCents(chosen))} together.`,
      );
    },
    [store, draft, announce],
  );

  const toggle = useCallback(
    (seat: number) => {
      const words = seatWords(store, seat);
      const mark = store.marks[seat];
      const refuse = (message: string) => {
        announce(message);
        onRefused(message);
      };
      if (mark === SeatMark.held || mark === SeatMark.owned) return refuse(`${words.name} is already yours.`);
      if (mark === SeatMark.chosen) {
        const rest = live.filter(({ seatId }) => seatId !== store.table.ids[seat]);
        draft.set(rest);
        announce(`${words.name} removed. ${count(rest.length, 'seat')}, ${price(totalCents(rest))}.`);
        return undefined;
      }
      if (!store.isFree(seat)) return refuse(`${words.name} is taken.`);
      const held =
        state?.phase === 'ready'
          ? indexesOf(store, state.seats).filter((at) => store.marks[at] === SeatMark.held).length
          : 0;
      if (live.length + held >= MAX_PARTY)
        return refuse(`A party can be ${MAX_PARTY} at most. Remove a seat to choose another.`);
      const next = [...live, choiceOf(store, seat)];
      draft.set(next);
      announce(
        `${words.name} chosen, ${price(store.table.cents[seat] ?? 0)}. ${count(next.length, 'seat')}, ${price(totalCents(next))} together.`,
      );
      return undefined;
    },
    [store, draft, live, state, announce, onRefused],
  );
  return { toggle, choose };
}
