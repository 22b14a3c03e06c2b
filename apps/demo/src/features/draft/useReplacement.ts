import type { SeatChoice } from '@speckit/sdk';
import { useMemo } from 'react';
import { choiceOf, indexesOf } from './choices.ts';
import { price } from '../../format/money.ts';
import { list } from '../../format/words.ts';
import { bestAvailableOn, type SeatMapModel, type SeatStore, useSeatMapVersion } from '@speckit/seat-map';
import { shortName, totalCents } from './draft.ts';

interface Replacement {
  readonly seats: readonly SeatChoice[];
  /** "A-1-4 and A-1-5" */
  readonly names: string;
  /** The offer as a sentence. */
  readonly offer: string;
}

/**
 * The nearest free seats that can stand in for lost ones: no more expensive if there are such, close to the party's other seats.
 */
export function useReplacement(model: SeatMapModel, lost: readonly SeatChoice[]): Replacement {
  const version = useSeatMapVersion(model);
  return useMemo(() => {
    const store = model.store();
    const gone = version >= 0 ? indexesOf(store, lost) : [];
    const seats = nearest(store, gone).map((id) => choiceOf(store, id));
    const names = list(seats.map(shortName));
    const cost = price(totalCents(seats));
    if (seats.length === 0) return { seats, names, offer: 'Nothing like it is free right now.' };
    if (seats.length === 1) return { seats, names, offer: `The nearest free seat is ${names}, ${cost}.` };
    return { seats, names, offer: `The nearest free seats are ${names}, ${cost} together.` };
  }, [model, version, lost]);
}

function nearest(store: SeatStore, gone: readonly number[]): readonly string[] {
  if (gone.length === 0) return [];
  const kept = store.marked();
  const maxPrice = Math.max(...gone.map((seat) => store.table.price[seat] ?? 0));
  const wish = { size: gone.length, near: [...gone, ...kept], except: new Set([...gone, ...kept]) };
  return bestAvailableOn(store, { ...wish, maxPrice }) ?? bestAvailableOn(store, wish) ?? [];
}
