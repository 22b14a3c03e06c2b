import { afterEach, expect, it, vi } from 'vitest';
import { webStorage } from '../../src/host/storage.ts';
import { systemClock } from '../../src/time/clock.ts';
import { persistLags } from '../../src/wait/persistLags.ts';
import { createLagMemory } from '../../src/wait/lagMemory.ts';

const PAIR = 'inventory>ordering';
const key = `lags-${crypto.randomUUID()}`;
afterEach(() => localStorage.removeItem(key));

/** Channels of one page reach each other as those of two tabs do. */
function open() {
  const memory = createLagMemory({ clock: systemClock });
  const stop = persistLags({ clock: systemClock }, memory, { storage: webStorage(localStorage), key });
  return { memory, stop };
}

it('in a browser, lags reach the other tab at once and the next visit from the storage', async () => {
  const [one, other] = [open(), open()];
  one.memory.observe(PAIR, { afterMs: 280, byMs: 320, answerMs: 5 });
  await vi.waitUntil(() => other.memory.estimate(PAIR)?.count === 1);
  await Promise.all([one.stop(), other.stop()]);
  const next = open();
  await vi.waitUntil(() => next.memory.estimate(PAIR)?.count === 1);
  expect(next.memory.snapshot()).toEqual(one.memory.snapshot());
  await next.stop();
});
