import type { PurchaseState } from '@speckit/sdk';
import { describe, expect, it } from 'vitest';
import { mainProblem } from '../../../src/features/purchase/outcome.ts';
import { totalToPay } from '../../../src/features/purchase/PriceChanged.tsx';
import { holdSteps, paySteps } from '../../../src/features/purchase/progress.ts';

const seat = (seatNumber: number, status: PurchaseState['seats'][number]['status']) => ({
  seatId: `seat-${seatNumber}`,
  price: 50,
  sectionCode: 'A',
  rowNumber: 1,
  seatNumber,
  status,
});

const state = (part: Partial<PurchaseState>): PurchaseState => ({
  id: 'purchase',
  eventId: 'event',
  phase: 'holding',
  buyer: { kind: 'user', userId: 'user' },
  seats: [seat(1, 'held'), seat(2, 'holding')],
  orders: [],
  expiresAt: null,
  totalCents: 10_000,
  waiting: null,
  problem: null,
  result: null,
  ...part,
});

describe('holdSteps', () => {
  it('names the seats that are being held and counts those that are', () => {
    const [hold, cart] = holdSteps(state({}));
    expect(hold).toMatchObject({ label: 'Hold 2 seats', status: 'now', note: 'Holding A-1-2… 1 of 2 held' });
    expect(cart?.status).toBe('todo');
  });

  it('says what it waits for while the cart lags', () => {
    const waiting = { for: 'cart', attempts: 2, elapsedMs: 300, estimate: null } as const;
    const [hold, cart] = holdSteps(state({ phase: 'carting', waiting }));
    expect(hold?.status).toBe('done');
    expect(cart).toMatchObject({ status: 'now', note: 'Waiting for the cart to see your seat…' });
  });

  it('says how long that usually takes, when it has seen it often enough', () => {
    const noteAfter = (count: number, medianMs: number) => {
      const waiting = { for: 'cart', attempts: 2, elapsedMs: 300, estimate: { count, medianMs, p90Ms: 900 } } as const;
      return holdSteps(state({ phase: 'carting', waiting }))[1]?.note;
    };
    expect(noteAfter(5, 312)).toBe('Waiting for the cart to see your seat, usually 0.3 s…');
    expect(noteAfter(2, 312)).toBe('Waiting for the cart to see your seat…');
    expect(noteAfter(5, 12)).toBe('Waiting for the cart to see your seat…');
  });
});

describe('paySteps', () => {
  it('walks through order, payment and confirmation', () => {
    const signs = (phase: PurchaseState['phase']) => paySteps(state({ phase })).map(({ status }) => status);
    expect(signs('checking_out')).toEqual(['now', 'todo', 'todo']);
    expect(signs('paying')).toEqual(['done', 'now', 'todo']);
    expect(signs('settling')).toEqual(['done', 'done', 'now']);
  });
});

describe('how a purchase ended', () => {
  const result = (status: NonNullable<PurchaseState['result']>['status']): Partial<PurchaseState> => ({
    phase: 'ended',
    result: {
      status,
      ownedSeatIds: [],
      lostSeats: [{ seatId: 'seat-1', code: 'seat_unavailable' }],
      orderIds: [],
      paymentIds: [],
      chargedCents: 0,
      evidence: null,
      leftOrderIds: [],
      mailsTickets: true,
      capabilities: {
        preset: 'guide',
        severalSeatsPerOrder: true,
        checkoutPays: true,
        orderStateReadable: true,
        holdMs: 1,
        sweepMs: 0,
      },
    },
  });

  it('puts an unknown charge and an ended hold before anything else', () => {
    const problem = { code: 'network_error', message: 'No answer.' } as const;
    expect(mainProblem(state({ ...result('outcome_unknown'), problem })).code).toBe('outcome_unknown');
    expect(mainProblem(state({ ...result('expired'), problem })).code).toBe('hold_expired');
    expect(mainProblem(state({ ...result('failed'), problem })).code).toBe('network_error');
    expect(mainProblem(state(result('failed'))).code).toBe('seat_unavailable');
  });

  it('asks the new total once the price has changed', () => {
    const problem = { code: 'price_changed', message: '', expectedCents: 10_000, actualCents: 12_000 } as const;
    expect(totalToPay(state({}))).toBe(10_000);
    expect(totalToPay(state({ problem }))).toBe(12_000);
  });
});
