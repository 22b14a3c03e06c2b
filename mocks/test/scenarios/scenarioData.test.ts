import { describe, expect, it } from 'vitest';
import type { PlatformOptions } from '../../src/platform/options.ts';
import { createWorld } from '../support/world.ts';

const EVENT = '11111111-2222-4333-8444-555555555555';
const SEAT = '11111111-2222-4333-8444-666666666666';

describe('a scenario of your own', () => {
  it('has your events, seats and accounts', async () => {
    const { ask } = createWorld({
      scenario: {
        events: [
          {
            id: EVENT.toUpperCase(),
            name: 'My concert',
            venue: 'My hall',
            date: '2026-03-01T20:00:00Z',
            sections: [{ code: 'A', price: 40, rows: 2, seatsPerRow: 3 }],
            seats: [
              { id: SEAT, section: 'BOX', row: 1, number: 1, price: '99.50' },
              { section: 'BOX', row: 1, number: 2, price: '99.5', status: 'sold' },
            ],
          },
        ],
        users: [{ email: 'ana@example.com', password: 'pw', role: 'Admin' }],
      },
    });
    const events = JSON.parse((await ask('catalog', 'GET', '/events')).text);
    expect(events).toMatchObject([
      { id: EVENT, name: 'My concert', venue: 'My hall', eventDate: '2026-03-01T20:00:00Z' },
    ]);
    const { json } = await ask('catalog', 'GET', `/events/${EVENT}/seatmap`);
    const seats = json?.['seats'] as { id: string; price: number; status: string }[];
    expect(seats).toHaveLength(8);
    expect(seats.find(({ id }) => id === SEAT)).toMatchObject({ price: 99.5, status: 'available' });
    expect(seats.filter(({ status }) => status === 'sold')).toHaveLength(1);
    expect((await ask('inventory', 'POST', '/reservations', { seatId: SEAT, customerId: EVENT })).status).toBe(201);
    expect((await ask('identity', 'POST', '/token', { email: 'ana@example.com', password: 'pw' })).status).toBe(200);
  });

  it('can be added to a named one, and is the same for the same seed', async () => {
    const scenario = {
      base: 'documented',
      events: [{ name: 'More', sections: [{ code: 'A', price: 1, rows: 1, seatsPerRow: 2 }] }],
    } as const;
    const read = async () => (await createWorld({ scenario, seed: 7 }).ask('catalog', 'GET', '/events')).text;
    const first = await read();
    expect(JSON.parse(first)).toHaveLength(2);
    expect(await read()).toBe(first);
  });

  const seat = { section: 'A', row: 1, number: 1, price: 5 };
  it.each<[unknown, string]>([
    ['moon', 'scenario must be one of default'],
    [{ evnts: [] }, 'scenario has no member "evnts".'],
    [{ events: [{}] }, 'scenario.events[0].name must be a string that is not empty, and is missing.'],
    [{ events: [{ name: 'x', id: '7' }] }, 'scenario.events[0].id must be a GUID'],
    [{ events: [{ name: 'x', date: 'tomorrow' }] }, 'scenario.events[0].date must be a time in ISO 8601'],
    [
      { events: [{ name: 'x', seats: [{ ...seat, price: 5.001 }] }] },
      'scenario.events[0].seats[0].price must be an amount',
    ],
    [{ events: [{ name: 'x', seats: [{ ...seat, price: -1 }] }] }, 'price must be an amount'],
    [{ events: [{ name: 'x', seats: [{ ...seat, status: 'gone' }] }] }, 'status must be one of available, reserved'],
    [{ events: [{ name: 'x', seats: [seat, seat] }] }, 'scenario.events[0].seats[1] repeats "A 1 1"'],
    [
      {
        events: [
          { name: 'x', id: EVENT },
          { name: 'y', id: EVENT },
        ],
      },
      `scenario.events[1].id repeats "${EVENT}"`,
    ],
    [{ users: [{ email: 'a', password: '' }] }, 'scenario.users[0].password must be a string that is not empty'],
    [
      { events: [{ name: 'x', sections: [{ code: 'A', price: 1, rows: 1000, seatsPerRow: 1000 }] }] },
      'over 200000 seats',
    ],
  ])('is refused when it is %j', (scenario, message) => {
    expect(() => createWorld({ scenario } as PlatformOptions)).toThrow(message);
    expect(() => createWorld({ scenario } as PlatformOptions)).toThrow(
      expect.objectContaining({ code: 'invalid_input' }),
    );
  });
});

describe('options', () => {
  it.each<[object, string]>([
    [{ dialekt: 'guide' }, 'There is no option "dialekt".'],
    [{ dialect: 'Guide' }, 'options.dialect must be one of guide, docs, deployed, and is "Guide".'],
    [{ ttl: 0 }, 'options.ttl must be a number'],
    [{ seed: '1' }, 'options.seed must be a number'],
    [{ lag: 'slow' }, 'lag names no preset.'],
    [{ quirks: { fast: true } }, 'quirks has no member "fast".'],
    [{ services: { catalog: 'ftp://x' } }, 'services.catalog must be an http(s) URL, or a path'],
    [{ services: { catalogue: '/x' } }, 'services has no member "catalogue".'],
    [{ onWarning: 'console' }, 'onWarning must be a function.'],
  ])('refuse %j', (options, message) => {
    expect(() => createWorld(options)).toThrow(message);
  });
});
