import { createVirtualClock } from '@speckit/mocks';
import { RateLimitedError, ServerError, type TicketingError } from '@speckit/sdk';
import { expect, it } from 'vitest';
import { lehmer } from '../../../testing/random/lehmer.ts';
import { politePolling, type PolledQuery } from './politePolling.ts';

/** A query whose life is played by hand; `look` is what TanStack does on every change of it. */
function playQuery(minimumMs: number, random: () => number = () => 0) {
  const clock = createVirtualClock();
  const interval = politePolling({ clock, random }, minimumMs);
  let state: PolledQuery['state'] = {
    fetchStatus: 'idle',
    status: 'pending',
    dataUpdateCount: 0,
    errorUpdateCount: 0,
    error: null,
  };
  const look = (change: Partial<PolledQuery['state']> = {}) => {
    state = { ...state, ...change };
    return interval({ state });
  };
  return {
    look,
    answer: async (costMs: number, error: TicketingError | null = null) => {
      look({ fetchStatus: 'fetching' });
      await clock.advance(costMs);
      const counts = error
        ? { errorUpdateCount: state.errorUpdateCount + 1, status: 'error' as const }
        : { dataUpdateCount: state.dataUpdateCount + 1, status: 'success' as const };
      return look({ fetchStatus: 'idle', error, ...counts });
    },
    pause: async (ms: number) => {
      look({ fetchStatus: 'paused' });
      await clock.advance(ms);
    },
    set: () => look({ dataUpdateCount: state.dataUpdateCount + 1, status: 'success' }),
  };
}

it('waits ten times what the answer took, and the minimum when it was cheap', async () => {
  const query = playQuery(5_000);
  expect(query.look()).toBe(5_000);
  expect(await query.answer(20)).toBe(5_000);
  expect(await playQuery(5_000).answer(3_300)).toBe(33_000);
});

it('does not hammer, whatever it is told', async () => {
  expect(playQuery(0).look()).toBe(1_000);
  expect(await playQuery(-1).answer(5)).toBe(1_000);
});

it('keeps one distance until the next answer, however often it is asked', async () => {
  const query = playQuery(5_000, lehmer(1));
  const distance = await query.answer(1_000);
  expect([query.look(), query.look(), query.look({ fetchStatus: 'fetching' })]).toEqual([distance, distance, distance]);
});

it('never counts the time a request was paused as the cost of an answer', async () => {
  const query = playQuery(5_000);
  await query.answer(100);
  await query.pause(60_000);
  expect(await query.answer(100)).toBe(5_000);
});

it('takes data that was only put into the cache for no answer', async () => {
  const query = playQuery(5_000);
  await query.answer(1_000);
  expect(query.set()).toBe(10_000);
});

it('comes back later after a failure, and as late as the server asks', async () => {
  const query = playQuery(5_000);
  expect(await query.answer(10, new ServerError())).toBe(10_000);
  expect(await query.answer(10, new RateLimitedError({ retryAfterMs: 120_000 }))).toBe(120_000);
});

it('spreads by the client’s random numbers', async () => {
  expect(await playQuery(10_000, () => 0.5).answer(10)).toBe(11_250);
});
