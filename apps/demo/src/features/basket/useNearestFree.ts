import { bestAvailableOn, useSeatMapVersion, type SeatMapModel, type SeatStore } from '@speckit/seat-map';
import type { SeatChoice } from '@speckit/sdk';
import { useMemo } from 'react';

/** The nearest free seats that can stand in for chosen ones: no more expensive if there are such, beside the rest of the party. */
export function useNearestFree(model: SeatMapModel, gone: readonly SeatChoice[]): readonly SeatChoice[] {
  const version = useSeatMapVersion(model, gone.length > 0 ? 'all' : 'plain');
  return useMemo(() => {
    const store = model.store();
    const seats = version >= 0 ? gone.map(({ seatId }) => store.table.indexOf(seatId)).filter((seat) => seat >= 0) : [];
    return nearest(store, seats).map((id) => choiceOf(store, id));
  }, [model, version, gone]);
}

function nearest(store: SeatStore, gone: readonly number[]): readonly string[] {
  if (gone.length === 0) return [];
  const kept = store.marked();
  const maxPrice = Math.max(...gone.map((seat) => store.table.price[seat] ?? 0));
  const wish = { size: gone.length, near: [...gone, ...kept], except: new Set([...gone, ...kept]) };
  return bestAvailableOn(store, { ...wish, maxPrice }) ?? bestAvailableOn(store, wish) ?? [];
}

function choiceOf({ table }: SeatStore, seatId: string): SeatChoice {
  const seat = table.indexOf(seatId);
  const rowNumber = table.rowLabels[seat];
  const seatNumber = table.seatLabels[seat];
  return {
    seatId,
    price: table.price[seat] ?? 0,
    sectionCode: table.sections[table.section[seat] ?? -1]?.code ?? '',
    ...(typeof rowNumber === 'number' && { rowNumber }),
    ...(typeof seatNumber === 'number' && { seatNumber }),
  };
}
