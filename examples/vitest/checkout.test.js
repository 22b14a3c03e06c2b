import { createPlatform, createVirtualClock } from '@speckit/mocks';
import { createTicketingClient, localServices } from '@speckit/sdk';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buySeats, holdSeats } from './checkout.js';

const eventId = '550e8400-e29b-41d4-a716-446655440000';
let clock;
let platform;
let client;

// Client and platform share one clock, so that minutes pass in an instant.
beforeEach(() => {
  clock = createVirtualClock();
  platform = createPlatform({ clock, lag: 300 });
  client = createTicketingClient({ services: localServices, fetch: platform.fetch, clock });
});
afterEach(() => platform.dispose());

/** Moves the clock until the promise has settled. */
async function inVirtualTime(promise) {
  let isSettled = false;
  const settled = promise.finally(() => (isSettled = true));
  while (!isSettled) await clock.advance(100);
  return settled;
}

test('two seats are bought', async () => {
  expect(await inVirtualTime(buySeats(client, eventId, 2))).toBe('Enjoy the show');
});

test('a declined card', async () => {
  platform.next.decline('CARD_DECLINED');
  expect(await inVirtualTime(buySeats(client, eventId, 1))).toBe('Your card was declined');
});

test('a seat that somebody else takes first', async () => {
  platform.faults.add({ service: 'inventory', method: 'POST', fault: { kind: 'status', status: 409 } });
  expect(await inVirtualTime(buySeats(client, eventId, 1))).toBe('These seats are gone');
});

test('a hold that ends while the buyer looks for the card', async () => {
  const purchase = await inVirtualTime(holdSeats(client, eventId, 1));
  expect(purchase.state.phase).toBe('ready');
  await clock.advance(15 * 60_000);
  expect(purchase.state.result?.status).toBe('expired');
});
