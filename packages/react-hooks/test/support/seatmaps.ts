import type { Seat, Seatmap } from '@speckit/sdk';

export const EVENT_ID = '550e8400-e29b-41d4-a716-446655440000';
export const SEAT_ID = '550e8400-e29b-41d4-a716-446655440001';

/** A seatmap of `count` seats, all alike but for their number. */
export function makeSeatmap(count: number, change: (seat: Seat, index: number) => Partial<Seat> = () => ({})): Seatmap {
  const seats = Array.from({ length: count }, (_, index) => {
    const seat: Seat = {
      id: seatId(index),
      sectionCode: 'A',
      rowNumber: 1 + Math.floor(index / 50),
      seatNumber: 1 + (index % 50),
      price: 50,
      status: 'available',
    };
    return { ...seat, ...change(seat, index) };
  });
  return { id: EVENT_ID, name: 'A concert', eventDate: '2027-03-15T19:00:00Z', basePrice: 50, seats };
}

export const seatId = (index: number) => `550e8400-e29b-41d4-a716-${String(446655440001 + index)}`;
