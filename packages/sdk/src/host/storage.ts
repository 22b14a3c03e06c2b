import { HostUnavailableError } from '../errors/host.ts';
import { orNothing } from './guarded.ts';
import { tabStorage, type TabHost } from './tabStorage.ts';

/** Where texts are kept: a journal, what was learned about lags. Any of its functions may fail: a purchase goes on without. */
export interface TextStorage {
  readonly read: (key: string) => string | null | undefined | Promise<string | null | undefined>;
  readonly write: (key: string, text: string) => void | Promise<void>;
  readonly remove: (key: string) => void | Promise<void>;
}

/** Kept as long as the page. */
export function memoryStorage(): TextStorage {
  const texts = new Map<string, string>();
  return {
    read: (key) => texts.get(key),
    write: (key, text) => {
      texts.set(key, text);
    },
    remove: (key) => {
      texts.delete(key);
    },
  };
}

/** As much of a `Storage` as is needed. */
export type WebStorageLike = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Of a storage that belongs to one tab. */
export interface WebStorageOptions extends TabHost {
  /** Browsers copy it with a duplicated tab. Default: true of the page's own `sessionStorage`. */
  readonly isPerTab?: boolean | undefined;
}

const isSessionStorage = (storage: WebStorageLike) => orNothing(() => globalThis.sessionStorage) === storage;

/**
 * `sessionStorage` (survives a reload of the tab; a duplicated tab begins without the purchases of the first) or `localStorage`
 * (shared by all tabs, survives the browser). Give it as a function: where storage is blocked, the word `localStorage` itself
 * throws, and then only who uses it is told.
 *
 * @example
 * const storage = webStorage(() => localStorage);
 */
export function webStorage(
  storage: WebStorageLike | (() => WebStorageLike),
  { isPerTab, ...host }: WebStorageOptions = {},
): TextStorage {
  const open = () => (typeof storage === 'function' ? storage() : storage);
  const ofTab = tabStorage(open, host);
  const use = <Value>(work: (opened: WebStorageLike) => Value): Value | Promise<Value> => {
    const found = open();
    if (!(isPerTab ?? isSessionStorage(found))) return work(found);
    const own = ofTab();
    return 'then' in own ? own.then(work) : work(own);
  };
  return {
    read: (key) => use((opened) => opened.getItem(key)),
    write: (key, text) => use((opened) => opened.setItem(key, text)),
    remove: (key) => use((opened) => opened.removeItem(key)),
  };
}

/** Rejects too when another connection keeps the database from being opened. */
const answerOf = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    const once = { once: true };
    request.addEventListener('success', () => resolve(request.result), once);
    request.addEventListener('error', () => reject(request.error as Error), once);
    request.addEventListener('blocked', () => reject(unavailable('blocked by another connection')), once);
  });

const unavailable = (reason: string) => new HostUnavailableError({ facility: 'IndexedDB', reason });

/** As much of an `IDBFactory` as is needed. */
export type DatabaseFactory = Pick<IDBFactory, 'open'>;

/**
 * IndexedDB: shared by all tabs and by workers, which have no `localStorage`. Each access opens the database anew and
 * rejects when that is refused, blocked or missing.
 */
export function indexedDbStorage(name = 'speckit', factory?: DatabaseFactory): TextStorage {
  const STORE = 'journals';
  const open = async () => {
    // Looked up at each access: a sandboxed frame refuses the word itself.
    const databases = factory ?? (globalThis.indexedDB as DatabaseFactory | undefined);
    if (!databases) throw unavailable('missing');
    const request = databases.open(name, 1);
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore(STORE), { once: true });
    const database = await answerOf(request);
    // Another version of the app wants to change the database: do not stand in its way.
    database.addEventListener('versionchange', () => database.close(), { once: true });
    return database;
  };
  const within = async <Value>(
    mode: IDBTransactionMode,
    work: (store: IDBObjectStore) => IDBRequest<Value>,
  ): Promise<Value> => {
    const database = await open();
    try {
      return await answerOf(work(database.transaction(STORE, mode).objectStore(STORE)));
    } finally {
      database.close();
    }
  };
  return {
    read: (key) => within('readonly', (store) => store.get(key) as IDBRequest<string | undefined>),
    write: async (key, text) => {
      await within('readwrite', (store) => store.put(text, key));
    },
    remove: (key) => within('readwrite', (store) => store.delete(key)),
  };
}
