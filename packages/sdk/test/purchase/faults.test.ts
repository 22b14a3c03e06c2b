import type { Fault } from '@speckit/mocks';
import { expect, it } from 'vitest';
import { userBuyer } from '../../src/models/buyer.ts';
import { brokenRules, runTrial, type Trial, type TrialOptions } from './trial.ts';
import { userId } from '../../../testing/world/clientWorld.ts';

const REQUESTS = {
  guide: ['POST /reservations', 'POST /cart/add', 'POST /orders/checkout', 'GET /orders/{id}'],
  deployed: [
    'POST /reservations',
    'POST /cart/add',
    'POST /orders/checkout',
    'POST /payments',
    'GET /events/{id}/seatmap',
  ],
} as const;

const FAULTS: Readonly<Record<string, Fault>> = {
  'drop before': { kind: 'dropBefore' },
  'drop after': { kind: 'dropAfter' },
  '500 before': { kind: 'status', status: 500 },
  '500 after': { kind: 'status', status: 500, after: true },
  garbage: { kind: 'garbageBody' },
  'cut short': { kind: 'truncatedBody' },
  slow: { kind: 'latency', ms: 8_000 },
  'too slow': { kind: 'latency', ms: 30_000 },
  conflict: { kind: 'status', status: 409, body: '{"error":"Conflict"}' },
};

/** One row: what the buyer was told, what belongs to the buyer, what was charged, how much was asked. */
const row = (request: string, what: string, { result, owned, charges, requests }: Trial) => {
  const cents = [...charges.values()].flat().reduce((sum, each) => sum + each, 0);
  const problem = result.lostSeats[0]?.code ?? '';
  const cells = [request.padEnd(26), what.padEnd(12), result.status.padEnd(16), problem.padEnd(20)];
  return `${cells.join('')}owned ${owned.length}  charged ${String(cents).padStart(5)}  requests ${requests.length}`;
};

for (const dialect of ['guide', 'deployed'] as const) {
  it(`every request of a purchase, every fault: ${dialect}`, async () => {
    const buyer = userBuyer(userId);
    const common: TrialOptions = { dialect, buyer, seats: 1, lag: 0 };
    const rows: string[] = [];
    const broken: string[] = [];
    const attempt = async (request: string, what: string, options: Partial<TrialOptions>) => {
      const trial = await runTrial({ ...common, ...options });
      rows.push(row(request, what, trial));
      broken.push(...brokenRules(trial).map((rule) => `${request}, ${what}: ${rule}`));
    };
    for (const request of REQUESTS[dialect]) {
      const [method = '', path = ''] = request.replace('{id}', '*').split(' ');
      for (const [name, fault] of Object.entries(FAULTS)) {
        await attempt(request, name, { faults: [{ fault, method, path, times: 1 }] });
      }
      const late: Fault = { kind: 'latency', ms: 15_000 };
      await attempt(request, 'expiry', { ttl: 12, faults: [{ fault: late, method, path, times: 1 }] });
      await attempt(request, 'decline', {
        price: 50.13,
        faults: [{ fault: { kind: 'latency', ms: 1 }, method, path }],
      });
      await attempt(request, 'reload', { incidents: [{ request, nth: 1, what: 'reload' }] });
      await attempt(request, 'second tab', { incidents: [{ request, nth: 1, what: 'second tab' }] });
      await attempt(request, 'abort', { incidents: [{ request, nth: 1, what: 'abort' }] });
    }
    expect(broken).toEqual([]);
    await expect(`${rows.join('\n')}\n`).toMatchFileSnapshot(`./tables/faults.${dialect}.txt`);
  }, 60_000);
}

it('names a seat that was given up while nobody knew that it was in the order which turns out to be paid', async () => {
  const trial = await runTrial({
    dialect: 'guide',
    buyer: userBuyer(userId),
    seats: 2,
    lag: 0,
    ttl: 15,
    seed: 2,
    faults: [
      { fault: { kind: 'dropBefore' }, method: 'POST', path: '/reservations', times: 1, probability: 1 },
      { fault: { kind: 'garbageBody' }, method: 'POST', path: '/cart/add', times: 2, probability: 0.3 },
    ],
    incidents: [
      { request: 'POST /orders/checkout', nth: 1, what: 'reload' },
      { request: 'GET /orders/{id}', nth: 1, what: 'abort' },
    ],
  });
  expect(trial.owned).toHaveLength(2);
  expect(brokenRules(trial)).toEqual([]);
});

it('a purchase that was cancelled while its hold was asked for says so after a reload', async () => {
  const trial = await runTrial({
    dialect: 'guide',
    buyer: userBuyer(userId),
    seats: 1,
    lag: 0,
    incidents: [
      { request: 'POST /reservations', nth: 1, what: 'abort' },
      { request: 'GET /events/{id}/seatmap', nth: 1, what: 'reload' },
    ],
  });
  expect(trial.result.status).toBe('cancelled');
  expect(brokenRules(trial)).toEqual([]);
});
