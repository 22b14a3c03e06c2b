import { describe, expect, it } from 'vitest';
import { reserve } from '../../src/actions/inventory/reserve.ts';
import { userBuyer } from '../../src/models/buyer.ts';
import type { Seat } from '../../src/models/catalog.ts';
import { purchaseTickets } from '../../src/purchase/purchaseTickets.ts';
import { substitute } from '../../src/purchase/record/substitute.ts';
import { seatChoice, type SeatChoice } from '../../src/purchase/record/types.ts';
import { createWorld, eventId, hallId, userId } from '../../../testing/world/clientWorld.ts';

const rival = '11111111-2222-4333-8444-555555555555';

/** `.` free, `x` taken; one line is a row. */
const hall = (rows: readonly string[], price = 50): readonly Seat[] =>
  rows.flatMap((row, rowIndex) =>
    Array.from(row, (mark, index) => ({
      id: `${rowIndex + 1}-${index + 1}`,
      sectionCode: 'A',
      rowNumber: rowIndex + 1,
      seatNumber: index + 1,
      price,
      status: mark === '.' ? 'available' : 'reserved',
    })),
  );
const pick = (seats: readonly Seat[], id: string): SeatChoice => {
  const seat = seats.find((each) => each.id === id);
  if (!seat) throw new RangeError(`no seat ${id}`);
  return seatChoice(seat);
};

describe('the nearest equivalent', () => {
  it('keeps the party together', () => {
    const seats = hall(['....x...x', '.........']);
    const party = [pick(seats, '1-6'), pick(seats, '1-7')];
    expect(substitute().choose(pick(seats, '1-5'), party, seats)?.id).toBe('1-8');
  });

  it('leaves no orphan where that can be avoided', () => {
    const seats = hall(['x.x...x']);
    expect(substitute().choose(pick(seats, '1-3'), [], seats)?.id).toBe('1-2');
    const tight = hall(['xx..xx....']);
    expect(substitute().choose(pick(tight, '1-5'), [], tight)?.id).toBe('1-7');
  });

  it('stays in the section and under the price', () => {
    const expensive = hall(['x.'], 60).map((seat, index) => (index === 0 ? { ...seat, price: 50 } : seat));
    expect(substitute().choose(pick(expensive, '1-1'), [], expensive)).toBeUndefined();
    expect(substitute({ maxPrice: 60 }).choose(pick(expensive, '1-1'), [], expensive)?.id).toBe('1-2');
    const elsewhere = hall(['x.']).map((seat, index) => (index === 0 ? seat : { ...seat, sectionCode: 'B' }));
    expect(substitute().choose(pick(elsewhere, '1-1'), [], elsewhere)).toBeUndefined();
  });
});

describe.each(['guide', 'deployed'] as const)('a purchase with substitutes (%s)', (dialect) => {
  it('takes another seat for one that was taken, and pays for what it got', async () => {
    const world = createWorld({ dialect });
    const seats = await world.choices(3, hallId);
    await world.until(reserve(world.client, { seatId: seats[1]?.seatId ?? '', customerId: rival }));
    const options = { eventId: hallId, seats, buyer: userBuyer(userId), payment: {}, policy: substitute() };
    const result = await world.until(purchaseTickets(world.client, options));
    expect(result).toMatchObject({ status: 'owned', lostSeats: [] });
    expect(result.ownedSeatIds).toHaveLength(3);
    expect(result.ownedSeatIds).not.toContain(seats[1]?.seatId);
    expect(result.chargedCents).toBeLessThanOrEqual(seats.reduce((sum, { price }) => sum + price * 100, 0));
  });

  it('gives all up when there is no other seat, or after its last attempt', async () => {
    const world = createWorld({ dialect });
    const seats = (await world.choices(6)).filter(({ sectionCode }) => sectionCode === 'B');
    await world.until(reserve(world.client, { seatId: seats[0]?.seatId ?? '', customerId: rival }));
    const options = { eventId, seats, buyer: userBuyer(userId), payment: {}, policy: 'substitute' as const };
    const result = await world.until(purchaseTickets(world.client, options));
    expect(result).toMatchObject({ status: 'failed', lostSeats: [{ code: 'seat_unavailable' }], chargedCents: 0 });
  });
});
