import { describe, expect, it } from 'vitest';
import { planSeats, seatCount } from '../../../src/pages/admin/planSeats.ts';

const section = (rows: number, seatsPerRow: number, priceMultiplier = 1) => ({
  sectionCode: 'A',
  rows,
  seatsPerRow,
  priceMultiplier,
});

describe('the seats that sections would have', () => {
  it('are as many as the platform would make, at the base price times the factor', () => {
    const seats = planSeats([section(2, 3, 1.5)], 40);
    expect(seatCount([section(2, 3)])).toBe(6);
    expect(seats).toHaveLength(6);
    expect(new Set(seats.map(({ price }) => price))).toEqual(new Set([60]));
    expect(seats.at(-1)).toMatchObject({ sectionCode: 'A', rowNumber: 2, seatNumber: 3, status: 'available' });
  });

  it('have an id each, also where two sections have one name', () => {
    const seats = planSeats([section(2, 2), section(2, 2)], 40);
    expect(new Set(seats.map(({ id }) => id)).size).toBe(8);
  });

  it('are not made of a number that is still being typed, and never more than a map should draw', () => {
    expect(planSeats([section(Number.NaN, 3)], 40)).toEqual([]);
    expect(seatCount([section(-1, 3), section(1.9, 2)])).toBe(2);
    expect(planSeats([section(1_000, 1_000)], 40).length).toBeLessThanOrEqual(20_000);
  });
});
