import { createSession, type Session, type SessionState } from '@speckit/sdk/session';
import { scopedStorage } from '../backend/scopedStorage.ts';
import type { BackendChoice } from '../backend/choice.ts';

const KEY = 'session';

/** Who is here, kept in this browser for one platform: the login while it lasts, or the guest. */
export function createAccount(choice: BackendChoice): Session {
  const storage = scopedStorage(choice);
  return createSession({
    store: {
      read: () => {
        try {
          return JSON.parse(storage.read(KEY) ?? 'null') as SessionState | null;
        } catch {
          return null;
        }
      },
      write: (state) => storage.write(KEY, JSON.stringify(state)),
    },
  });
}
