import type { SectionConfiguration } from '@speckit/sdk';
import type { SeatMapSeat } from '@speckit/seat-map';

/** More are not drawn while somebody types: the platform has no such limit. */
const MOST_SEATS = 20_000;

/** How many seats the sections would have. */
export function seatCount(sections: readonly SectionConfiguration[]): number {
  return sections.reduce((sum, { rows, seatsPerRow }) => sum + wholeOf(rows) * wholeOf(seatsPerRow), 0);
}

/** The seats that the platform would make of these sections, for a map that shows them before they exist. */
export function planSeats(sections: readonly SectionConfiguration[], basePrice: number): readonly SeatMapSeat[] {
  const seats: SeatMapSeat[] = [];
  for (const [index, { sectionCode, rows, seatsPerRow, priceMultiplier }] of sections.entries()) {
    const price = Math.round(basePrice * Math.max(0, priceMultiplier || 0) * 100) / 100;
    for (let row = 1; row <= wholeOf(rows); row += 1) {
      for (let seat = 1; seat <= wholeOf(seatsPerRow); seat += 1) {
        if (seats.length >= MOST_SEATS) return seats;
        const id = `${index}-${row}-${seat}`;
        seats.push({
          id,
          sectionCode: sectionCode || '?',
          rowNumber: row,
          seatNumber: seat,
          price,
          status: 'available',
        });
      }
    }
  }
  return seats;
}

function wholeOf(value: number): number {
  return Number.isFinite(value) && value > 0 ? Math.floor(value) : 0;
}
