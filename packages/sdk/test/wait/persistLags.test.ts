import { createVirtualClock } from '@speckit/mocks';
import { describe, expect, it, vi } from 'vitest';
import { memoryStorage } from '../../src/host/storage.ts';
import { persistLags, type PersistLagsOptions } from '../../src/wait/persistLags.ts';
import { createLagMemory } from '../../src/wait/lagMemory.ts';

const PAIR = 'inventory>ordering';
type Channel = ReturnType<NonNullable<PersistLagsOptions['openChannel']>>;

/** One browser: a clock, a storage, and channels between its tabs. */
function createBrowser() {
  const clock = createVirtualClock();
  const storage = memoryStorage();
  const writes = vi.spyOn(storage, 'write');
  const open = new Set<Channel & { readonly name: string }>();
  const told: unknown[] = [];
  const openChannel = (name: string): Channel => {
    const channel: Channel & { readonly name: string } = {
      name,
      onmessage: null,
      close: () => open.delete(channel),
      postMessage: (message: unknown) => {
        told.push(message);
        const data = structuredClone(message);
        for (const other of open) {
          if (other === channel || other.name !== name) continue;
          other.onmessage?.call(other as BroadcastChannel, { data } as MessageEvent<unknown>);
        }
      },
    };
    open.add(channel);
    return channel;
  };
  const openTab = (options: Partial<PersistLagsOptions> = {}) => {
    const memory = createLagMemory({ clock: clock });
    const stop = persistLags({ clock }, memory, { storage, openChannel, ...options });
    const see = (...lags: readonly number[]) => {
      for (const ms of lags) memory.observe(PAIR, { afterMs: ms - 20, byMs: ms + 20, answerMs: 5 });
    };
    return { memory, stop, see, count: () => memory.estimate(PAIR)?.count ?? 0 };
  };
  return { clock, storage, writes, open, told, openTab };
}

describe('a lag memory that is kept', () => {
  it('is there again on the next visit', async () => {
    const { clock, openTab } = createBrowser();
    const first = openTab();
    first.see(300, 310, 320);
    await first.stop();
    const second = openTab();
    expect(second.count()).toBe(0);
    await clock.settle();
    expect(second.memory.snapshot()).toEqual(first.memory.snapshot());
  });

  it('is saved at once, then once a second however much is seen, and the rest on stop', async () => {
    const { clock, storage, writes, openTab } = createBrowser();
    const tab = openTab();
    const kept = async () => JSON.parse((await storage.read('speckit.lags')) ?? 'null').pairs[PAIR].length;
    tab.see(1);
    await clock.settle();
    expect(await kept()).toBe(1);
    for (let ms = 100; ms <= 900; ms += 100) {
      tab.see(ms);
      await clock.advance(100);
    }
    expect(writes).toHaveBeenCalledTimes(1);
    await clock.advance(100);
    expect(writes).toHaveBeenCalledTimes(2);
    expect(await kept()).toBe(10);
    await clock.advance(10_000);
    expect(writes).toHaveBeenCalledTimes(2);
    expect(clock.pending()).toBe(0);
    tab.see(1, 2);
    await tab.stop();
    expect(await kept()).toBe(12);
    expect(clock.pending()).toBe(0);
  });

  it('is shared with the other tabs, each of which is told once', async () => {
    const { clock, open, told, openTab } = createBrowser();
    const [one, other] = [openTab(), openTab()];
    const elsewhere = openTab({ key: 'another platform' });
    await clock.settle();
    one.see(300);
    other.see(310);
    expect([one.count(), other.count(), elsewhere.count()]).toEqual([2, 2, 0]);
    expect(told).toHaveLength(2);
    expect(JSON.stringify(told[0])).toBe(
      JSON.stringify({ version: 1, pairs: { [PAIR]: [{ afterMs: 280, byMs: 320, answerMs: 5, at: clock.now() }] } }),
    );
    await one.stop();
    other.see(320);
    expect([one.count(), other.count()]).toEqual([2, 3]);
    await Promise.all([other.stop(), elsewhere.stop()]);
    expect(open.size).toBe(0);
  });

  it('does not count twice what it reads and hears', async () => {
    const { clock, storage, openTab } = createBrowser();
    const one = openTab();
    one.see(300);
    await clock.settle();
    let answer: (text: string) => void = () => {};
    const read = () => new Promise<string>((resolve) => (answer = resolve));
    const late = openTab({ storage: { read, write: storage.write } });
    await clock.advance(1_000);
    one.see(310);
    expect(late.count()).toBe(1);
    await clock.settle();
    answer((await storage.read('speckit.lags')) ?? '');
    await clock.settle();
    expect(late.count()).toBe(2);
  });

  it('never writes before it has read', async () => {
    const { clock, storage, openTab } = createBrowser();
    const first = openTab();
    first.see(300);
    await first.stop();
    const second = openTab({ openChannel: undefined });
    second.see(310);
    await second.stop();
    expect(second.count()).toBe(2);
    expect(JSON.parse((await storage.read('speckit.lags')) ?? '').pairs[PAIR]).toHaveLength(2);
    expect(clock.pending()).toBe(0);
  });

  it.each(['', 'x', '{"version":1,"pairs":{"inventory>ordering":[{"byMs":"soon"}]}}', '[]', 'null'])(
    'takes nothing from a text like %j, and goes on',
    async (text) => {
      const { clock, storage, openTab } = createBrowser();
      await storage.write('speckit.lags', text);
      const tab = openTab();
      await clock.settle();
      expect(tab.count()).toBe(0);
      tab.see(300);
      await tab.stop();
      expect(JSON.parse((await storage.read('speckit.lags')) ?? '').pairs[PAIR]).toHaveLength(1);
    },
  );

  it('goes on without a storage that fails', async () => {
    const { clock, openTab } = createBrowser();
    const fail = () => Promise.reject(new RangeError('full'));
    const tab = openTab({ storage: { read: fail, write: fail } });
    tab.see(300);
    await clock.advance(2_000);
    expect(tab.count()).toBe(1);
    await expect(tab.stop()).resolves.toBeUndefined();
  });
});
