import type { SeatMapSeat } from '../../src/model/seat.ts';

/** A block of free seats for tests and fixtures; ids name their place. */
export function block(sectionCode: string, rows: number, seatsPerRow: number, price: number): SeatMapSeat[] {
  return Array.from({ length: rows * seatsPerRow }, (_, n) => {
    const rowNumber = Math.floor(n / seatsPerRow) + 1;
    const seatNumber = (n % seatsPerRow) + 1;
    return {
      id: `${sectionCode}-${rowNumber}-${seatNumber}`,
      sectionCode,
      rowNumber,
      seatNumber,
      price,
      status: 'available',
    };
  });
}

export function withStatus(seats: readonly SeatMapSeat[], status: string, ...ids: readonly string[]): SeatMapSeat[] {
  return seats.map((seat) => (ids.includes(seat.id) ? { ...seat, status } : seat));
}
