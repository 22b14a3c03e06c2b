import type { TextStorage } from '@speckit/sdk/purchase';
import { pageStorage } from '../../lib/storage.ts';
import { queryOf, type BackendChoice } from './choice.ts';

/** A platform in the page is this tab's alone; any other is the same for all tabs. */
export const storageNameOf = ({ kind }: BackendChoice): 'sessionStorage' | 'localStorage' =>
  kind === 'worker' ? 'sessionStorage' : 'localStorage';

/** What the page keeps about one platform, apart from what it keeps about another. */
export function scopedStorage(choice: BackendChoice) {
  const storage = pageStorage[storageNameOf(choice)];
  const name = (key: string) => `parterre.shop${queryOf(choice)} ${key}`;
  return {
    read: (key: string) => storage.read(name(key)),
    write: (key: string, text: string) => storage.write(name(key), text),
    remove: (key: string) => storage.remove(name(key)),
  } satisfies TextStorage;
}

/** The same for this tab alone: what somebody is thinking about is nobody else's. */
export function tabStorage(choice: BackendChoice) {
  const { sessionStorage } = pageStorage;
  const name = (key: string) => `parterre.shop${queryOf(choice)} ${key}`;
  return {
    read: (key: string) => sessionStorage.read(name(key)),
    write: (key: string, text: string) => sessionStorage.write(name(key), text),
    remove: (key: string) => sessionStorage.remove(name(key)),
  } satisfies TextStorage;
}

/** The event of the purchase under way, for other tabs and the next load of the page. */
export const BUYING = 'buying';

/** Calls back with what another tab has written under this key. */
export function watchScoped(choice: BackendChoice, key: string, listener: (text: string) => void): () => void {
  const name = `parterre.shop${queryOf(choice)} ${key}`;
  const look = (event: StorageEvent) => {
    if (event.key === name && event.newValue !== null) listener(event.newValue);
  };
  window.addEventListener('storage', look);
  return () => window.removeEventListener('storage', look);
}
