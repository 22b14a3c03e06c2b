import { describe, expect, it } from 'vitest';
import { callsOf, sleepOutcome, orderingLateMs, waitOf, type PageCall } from '../../src/model/wait.ts';
import { watchedWorld } from '../support.ts';

const call = (endpoint: string, at: number, endedAt: number | null, code: string | null = null): PageCall => ({
  id: `${endpoint} ${at}`,
  endpoint,
  at,
  endedAt,
  code,
});
const hold = (at: number, endedAt: number | null, code: string | null = null) =>
  call('POST /reservations', at, endedAt, code);
const cart = (at: number, endedAt: number | null, code: string | null = null) =>
  call('POST /cart/add', at, endedAt, code);

describe('the wait', () => {
  it('is counted from the press to the seat in the cart, with every attempt', () => {
    const calls = [hold(1_000, 1_040), cart(1_250, 1_260, 'reservation_not_found'), cart(1_400, 1_410)];
    expect(waitOf(calls, null)).toMatchObject({
      heldMs: 40,
      readyMs: 410,
      cartMs: 10,
      attempts: [
        { sentMs: 250, answeredMs: 260, isReady: false },
        { sentMs: 400, answeredMs: 410, isReady: true },
      ],
    });
  });

  it('is not over before the last seat is in the cart; a seat that was lost is not waited for', () => {
    const two = [hold(0, 40), hold(0, 50), cart(300, 310)];
    expect(waitOf(two, null)?.readyMs).toBeNull();
    expect(waitOf([...two, cart(320, 330)], null)?.readyMs).toBe(330);
    expect(waitOf([hold(0, 40), hold(0, 50, 'seat_unavailable'), cart(300, 310)], null)?.readyMs).toBe(310);
  });

  it('begins anew with seats that are added when the first are in the cart', () => {
    const calls = [hold(0, 40), cart(300, 310), hold(9_000, 9_020), cart(9_100, 9_110)];
    expect(waitOf(calls, null)).toMatchObject({ startedAt: 9_000, readyMs: 110 });
  });

  it('is told from what the platform saw, where no page tells it', async () => {
    const world = await watchedWorld();
    const { json } = await world.hold();
    await world.clock.advance(300);
    await world.cart(json['reservationId']);
    const timeline = world.timeline();
    expect(timeline && waitOf(callsOf(timeline), null)).toMatchObject({ readyMs: 300, attempts: [{ isReady: true }] });
  });

  it('does not exist before anything was held', () => {
    expect(waitOf([], null)).toBeNull();
  });
});

describe('the page that sleeps 3 s', () => {
  const calls = [hold(0, 40), cart(390, 400)];
  const wait = waitOf(calls, null);

  it('takes the hold, the sleep and one request to the cart', () => {
    expect(wait && sleepOutcome(wait, 330, 400)).toEqual({ kind: 'ready', totalMs: 40 + 3_000 + 10 });
  });

  it('fails when ordering hears of the hold later than that', () => {
    const slow = waitOf([hold(0, 40), cart(3_590, 3_600)], null);
    expect(slow && sleepOutcome(slow, 3_500, 3_600)).toEqual({ kind: 'failed', totalMs: 3_050 });
  });

  it('has failed as soon as it wakes up and ordering still knows nothing', () => {
    const waiting = waitOf([hold(0, 40), cart(500, 510, 'reservation_not_found')], null);
    expect(waiting && sleepOutcome(waiting, null, 2_000)).toEqual({ kind: 'asleep', wakesMs: 3_040 });
    expect(waiting && sleepOutcome(waiting, null, 3_041)).toMatchObject({ kind: 'failed' });
  });
});

describe('how late ordering hears of a hold', () => {
  it('is counted from the answer of the hold, and unknown while it has not heard', async () => {
    const world = await watchedWorld({ lag: { kind: 'fixed', ms: 3_500 } });
    await world.hold();
    await world.clock.advance(3_000);
    let timeline = world.timeline();
    expect(timeline && orderingLateMs(timeline)).toBeNull();
    await world.clock.advance(500);
    timeline = world.timeline();
    expect(timeline && orderingLateMs(timeline)).toBe(3_500);
  });
});
