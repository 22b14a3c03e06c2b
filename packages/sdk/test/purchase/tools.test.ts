import { expect, test } from 'vitest';
import { createPurchase, createJournal } from '../../src/purchase.ts';
import { IDS } from '../support/verbs.ts';
import { createFakeBackend, json } from '../support/fakeBackend.ts';
import { createGuest } from '../../src/index.ts';

const refusing = (path: string) =>
  expect.objectContaining({ code: 'invalid_request', facts: { issues: [expect.objectContaining({ path })] } });

test.each(['journal', 'sharing', 'budget', 'lags'])(
  'a %s that cannot work is refused before anything is held',
  (name) => {
    const backend = createFakeBackend([json({}, 500)]);
    const options = { eventId: IDS.event, seats: [{ seatId: IDS.seat, price: 50 }], buyer: createGuest() };
    for (const wrong of [{}, 7, 'text', [], true])
      expect(() => createPurchase(backend.client, { ...options, [name]: wrong })).toThrow(refusing(name));
    expect(backend.sent).toHaveLength(0);
  },
);

test.each([undefined, null, {}, 'localStorage', 7])('a journal in %o is refused', (storage) => {
  expect(() => createJournal(storage as never)).toThrow(refusing('storage'));
});
