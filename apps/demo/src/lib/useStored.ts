import { useCallback, useSyncExternalStore } from 'react';

/** Storage may be full, forbidden or absent: a wish that cannot be kept is forgotten, never an error. */
export function readStored(storage: 'localStorage' | 'sessionStorage', key: string): string | null {
  try {
    return window[storage].getItem(key);
  } catch {
    return null;
  }
}

export function writeStored(storage: 'localStorage' | 'sessionStorage', key: string, value: string | null): void {
  try {
    if (value === null) window[storage].removeItem(key);
    else window[storage].setItem(key, value);
  } catch {
    // Nothing to do: see readStored.
  }
  window.dispatchEvent(new StorageEvent('storage', { key }));
}

/** A stored text that all components of all tabs agree on. */
export function useStored(storage: 'localStorage' | 'sessionStorage', key: string) {
  const subscribe = useCallback((listener: () => void) => {
    window.addEventListener('storage', listener);
    return () => window.removeEventListener('storage', listener);
  }, []);
  const value = useSyncExternalStore(
    subscribe,
    () => readStored(storage, key),
    () => null,
  );
  const setValue = useCallback((next: string | null) => writeStored(storage, key, next), [storage, key]);
  return [value, setValue] as const;
}
