import { describe, expect, it } from 'vitest';
import { createRandom } from '../../src/engine/random.ts';
import { createVirtualClock } from '../../src/engine/virtualClock.ts';
import { assemblePlatform } from '../../src/platform/assemble.ts';
import { createRivals } from '../../src/rivals/createRivals.ts';
import { groupBy, readBooks } from './support/books.ts';
import { send } from './support/send.ts';

const BUYERS = 10_000;
const SEATS = 5000;

/** A hall of 5,000 free seats, made as an administrator makes one; and a crowd of twice as many, within a minute. */
async function sellOut(dialect: 'guide' | 'deployed') {
  const clock = createVirtualClock({ quietTasks: 1 });
  const { platform, services } = assemblePlatform({ clock, dialect, seed: 5, scenario: 'empty' });
  const facts = { name: 'Hall', description: 'Of 5,000', venue: 'Here', maxCapacity: SEATS, basePrice: 40 };
  const post = (path: string, body: object) => send(platform, { service: 'catalog', method: 'POST', path, body });
  const event = await post('/admin/events', { ...facts, eventDate: '2027-01-01T20:00:00Z' });
  const eventId = String(event?.json['id']);
  const section = { sectionCode: 'A', rows: 50, seatsPerRow: 100, priceMultiplier: 1 };
  await post(`/admin/events/${eventId}/seats`, { sectionConfigurations: [section] });
  await clock.advance(5000);

  const habits = { buyers: BUYERS, perSecond: 200, eventId, patienceMs: 90_000, abandonProbability: 0.05 };
  const crowd = createRivals(platform, createRandom(5), habits);
  await clock.advance(200_000);
  const counts = await crowd.stop();
  await clock.advance(1_000_000);
  const books = readBooks(services);
  platform.dispose();
  return { counts, books };
}

describe('10,000 buyers and 5,000 seats', () => {
  it.each(['guide', 'deployed'] as const)(
    'no seat is sold twice, and no order is paid for a dead hold, as %s',
    async (dialect) => {
      const { counts, books } = await sellOut(dialect);
      expect(counts.arrived).toBe(BUYERS);
      const paid = books.orders.filter(({ state }) => state === 'paid');
      const perSeat = groupBy(paid, ({ items }) => items.map(({ seatId }) => seatId));
      expect([...perSeat.values()].filter((orders) => orders.length > 1)).toEqual([]);
      expect(perSeat.size).toBeGreaterThan(0.9 * SEATS);
      const holds = new Map(books.reservations.map((one) => [one.id, one]));
      const dead = paid.filter(({ items }) =>
        items.some(({ reservationId }) => holds.get(reservationId ?? '')?.status !== 'confirmed'),
      );
      expect(dead).toEqual([]);
    },
    120_000,
  );
});
