import { describe, expect, it } from 'vitest';
import type { PurchaseResult, PurchaseState } from '@speckit/sdk';
import {
  addTicket,
  markCancelled,
  parseTickets,
  ticketOf,
  type TicketRecord,
} from '../../../src/features/tickets/ticketStore.ts';

const purchase = (part: Partial<PurchaseState>): PurchaseState => ({
  id: 'a',
  eventId: 'event',
  phase: 'ready',
  buyer: { kind: 'guest', guestToken: 'g', customerId: 'g' },
  seats: [{ seatId: 's', price: 50, status: 'in_cart' }],
  orders: [{ id: 'o', state: 'draft', totalAmount: 50, seatIds: ['s'], foreignSeatIds: [] }],
  expiresAt: null,
  totalCents: 5_000,
  waiting: null,
  problem: null,
  result: null,
  ...part,
});
const EVENT = { id: 'event', name: 'Marea Baja', eventDate: '2030-01-01T20:00:00Z' };
const kept = (state: PurchaseState) => ticketOf(state, EVENT, { name: 'Ana' }, ({ seatId }) => seatId);
const RESULT: PurchaseResult = {
  status: 'declined',
  ownedSeatIds: [],
  lostSeats: [],
  orderIds: ['o'],
  paymentIds: [],
  chargedCents: 0,
  evidence: null,
  leftOrderIds: [],
  mailsTickets: false,
  capabilities: {
    preset: 'guide',
    severalSeatsPerOrder: true,
    checkoutPays: false,
    orderStateReadable: true,
    holdMs: 900_000,
    sweepMs: 0,
  },
};

const ticket = (id: string): TicketRecord => ({
  id,
  event: { id: 'event', name: 'Marea Baja', eventDate: '2030-01-01T20:00:00Z' },
  buyer: 'Ana',
  kind: 'guest',
  seats: [],
  orderIds: [],
  status: 'owned',
  chargedCents: 0,
  lost: [],
});

describe('kept tickets', () => {
  it('keeps a purchase once, the latest first', () => {
    const stored = [ticket('a'), ticket('b'), ticket('a')].reduce<string | null>(addTicket, null);
    expect(parseTickets(stored).map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('keeps the name that another tab of the same purchase does not know', () => {
    const stored = addTicket(addTicket(null, ticket('a')), { ...ticket('a'), buyer: '' });
    expect(parseTickets(stored).map(({ buyer }) => buyer)).toEqual(['Ana']);
  });

  it('forgets what it cannot read instead of failing', () => {
    for (const odd of [null, '', '{', '7', '{"id":"a"}']) expect(parseTickets(odd)).toEqual([]);
    expect(parseTickets(JSON.stringify([null, { id: 1 }, ticket('a')])).map(({ id }) => id)).toEqual(['a']);
  });

  it('keeps an order from the moment there is one, until its end', () => {
    expect(kept(purchase({ orders: [] }))).toBeNull();
    expect(kept(purchase({}))).toMatchObject({ status: 'open', orderIds: ['o'], seats: [{ seatId: 's' }] });
    expect(kept(purchase({ phase: 'ended', result: RESULT }))).toMatchObject({ status: 'ended', chargedCents: 0 });
    const left: PurchaseResult = { ...RESULT, status: 'cancelled', leftOrderIds: ['o'] };
    expect(kept(purchase({ phase: 'ended', result: left }))).toMatchObject({ status: 'open', orderIds: ['o'] });
  });

  it('keeps that an order was cancelled, until it turns out to be paid', () => {
    const open = { ...ticket('a'), status: 'open' as const };
    const cancelled = markCancelled(addTicket(null, open), 'a');
    const after = (status: TicketRecord['status']) =>
      parseTickets(addTicket(cancelled, { ...open, status })).map((one) => one.status);
    expect(after('ended')).toEqual(['cancelled']);
    expect(after('owned')).toEqual(['owned']);
  });
});
