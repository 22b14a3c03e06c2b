import { hashKey, partialMatchKey } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { ticketingKeys } from '../../src/query/keys.ts';

const EVENT = '550e8400-e29b-41d4-a716-446655440000';
const OTHER = '11111111-1111-1111-1111-111111111111';

it('gives every level a key that holds the levels below it', () => {
  const levels = {
    all: ticketingKeys.all,
    catalog: ticketingKeys.catalog(),
    events: ticketingKeys.events(),
    eventDetails: ticketingKeys.eventDetails(),
    event: ticketingKeys.event(EVENT),
    seatmaps: ticketingKeys.seatmaps(),
    seatmap: ticketingKeys.seatmap(EVENT),
    ordering: ticketingKeys.ordering(),
    orders: ticketingKeys.orders(),
    order: ticketingKeys.order(OTHER),
    mutations: ticketingKeys.mutations(),
    reserve: ticketingKeys.mutation('reserve'),
  };
  const holds = Object.fromEntries(
    Object.entries(levels).map(([name, key]) => [
      name,
      Object.entries(levels).flatMap(([below, other]) =>
        below !== name && partialMatchKey(other, key) ? [below] : [],
      ),
    ]),
  );

  expect(holds).toEqual({
    all: Object.keys(levels).slice(1),
    catalog: ['events', 'eventDetails', 'event', 'seatmaps', 'seatmap'],
    events: [],
    eventDetails: ['event'],
    event: [],
    seatmaps: ['seatmap'],
    seatmap: [],
    ordering: ['orders', 'order'],
    orders: ['order'],
    order: [],
    mutations: ['reserve'],
    reserve: [],
  });
});

it('tells events apart by their id alone', () => {
  expect(hashKey(ticketingKeys.seatmap(EVENT))).toBe(hashKey(ticketingKeys.seatmap(EVENT)));
  expect(hashKey(ticketingKeys.seatmap(EVENT))).not.toBe(hashKey(ticketingKeys.seatmap(OTHER)));
});

it('takes a UUID in capitals for the same, and any other id as it is written', () => {
  expect(hashKey(ticketingKeys.seatmap(EVENT.toUpperCase()))).toBe(hashKey(ticketingKeys.seatmap(EVENT)));
  expect(hashKey(ticketingKeys.order(OTHER.toUpperCase()))).toBe(hashKey(ticketingKeys.order(OTHER)));
  expect(hashKey(ticketingKeys.event('Gala-1'))).not.toBe(hashKey(ticketingKeys.event('gala-1')));
});
