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

/** `sessionStorage` (survives a reload of the tab) or `localStorage` (shared by all tabs, survives the browser). */
export const webStorage = (storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>): TextStorage => ({
  read: (key) => storage.getItem(key),
  write: (key, text) => storage.setItem(key, text),
  remove: (key) => storage.removeItem(key),
});

const answerOf = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result), { once: true });
    request.addEventListener('error', () => reject(request.error as Error), { once: true });
  });

/** IndexedDB: shared by all tabs and by workers, which have no `localStorage`. */
export function indexedDbStorage(
  name = 'speckit',
  factory: Pick<IDBFactory, 'open'> = globalThis.indexedDB,
): TextStorage {
  const STORE = 'journals';
  const open = () => {
    const request = factory.open(name, 1);
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore(STORE), { once: true });
    return answerOf(request);
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
