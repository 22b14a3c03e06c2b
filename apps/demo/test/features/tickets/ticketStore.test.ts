import { describe, expect, it } from 'vitest';
import { addTicket, parseTickets, type TicketRecord } from '../../../src/features/tickets/ticketStore.ts';

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
});
