import type { Fault, Platform } from '@speckit/mocks';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { userBuyer, type Buyer } from '../../src/models/buyer.ts';
import type { SeatChoice } from '../../src/purchase/record/types.ts';
import { brokenRules, runTrial, type Incident } from './trial.ts';
import { userId } from '../../../testing/world/clientWorld.ts';

/** `CHAOS_RUNS=5000` tries as many; a failure prints its seed and path, `CHAOS_SEED` and `CHAOS_PATH` replay it. */
const RUNS = Number(process.env['CHAOS_RUNS'] ?? 75);
const PATH = process.env['CHAOS_PATH'];
const SEED = process.env['CHAOS_SEED'];

const REQUESTS = [
  'POST /reservations',
  'POST /cart/add',
  'POST /orders/checkout',
  'POST /payments',
  'GET /orders/{id}',
  'GET /events/{id}/seatmap',
  'PATCH /orders/{id}/cancel',
] as const;

const fault: fc.Arbitrary<Fault> = fc.constantFrom<Fault>(
  { kind: 'dropBefore' },
  { kind: 'dropAfter' },
  { kind: 'status', status: 500 },
  { kind: 'status', status: 503, headers: { 'retry-after': '2' } },
  { kind: 'status', status: 500, after: true },
  { kind: 'garbageBody' },
  { kind: 'truncatedBody' },
  { kind: 'latency', ms: 3_000 },
  { kind: 'latency', ms: 30_000 },
);
const incident: fc.Arbitrary<Incident> = fc.record({
  request: fc.constantFrom(...REQUESTS),
  nth: fc.integer({ min: 1, max: 3 }),
  what: fc.constantFrom('reload', 'abort', 'second tab'),
});
const strike = fc.record({
  fault,
  request: fc.constantFrom(...REQUESTS),
  times: fc.integer({ min: 1, max: 3 }),
  probability: fc.constantFrom(0.3, 0.7, 1),
});

const buyers: Readonly<Record<string, Buyer>> = {
  user: userBuyer(userId),
  guest: { kind: 'guest', guestToken: 'guest-1-abc', customerId: '0b8f3c52-9a44-4d0e-8d3b-0a4b7a3f1c22' },
};

/** Somebody else asks for the same seat a moment earlier. */
const rivalry = (wanted: readonly number[]) => {
  let turn = 0;
  return (name: string, platform: Platform, seats: readonly SeatChoice[]) => {
    if (name !== 'POST /reservations' || !wanted.includes(turn++)) return;
    const seatId = seats[turn % seats.length]?.seatId;
    const body = JSON.stringify({ seatId, customerId: '99999999-2222-4333-8444-555555555555' });
    const headers = { 'content-type': 'application/json' };
    platform.fetch('http://localhost:50002/reservations', { method: 'POST', headers, body }).catch(() => undefined);
  };
};

describe.each(['guide', 'deployed'] as const)('whatever goes wrong on the %s platform', (dialect) => {
  it('charges at most once, never for nothing, and says what it knows', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          buyer: fc.constantFrom('user', 'guest'),
          seats: fc.integer({ min: 1, max: 3 }),
          policy: fc.constantFrom('all-or-nothing' as const, 'best-effort' as const, 'substitute' as const),
          environment: fc.constantFrom('Development' as const, 'Production' as const),
          lag: fc.constantFrom(0, 20, 400),
          ttl: fc.constantFrom(15, 60),
          seed: fc.integer({ min: 1, max: 1_000_000 }),
          strikes: fc.array(strike, { maxLength: 4 }),
          incidents: fc.array(incident, { maxLength: 2 }),
          rivals: fc.array(fc.nat({ max: 3 }), { maxLength: 2 }),
        }),
        async ({ buyer, strikes, rivals, ...options }) => {
          const trial = await runTrial({
            ...options,
            dialect,
            buyer: buyers[buyer] as Buyer,
            faults: strikes.map(({ request, ...rule }) => {
              const [method = '', path = ''] = request.replace('{id}', '*').split(' ');
              return { ...rule, method, path };
            }),
            onRequest: rivalry(rivals),
          });
          expect({ broken: brokenRules(trial), requests: trial.requests }).toMatchObject({ broken: [] });
        },
      ),
      { numRuns: RUNS, ...(SEED !== undefined && { seed: Number(SEED), ...(PATH !== undefined && { path: PATH }) }) },
    );
  }, 3_600_000);
});
