import { expect, it } from 'vitest';
import { makeSeatmap, seatId } from '../support/seatmaps.ts';
import { overlayHolds, sameOverlay, type OwnSeats, type OwnSeatStatus } from '../../src/seats/overlayHolds.ts';

type OwnSeat = OwnSeats['seats'][number];

const purchaseOf = (...seats: OwnSeat[]): OwnSeats => ({ seats });
const seat = (index: number, status: OwnSeatStatus, code?: string): OwnSeat => ({
  seatId: seatId(index),
  status,
  problem: code === undefined ? null : { code },
});

it('is the seatmap itself while there is nothing to lay over it', () => {
  const seatmap = makeSeatmap(3);
  expect(overlayHolds(seatmap, null)).toBe(seatmap);
  expect(overlayHolds(seatmap, purchaseOf(seat(0, 'chosen'), seat(1, 'released')))).toBe(seatmap);
});

it.each(['holding', 'held', 'in_cart', 'paying'] as const)(
  'shows a seat that is %s as ours, never as free',
  (status) => {
    const overlaid = overlayHolds(makeSeatmap(3), purchaseOf(seat(1, status)));
    expect(overlaid.seats[1]).toMatchObject({ status: 'reserved', mine: status });
    expect(overlaid.seats[0]?.mine).toBeUndefined();
  },
);

it('shows an owned seat as sold to us while the map still calls it reserved', () => {
  const stale = makeSeatmap(1, () => ({ status: 'reserved' }));
  expect(overlayHolds(stale, purchaseOf(seat(0, 'owned'))).seats[0]).toMatchObject({ status: 'sold', mine: 'owned' });
});

it('does not offer a seat that was just refused to us', () => {
  const overlaid = overlayHolds(makeSeatmap(2), purchaseOf(seat(0, 'lost', 'seat_unavailable')));
  expect(overlaid.seats.map(({ status }) => status)).toEqual(['reserved', 'available']);
  expect(overlaid.seats[0]?.mine).toBeUndefined();
});

it('does not offer a seat given up until its hold is over', () => {
  const end = Date.parse('2026-03-15T19:15:00Z');
  const own = { seats: [{ ...seat(0, 'released'), expiresAt: '2026-03-15T19:15:00.0000000Z' }] };
  const status = (now?: number) => overlayHolds(makeSeatmap(1), own, now).seats[0]?.status;
  expect([status(end - 1), status(end), status()]).toEqual(['reserved', 'available', 'available']);
});

it('leaves a seat whose hold is over, and a seat sold meanwhile, to the map', () => {
  const purchase = purchaseOf(seat(0, 'lost', 'hold_expired'), seat(1, 'lost', 'seat_unavailable'));
  const seatmap = makeSeatmap(2, (_, index) => (index === 1 ? { status: 'sold' } : {}));
  expect(overlayHolds(seatmap, purchase).seats).toEqual(seatmap.seats);
});

it('keeps the identity of every seat it does not touch', () => {
  const seatmap = makeSeatmap(1_000);
  const overlaid = overlayHolds(seatmap, purchaseOf(seat(7, 'held')));
  expect(overlaid.seats.filter((one, index) => one !== seatmap.seats[index])).toHaveLength(1);
});

it('tells a purchase that merely waits from one that changes the map', () => {
  const held = purchaseOf(seat(0, 'held'), seat(1, 'lost', 'seat_unavailable'));
  expect(sameOverlay(held, purchaseOf(...held.seats.map((each) => ({ ...each }))))).toBe(true);
  const others = [
    null,
    purchaseOf(seat(0, 'held')),
    purchaseOf(seat(0, 'in_cart'), seat(1, 'lost', 'seat_unavailable')),
    purchaseOf(seat(2, 'held'), seat(1, 'lost', 'seat_unavailable')),
    purchaseOf(seat(0, 'held'), seat(1, 'lost', 'hold_expired')),
    purchaseOf({ ...seat(0, 'held'), expiresAt: '2026-03-15T19:15:00Z' }, seat(1, 'lost', 'seat_unavailable')),
  ];
  expect(others.map((other) => sameOverlay(held, other))).toEqual(others.map(() => false));
});
