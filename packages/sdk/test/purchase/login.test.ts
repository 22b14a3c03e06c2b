import type { Fault } from '@speckit/mocks';
import { describe, expect, it } from 'vitest';
import { purchaseTickets } from '../../src/purchase/purchaseTickets.ts';
import { account, eventId, openShop } from '../support/shop.ts';

/** Hold and sweep, and all that is asked after that, ms. */
const LIMIT_MS = 310_000;

describe('a login that ends while a purchase runs, or a service that is away', () => {
  it.each<[string, Fault]>([
    ['answers 401 to everything after that', { kind: 'status', status: 401 }],
    ['cannot be reached after that', { kind: 'dropBefore' }],
  ])(
    'deployed: the reply to a payment is lost, payment %s: the sold seat tells while the hold lives',
    async (_, fault) => {
      const shop = openShop({ dialect: 'deployed', lag: 2_000 });
      const seats = await shop.choices(1);
      shop.platform.faults.add({ fault: { kind: 'dropAfter' }, method: 'POST', path: '/payments', times: 1 });
      shop.platform.faults.add({ fault, service: 'payment', path: '/health' });
      shop.platform.faults.add({ fault, method: 'POST', path: '/payments', skip: 1 });
      const result = await shop.until(
        purchaseTickets(shop.client, { eventId, seats, buyer: account, payment: {} }),
        LIMIT_MS,
      );
      expect(result).toMatchObject({ status: 'owned', chargedCents: 5_000, evidence: 'seatmap', lostSeats: [] });
      expect(shop.charges()).toEqual([5_000]);
      expect(shop.count('GET /events/{id}/seatmap')).toBeLessThan(12);
    },
  );

  it.each([
    [401, 'unauthenticated'],
    [403, 'forbidden'],
  ])(
    'every hold is answered %i: the buyer is told %s, and until when the seat may be held all the same',
    async (status, code) => {
      const shop = openShop({ dialect: 'deployed' });
      const seats = await shop.choices(1);
      shop.platform.faults.add({ fault: { kind: 'status', status }, method: 'POST', path: '/reservations' });
      const { problem, ...result } = await shop.until(
        purchaseTickets(shop.client, { eventId, seats, buyer: account, payment: {} }),
        LIMIT_MS,
      );
      expect(problem).toMatchObject({ code });
      expect(result).toMatchObject({ status: 'failed', lostSeats: [{ code, freesAt: expect.any(String) }] });
    },
  );
});
