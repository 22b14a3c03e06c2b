/** Text by key. None of it throws: what cannot be kept in the browser is kept in the page. */
export interface SafeStorage {
  readonly read: (key: string) => string | null;
  readonly write: (key: string, text: string) => void;
  readonly remove: (key: string) => void;
  /** Whether what is written survives the page. */
  readonly isLasting: () => boolean;
}

/** A browser's storage; where that is forbidden or full, memory stands in for as long as the page lives. */
export function createSafeStorage(name: 'localStorage' | 'sessionStorage'): SafeStorage {
  const memory = new Map<string, string>();
  const attempt = <Value>(work: (storage: Storage) => Value): { readonly value: Value } | null => {
    try {
      return { value: work(window[name]) };
    } catch {
      return null;
    }
  };
  return {
    read: (key) => memory.get(key) ?? attempt((storage) => storage.getItem(key))?.value ?? null,
    write: (key, text) => {
      if (attempt((storage) => storage.setItem(key, text))) memory.delete(key);
      else memory.set(key, text);
    },
    remove: (key) => {
      memory.delete(key);
      attempt((storage) => storage.removeItem(key));
    },
    isLasting: () =>
      attempt((storage) => {
        storage.setItem('parterre.probe', '1');
        storage.removeItem('parterre.probe');
      }) !== null,
  };
}

/** The two storages of this page. Memory that stands in for one is shared by all who use it. */
export const pageStorage: Readonly<Record<'localStorage' | 'sessionStorage', SafeStorage>> = {
  localStorage: createSafeStorage('localStorage'),
  sessionStorage: createSafeStorage('sessionStorage'),
};
