import type { SeatChoice } from '@speckit/sdk';
import type { SeatStore } from '@speckit/seat-map';

/** A seat of the map as the sdk wants it. Labels that are words have no place in the sdk's choice and are left out. */
export function choiceOf({ table }: SeatStore, seatId: string): SeatChoice {
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

export function indexesOf({ table }: SeatStore, choices: readonly Pick<SeatChoice, 'seatId'>[]): number[] {
  return choices.map(({ seatId }) => table.indexOf(seatId)).filter((seat) => seat >= 0);
}
