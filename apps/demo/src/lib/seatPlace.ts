import type { SeatChoice } from '@speckit/sdk';

/** A seat of a purchase as a plain choice again, without what became of it. */
export function seatPlace({ seatId, price, sectionCode, rowNumber, seatNumber }: SeatChoice): SeatChoice {
  return {
    seatId,
    price,
    ...(sectionCode !== undefined && { sectionCode }),
    ...(rowNumber !== undefined && { rowNumber }),
    ...(seatNumber !== undefined && { seatNumber }),
  };
}
