import type { SeatChoice } from '@speckit/sdk';
import type { SeatStore } from '@speckit/seat-map';

/** A seat of the map as the sdk wants it. Labels that are words have no place in the sdk's choice and are left out. */
export function choiceOf({ table }: SeatStore, seat: number): SeatChoice {
  const rowNumber = table.rowLabels[seat];
  const seatNumber = table.seatLabels[seat];
  return {
    seatId: table.ids[seat] ?? '',
    price: (table.cents[seat] ?? 0) / 100,
    sectionCode: table.sections[table.section[seat] ?? -1]?.code ?? '',
    ...(typeof rowNumber === 'number' && { rowNumber }),
    ...(typeof seatNumber === 'number' && { seatNumber }),
  };
}

export function indexesOf({ table }: SeatStore, choices: readonly Pick<SeatChoice, 'seatId'>[]): number[] {
  return choices.flatMap(({ seatId }) => {
    const seat = table.indexById.get(seatId);
    return seat === undefined ? [] : [seat];
  });
}
