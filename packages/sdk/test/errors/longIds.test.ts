import { expect, it } from 'vitest';
import { createCoreClient, isTicketingError, servicesAt, type TicketingError } from '../../src/index.ts';
import { createPurchase } from '../../src/purchase.ts';
import { clientConfig, createWorld, eventId } from '../../../testing/world/clientWorld.ts';
import { IDS, verbsWith } from '../support/verbs.ts';

const LONG = 'x'.repeat(10_000);
const ids = {
  ...IDS,
  event: LONG,
  seat: LONG,
  reservation: LONG,
  customer: LONG,
  order: LONG,
  payment: LONG,
  ticket: LONG,
};
const world = createWorld();
const client = createCoreClient(clientConfig(world));
const guest = { kind: 'guest' as const, guestToken: 'guest-1700000000000-abc', customerId: IDS.customer };
const request = { eventId, seats: [{ seatId: IDS.seat, price: 50 }], buyer: guest };

const ways: Readonly<Record<string, () => unknown>> = {
  ...Object.fromEntries(Object.entries(verbsWith(ids)).map(([name, call]) => [name, () => call(client)])),
  'an event': () => createPurchase(client, { ...request, eventId: LONG }),
  'a seat': () => createPurchase(client, { ...request, seats: [{ seatId: LONG, price: 50 }] }),
  'a customer': () => createPurchase(client, { ...request, buyer: { ...guest, customerId: LONG } }),
  'a token': () => createPurchase(client, { ...request, buyer: { ...guest, guestToken: LONG } }),
  'a currency': () => createPurchase(client, { ...request, currency: LONG }),
  'a host': () => servicesAt(LONG.replace('x', ' ')),
  'a host with a scheme': () => servicesAt(`ftp://${LONG}`),
  'a service': () => createCoreClient({ ...clientConfig(world), services: { catalog: ` ${LONG}` } }),
};

it('an error names a parameter that is far too long, and does not quote all of it', async () => {
  const told: string[] = [];
  for (const [name, way] of Object.entries(ways)) {
    const error = await Promise.resolve()
      .then(way)
      .then(
        () => null,
        (reason: unknown) => reason,
      );
    // A verb without an id has nothing to refuse.
    if (!isTicketingError(error)) continue;
    const { message, stack = '' }: TicketingError = error;
    const size = Math.max(message.length, stack.length - 2_000, JSON.stringify(error).length);
    if (size > 1_500) told.push(`${name}: ${size}`);
  }
  expect(told).toEqual([]);
});
