import type { Clock } from '../engine/clock.ts';
import type { WorldStorage } from './worldStorage.ts';

const DATABASE = 'speckit-worlds';
const STORE = 'worlds';
const TAB = 'speckit.world';
const WEEK_MS = 7 * 24 * 3_600_000;
/** A reload may be here before the page it replaces has gone. */
const PATIENCE_MS = 1_000;

const answerOf = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result), { once: true });
    request.addEventListener('error', () => reject(request.error as DOMException), { once: true });
  });

interface Shelf {
  readonly database: IDBDatabase;
  readonly tab: string;
  /** Whose world to begin with: a tab that was duplicated goes on from a copy. */
  readonly origin: string;
}

function openDatabase(): Promise<IDBDatabase> {
  const request = globalThis.indexedDB.open(DATABASE, 1);
  request.addEventListener('upgradeneeded', () => request.result.createObjectStore(STORE), { once: true });
  return answerOf(request);
}

/** Holds a name for as long as the page lives. False when another page has it. */
function holdForLife(name: string, clock: Clock): Promise<boolean> {
  if (!('locks' in globalThis.navigator)) return Promise.resolve(true);
  return new Promise((resolve) => {
    const patience = new AbortController();
    const timer = clock.setTimeout(() => patience.abort(), PATIENCE_MS);
    const held = globalThis.navigator.locks.request(name, { signal: patience.signal }, () => {
      clock.clearTimeout(timer);
      resolve(true);
      return new Promise<never>(() => {});
    });
    held.catch(() => resolve(false));
  });
}

/**
 * IndexedDB, one shelf per tab: each tab has its own platform, so it keeps its own worlds, for a week.
 *
 * @param clock Real time.
 */
export function tabStorage(clock: Clock): WorldStorage {
  let opened: Promise<Shelf> | undefined;

  async function open(): Promise<Shelf> {
    const fresh = () => `${clock.now()}-${globalThis.crypto.getRandomValues(new Uint32Array(4)).join('')}`;
    const origin = globalThis.sessionStorage.getItem(TAB) ?? fresh();
    const tab = (await holdForLife(`${TAB}.${origin}`, clock)) ? origin : fresh();
    globalThis.sessionStorage.setItem(TAB, tab);
    const database = await openDatabase();
    const old = globalThis.IDBKeyRange.upperBound(String(clock.now() - WEEK_MS));
    await answerOf(database.transaction(STORE, 'readwrite').objectStore(STORE).delete(old));
    return { database, tab, origin };
  }

  async function within<Value>(
    mode: IDBTransactionMode,
    work: (store: IDBObjectStore, shelf: Shelf) => IDBRequest<Value>,
  ): Promise<Value> {
    const shelf = await (opened ??= open());
    const transaction = shelf.database.transaction(STORE, mode);
    const done = new Promise<void>((resolve, reject) => {
      transaction.addEventListener('complete', () => resolve(), { once: true });
      transaction.addEventListener('abort', () => reject(transaction.error as DOMException), { once: true });
    });
    const value = answerOf(work(transaction.objectStore(STORE), shelf));
    // Said, not left to the end of the turn: a page that is closing has no more turns. Safari 14 has no such method.
    transaction.commit?.();
    const [answer] = await Promise.all([value, done]);
    return answer;
  }

  return {
    read: (name) => within('readonly', (store, { origin }) => store.get(`${origin} ${name}`) as IDBRequest<unknown>),
    write: async (name, world) => {
      await within('readwrite', (store, { tab }) => store.put(world, `${tab} ${name}`));
    },
    remove: async (name) => {
      await within('readwrite', (store, { tab }) => store.delete(`${tab} ${name}`));
    },
  };
}
