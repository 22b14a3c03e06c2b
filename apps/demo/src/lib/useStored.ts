import { useCallback, useSyncExternalStore } from 'react';
import { pageStorage } from './storage.ts';

export const readStored = (storage: 'localStorage' | 'sessionStorage', key: string): string | null =>
  pageStorage[storage].read(key);

/** Null removes the key. */
export function writeStored(storage: 'localStorage' | 'sessionStorage', key: string, value: string | null): void {
  if (value === null) pageStorage[storage].remove(key);
  else pageStorage[storage].write(key, value);
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
