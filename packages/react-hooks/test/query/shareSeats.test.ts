import { expect, it } from 'vitest';
import { makeSeatmap } from '../support/seatmaps.ts';
import { shareSeats } from '../../src/query/shareSeats.ts';

it('returns the first seatmap as it is', () => {
  const first = makeSeatmap(3);
  expect(shareSeats(undefined, first)).toBe(first);
});

it('returns the old seatmap when the new one says nothing new', () => {
  const previous = makeSeatmap(100);
  expect(shareSeats(previous, makeSeatmap(100))).toBe(previous);
});

it('keeps every seat that did not change, and takes every one that did', () => {
  const previous = makeSeatmap(100);
  const next = makeSeatmap(100, (_, index) => (index === 42 ? { status: 'reserved' } : {}));
  const shared = shareSeats(previous, next);

  expect(shared).toEqual(next);
  expect(shared.seats.filter((seat, index) => seat !== previous.seats[index])).toEqual([next.seats[42]]);
});

it.each([
  ['id', { id: '11111111-1111-1111-1111-111111111111' }],
  ['status', { status: 'sold' }],
  ['price', { price: 60 }],
  ['section', { sectionCode: 'B' }],
  ['row', { rowNumber: 9 }],
  ['number', { seatNumber: 9 }],
] as const)('sees a change of %s', (_, change) => {
  const next = makeSeatmap(2, () => change);
  expect(shareSeats(makeSeatmap(2), next)).toEqual(next);
});

it.each([
  { name: 'Another name' },
  { description: 'Sold out soon' },
  { eventDate: '2028-01-01T00:00:00Z' },
  { basePrice: 1 },
])('sees a change of the event itself: %o', (change) => {
  const previous = makeSeatmap(2);
  const shared = shareSeats(previous, { ...makeSeatmap(2), ...change });
  expect(shared).toMatchObject(change);
  expect(shared.seats).toBe(previous.seats);
});

it('follows a venue that grows or shrinks', () => {
  expect(shareSeats(makeSeatmap(3), makeSeatmap(5))).toEqual(makeSeatmap(5));
  expect(shareSeats(makeSeatmap(5), makeSeatmap(3))).toEqual(makeSeatmap(3));
});
