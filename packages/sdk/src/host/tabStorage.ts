import { systemClock, type Clock } from '../time/clock.ts';
import { startTimer } from '../time/timer.ts';
import { orNothing } from './guarded.ts';
import { randomId } from './randomId.ts';
import type { WebStorageLike } from './storage.ts';

type Channel = Pick<BroadcastChannel, 'postMessage' | 'close' | 'onmessage'>;
type Message = { readonly nonce: string; readonly isSeen?: boolean };

/** The facilities of the host by which a tab finds out that it is a copy of another one. */
export interface TabHost {
  /** Default: the system's. */
  readonly clock?: Clock | undefined;
  /** Default: the browser's, where it has them. */
  readonly locks?: Pick<LockManager, 'request'> | undefined;
  /** Default: a `BroadcastChannel`, where the browser has it. */
  readonly openChannel?: ((name: string) => Channel) | undefined;
}

/** The name of the tab, in its storage. */
const TAB = 'speckit.tab';
/** Before the question of a page that has found the name; several may ask at once. */
const NONCE = 'speckit.tab.nonce.';
/** What only one tab may go on with. */
const PURCHASES = 'speckit.purchase.';
/** A journal waits a second for its storage; who holds the name and says nothing for so long, ms, is busy in another tab. */
const SILENT_MS = 800;

const nameOf = (id: string) => `${TAB}.${id}`;
const hostChannel = (name: string): Channel => new BroadcastChannel(name);

/**
 * A storage that belongs to one tab. Browsers copy `sessionStorage` with a duplicated tab and with `window.open`, a purchase and
 * its lease included: two pages would then pay for it, and neither would see the other. So a page that finds the name of a tab
 * asks who has it. A page that does not see the question in its own storage is the other tab: the copied purchases are removed
 * here. One that sees it shares the storage (a frame, or another part of the page). No answer: the tab has been reloaded.
 */
export function tabStorage(open: () => WebStorageLike, host: TabHost) {
  const { clock = systemClock, openChannel = hostChannel } = host;
  const locks = host.locks ?? globalThis.navigator?.locks;
  let known: WebStorageLike | Promise<WebStorageLike> | undefined;

  /** The lock of the tab's name, until this page is left. */
  let held = Promise.resolve();
  let letGo = () => {};
  /** An app may empty the storage, and a purchase go on. */
  let keepName = () => {};

  /** Answers pages that have found the same name, as long as this page is shown. */
  const serve = (storage: WebStorageLike, id: string, isLocked = false) => {
    const name = nameOf(id);
    keepName = () => storage.setItem(TAB, id);
    // A storage that is full keeps no purchase either.
    orNothing(keepName);
    let channel: Channel | undefined;
    const begin = () => {
      channel = orNothing(() => openChannel(name));
      if (channel)
        channel.onmessage = ({ data }: MessageEvent<Message>) => {
          if (data.isSeen === undefined)
            channel?.postMessage({ nonce: data.nonce, isSeen: storage.getItem(NONCE + data.nonce) !== null });
        };
      held = new Promise((resolve) => (letGo = resolve));
    };
    const lock = () => {
      locks?.request(name, () => held).catch(() => undefined);
    };
    // A page that is left may be kept for the way back: the next page of this tab has the name then.
    globalThis.addEventListener?.('pagehide', () => {
      channel?.close();
      letGo();
    });
    globalThis.addEventListener?.('pageshow', ({ persisted }) => {
      if (!persisted) return;
      begin();
      lock();
    });
    begin();
    if (!isLocked) lock();
    return storage;
  };
  const nameAnew = (storage: WebStorageLike) => serve(storage, randomId());

  const find = (storage: WebStorageLike, id: string): Promise<WebStorageLike> =>
    new Promise((resolve) => {
      const name = nameOf(id);
      const nonce = randomId();
      storage.setItem(NONCE + nonce, '1');
      let isRefused = !locks;
      const asking = new AbortController();
      const channel = orNothing(() => openChannel(name));
      const end = (storageOf: () => WebStorageLike) => {
        if (asking.signal.aborted) return;
        asking.abort();
        stop();
        channel?.close();
        storage.removeItem(NONCE + nonce);
        resolve(storageOf());
      };
      const isOurs = (isLocked: boolean) => end(() => serve(storage, id, isLocked));
      const stop = startTimer(clock, SILENT_MS, () => (isRefused ? isOurs(false) : end(createSpare)));
      if (channel)
        channel.onmessage = ({ data }: MessageEvent<Message>) => {
          if (data.nonce !== nonce || data.isSeen === undefined) return;
          if (data.isSeen) return isOurs(false);
          for (const key of Object.keys(storage)) if (key.startsWith(PURCHASES)) storage.removeItem(key);
          end(() => nameAnew(storage));
        };
      channel?.postMessage({ nonce });
      // Nobody has the name: granted at once. After a reload: as soon as the page before is gone.
      const take = () => {
        isOurs(true);
        return held;
      };
      locks?.request(name, { signal: asking.signal }, take).catch(() => {
        isRefused = true;
      });
    });

  return (): WebStorageLike | Promise<WebStorageLike> => {
    orNothing(keepName);
    if (known) return known;
    const storage = open();
    const id = storage.getItem(TAB);
    known =
      id === null
        ? nameAnew(storage)
        : find(storage, id).then(
            (found) => (known = found),
            (error: unknown) => {
              known = undefined;
              throw error;
            },
          );
    return known;
  };
}

/** For a page that cannot know whose the storage is: it begins with nothing, and leaves nothing behind. */
function createSpare(): WebStorageLike {
  const texts = new Map<string, string>();
  return {
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, text) => void texts.set(key, text),
    removeItem: (key) => void texts.delete(key),
  };
}
