import { expect, test } from 'vitest';
import * as sdk from '../src/index.ts';
import { createFakeBackend, outcome } from './support/fakeBackend.ts';
import { IDS } from './support/verbs.ts';

const seat = { id: IDS.seat, sectionCode: 'A', rowNumber: 1, seatNumber: 2, price: 50, status: 'available' };
const seatmap = { id: IDS.event, name: 'n', eventDate: 'd', basePrice: 1, seats: [seat, seat] };
test.each([
  ['not JSON', 'hello', '', 'JSON'],
  ['empty', '', '', 'JSON'],
  ['cut in the middle', JSON.stringify(seatmap).slice(0, 90), '', 'JSON'],
  ['a list', '[]', '', 'object'],
  ['null', 'null', '', 'object'],
  ['without a name', JSON.stringify({ ...seatmap, name: undefined }), 'name', 'string'],
  ['without seats', JSON.stringify({ ...seatmap, seats: null }), 'seats', 'array'],
  [
    'with a seat without price',
    JSON.stringify({ ...seatmap, seats: [seat, { ...seat, price: undefined }] }),
    'seats.1.price',
    'number',
  ],
  [
    'with a word for a number',
    JSON.stringify({ ...seatmap, seats: [{ ...seat, rowNumber: 'one' }] }),
    'seats.0.rowNumber',
    'number',
  ],
])('a seatmap that is %s is a response_shape error that says where', async (_what, body, path, expected) => {
  const { client, clock } = createFakeBackend([{ body }]);
  const { error } = await outcome(clock, sdk.getSeatmap(client, { eventId: IDS.event }));
  expect(sdk.isTicketingError(error, 'response_shape') && error.facts.issues[0]).toEqual({
    path,
    message: `must be ${expected}`,
  });
  expect((error as Error).message).toContain('catalog; endpoint GET /events/{eventId}/seatmap; status 200');
});

test('a 500 with a stack dump tells nothing of the dump', async () => {
  const dump =
    'System.Exception: boom\n   at Catalog.Api\nHEADERS\n=======\nAuthorization: Bearer topsecret\nCookie: sid=1';
  const { client, clock } = createFakeBackend([{ status: 500, body: dump, headers: { 'content-type': 'text/plain' } }]);
  const { error } = await outcome(clock, sdk.getSeatmap(client, { eventId: IDS.event }));
  expect(sdk.isTicketingError(error, 'server_error')).toBe(true);
  expect(JSON.stringify(error) + String(error)).not.toMatch(/boom|topsecret|sid|Catalog\.Api/);
});

test('a body beyond the limit is given up, not read to its end', async () => {
  let pulled = 0;
  const endless = new ReadableStream({
    pull: (controller) => {
      pulled += 1;
      controller.enqueue(new Uint8Array(1_000));
    },
  });
  const { client, clock } = createFakeBackend([{ body: endless }], { maxResponseBytes: 5_000 });
  const { error } = await outcome(clock, sdk.getSeatmap(client, { eventId: IDS.event }));
  expect(sdk.isTicketingError(error, 'payload_too_large') && error.facts.limitBytes).toBe(5_000);
  expect(pulled).toBeLessThan(10);
});
