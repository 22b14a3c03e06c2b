import { afterEach, expect, it, vi } from 'vitest';
import { createSystemClock } from '../../src/engine/systemClock.ts';
import type { Dialect } from '../../src/model/policy.ts';
import { createPlatform } from '../../src/platform/createPlatform.ts';
import { CUSTOMER, SEAT, SECOND_SEAT } from '../support/world.ts';

afterEach(() => void vi.useRealTimers());

const EVENT = 'http://localhost:50001/events/550e8400-e29b-41d4-a716-446655440000/seatmap';

function setup(dialect: Dialect = 'guide') {
  const platform = createPlatform({ dialect, scenario: 'documented', lag: 0 });
  const reserve = async (seatId: string) => {
    const body = JSON.stringify({ seatId, customerId: CUSTOMER });
    const headers = { 'content-type': 'application/json' };
    return (await platform.fetch('http://localhost:50002/reservations', { method: 'POST', headers, body })).status;
  };
  const statusOf = async (seatId: string) => {
    const { seats } = (await (await platform.fetch(EVENT)).json()) as { seats: { id: string; status: string }[] };
    return seats.find(({ id }) => id === seatId)?.status;
  };
  return { platform, reserve, statusOf };
}

it('a hold made under fake timers is heard of after they are gone', async () => {
  vi.useFakeTimers();
  const { reserve, statusOf, platform } = setup();
  expect(await reserve(SEAT)).toBe(201);
  vi.useRealTimers();
  expect(await reserve(SECOND_SEAT)).toBe(201);
  await vi.waitFor(async () => expect(await statusOf(SECOND_SEAT)).toBe('reserved'));
  expect(await statusOf(SEAT)).toBe('reserved');
  platform.dispose();
});

it('a hold made before fake timers ends when they say so', async () => {
  const { reserve, statusOf, platform } = setup();
  expect(await reserve(SEAT)).toBe(201);
  await vi.waitFor(async () => expect(await statusOf(SEAT)).toBe('reserved'));
  vi.useFakeTimers();
  await vi.advanceTimersByTimeAsync(16 * 60_000);
  await statusOf(SEAT);
  await vi.advanceTimersByTimeAsync(1);
  expect(await statusOf(SEAT)).toBe('available');
  platform.dispose();
});

it.each(['guide', 'docs'] as const)(
  'a hold has ended for the first request after fake timers passed its end (%s)',
  async (dialect) => {
    const { reserve, platform } = setup(dialect);
    expect(await reserve(SEAT)).toBe(201);
    vi.useFakeTimers();
    await vi.advanceTimersByTimeAsync(16 * 60_000);
    expect(await reserve(SEAT)).toBe(201);
    expect(await reserve(SEAT)).toBe(409);
    platform.dispose();
  },
);

it('time goes on in any order of switching, and never back', async () => {
  const clock = createSystemClock();
  const fired: number[] = [];
  let last = 0;
  const look = () => {
    const now = clock.monotonic();
    expect(now).toBeGreaterThanOrEqual(last);
    last = now;
  };
  for (let turn = 0; turn < 3; turn++) {
    clock.setTimeout(() => fired.push(turn), 5);
    vi.useFakeTimers();
    look();
    await vi.advanceTimersByTimeAsync(10_000);
    look();
    clock.setTimeout(() => fired.push(10 + turn), 60_000);
    vi.useRealTimers();
    look();
    vi.useFakeTimers();
    look();
    await vi.advanceTimersByTimeAsync(61_000);
    look();
    vi.useRealTimers();
    look();
  }
  expect(fired).toEqual([0, 10, 1, 11, 2, 12]);
  expect(clock.pending()).toBe(0);
});
