import { createVirtualClock } from '@speckit/mocks';
import { expect, test } from 'vitest';
import { webStorage, type WebStorageLike, type WebStorageOptions } from '../../src/host/storage.ts';

const KEY = 'speckit.purchase.e.c';

/** Items are its own members, as those of a `Storage` are. */
class Items implements WebStorageLike {
  constructor(copied: object = {}) {
    Object.assign(this, copied);
  }
  getItem(key: string): string | null {
    return Object.entries(this).find(([name]) => name === key)?.[1] ?? null;
  }
  setItem(key: string, text: string): void {
    Object.assign(this, { [key]: text });
  }
  removeItem(key: string): void {
    Reflect.deleteProperty(this, key);
  }
}

/** One browser: locks and channels that its pages share. */
function createBrowser({ isSilent = false } = {}) {
  const clock = createVirtualClock();
  const lines = new Map<string, Promise<unknown>>();
  const open = new Map<string, Set<{ onmessage: BroadcastChannel['onmessage'] }>>();
  const locks = {
    request: (name: string, ...given: unknown[]) => {
      const work = given.at(-1) as () => Promise<void>;
      const signal = given.length === 2 ? (given[0] as LockOptions).signal : undefined;
      const before = lines.get(name) ?? Promise.resolve();
      const turn = before.then(() => (signal?.aborted ? undefined : work()));
      lines.set(name, turn);
      return turn;
    },
  } as unknown as NonNullable<WebStorageOptions['locks']>;
  const openChannel: NonNullable<WebStorageOptions['openChannel']> = (name) => {
    const channels = open.get(name) ?? new Set();
    open.set(name, channels);
    const channel = {
      onmessage: null as BroadcastChannel['onmessage'],
      postMessage: (data: unknown) => {
        if (isSilent) return;
        for (const other of channels)
          if (other !== channel)
            queueMicrotask(() => other.onmessage?.call(other as BroadcastChannel, { data } as MessageEvent));
      },
      close: () => void channels.delete(channel),
    };
    channels.add(channel);
    return channel;
  };
  return { clock, host: { isPerTab: true, clock, locks, openChannel } satisfies WebStorageOptions };
}

async function firstTab({ host }: { readonly host: WebStorageOptions }) {
  const items = new Items();
  const storage = webStorage(items, host);
  await storage.write(KEY, 'mine');
  return { items, storage };
}

test('a copy begins without the purchases of the first tab, which keeps them', async () => {
  const browser = createBrowser();
  const { items, storage } = await firstTab(browser);
  items.setItem('app', 'of the app');
  const copied = new Items(items);
  const copy = webStorage(copied, browser.host);
  expect(await copy.read(KEY)).toBeNull();
  expect(copied.getItem('app')).toBe('of the app');
  await copy.write(KEY, 'another');
  expect(await storage.read(KEY)).toBe('mine');
  expect(browser.clock.pending()).toBe(0);
});

test('two parts of one page share what their tab has', async () => {
  const browser = createBrowser();
  const { items } = await firstTab(browser);
  const [one, other] = [webStorage(items, browser.host), webStorage(items, browser.host)];
  expect(await Promise.all([one.read(KEY), other.read(KEY)])).toEqual(['mine', 'mine']);
});

test('a copy of a tab that says nothing begins with nothing, and leaves nothing behind', async () => {
  const browser = createBrowser({ isSilent: true });
  const { items } = await firstTab(browser);
  const copied = new Items(items);
  const copy = webStorage(copied, browser.host);
  const read = Promise.resolve(copy.read(KEY));
  await browser.clock.advance(1_000);
  expect(await read).toBeNull();
  await copy.write(KEY, 'another');
  expect([await copy.read(KEY), copied.getItem(KEY)]).toEqual(['another', 'mine']);
});

test('locks are refused: the channel alone tells', async () => {
  const browser = createBrowser();
  const locks = { request: () => Promise.reject(new DOMException('no', 'SecurityError')) };
  const host = { ...browser.host, locks };
  const { items } = await firstTab({ host });
  const copied = new Items(items);
  expect(await webStorage(new Items(items), host).read(KEY)).toBeNull();
  const reloaded = webStorage(copied, { ...host, openChannel: createBrowser().host.openChannel });
  const read = Promise.resolve(reloaded.read(KEY));
  await browser.clock.advance(1_000);
  expect(await read).toBe('mine');
});

test('a storage that refuses is told each time, and asked again', async () => {
  let isRefused = true;
  const items = new Items();
  const storage = webStorage(() => {
    if (isRefused) throw new DOMException('blocked', 'SecurityError');
    return items;
  }, createBrowser().host);
  expect(() => storage.read(KEY)).toThrow('blocked');
  isRefused = false;
  expect(await storage.read(KEY)).toBeNull();
});

test('an app empties the storage of a tab that goes on: its copy still begins without its purchases', async () => {
  const browser = createBrowser();
  const { items, storage } = await firstTab(browser);
  for (const key of Object.keys(items)) items.removeItem(key);
  await storage.write(KEY, 'mine again');
  expect(await webStorage(new Items(items), browser.host).read(KEY)).toBeNull();
  expect(await storage.read(KEY)).toBe('mine again');
});
