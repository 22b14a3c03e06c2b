import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createVirtualClock } from '../src/engine/virtualClock.ts';
import { setupTicketingServer } from '../src/node.ts';

const clock = createVirtualClock();
const backend = setupTicketingServer({ clock, lag: 0 });
beforeAll(() => backend.listen({ onUnhandledFrame: 'error' }));
afterAll(() => backend.close());

async function post(url: string, body: unknown, headers: Record<string, string> = {}) {
  const init = { method: 'POST', headers: { 'content-type': 'application/json', ...headers } };
  const reply = await fetch(url, { ...init, body: JSON.stringify(body) });
  return { status: reply.status, body: await reply.json() };
}

async function firstSeat(headers: Record<string, string> = {}) {
  const [event] = await (await fetch('http://localhost:50001/events', { headers })).json();
  const reply = await fetch(`http://localhost:50001/events/${event.id}/seatmap`, { headers });
  const { seats } = (await reply.json()) as { seats: { id: string; status: string }[] };
  return seats.find(({ status }) => status === 'available')?.id;
}

describe('platform in a Node process', () => {
  it('answers on the documented origins, each world for itself', async () => {
    const seatId = await firstSeat();
    const reserve = (world?: string) =>
      post('http://localhost:50002/reservations', { seatId, customerId: 'c' }, world ? { 'x-world': world } : {});
    expect((await reserve()).status).toBe(201);
    expect((await reserve()).status).toBe(409);
    expect((await reserve('other')).status).toBe(201);
    expect(backend.world('other')?.platform.keyspace.size).toBeGreaterThan(0);
  });

  it('moves with its clock: a hold ends and the seat is free again', async () => {
    const seatId = await firstSeat();
    const reserve = () => post('http://localhost:50002/reservations', { seatId, customerId: 'c' });
    expect((await reserve()).status).toBe(201);
    expect((await reserve()).status).toBe(409);
    await backend.control.advance(16 * 60_000);
    expect((await reserve()).status).toBe(201);
  });
});

describe('platform that was closed', () => {
  it('leaves no timer behind, and can be closed twice', async () => {
    const own = createVirtualClock();
    const server = setupTicketingServer({ clock: own, lag: 100, portOffset: 500 });
    server.listen();
    const [event] = await (await fetch('http://localhost:50501/events')).json();
    expect(event.id).toEqual(expect.any(String));
    server.close();
    server.close();
    expect(own.pending()).toBe(0);
  });
});

it.each([
  ['scenario', { scenario: 'theatre' }],
  ['dialect', { dialect: 'klingon' }],
  ['lagg', { lagg: 3 }],
])('a wrong %s is told at set-up, before anything listens', (name, options) => {
  expect(() => setupTicketingServer(options as never)).toThrow(name);
});

it('records of a topic have the type of what is published to it', () => {
  const { platform } = setupTicketingServer({ clock: createVirtualClock() });
  const sums: number[] = platform.log.records('payment-succeeded').map(({ value }) => value.amount);
  expect(sums).toEqual([]);
  const unknown: unknown[] = platform.log.records().map(({ value }) => value);
  expect(unknown).toEqual([]);
  expect(() => platform.log.records('payments')).toThrow('payment-failed');
});
