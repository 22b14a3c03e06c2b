import { createSession, type Session, type SessionSnapshot } from '@speckit/sdk/session';
import { createContext, useContext, useSyncExternalStore } from 'react';

export const AccountContext = createContext<Session>(createSession());

export const useSession = (): Session => useContext(AccountContext);

/** Who is signed in, with the role of the token. */
export function useAccount(): SessionSnapshot {
  const { subscribe, getSnapshot } = useSession();
  return useSyncExternalStore(subscribe, getSnapshot, getSnapshot);
}

/** Whether the account may edit events. */
export const isAdmin = ({ userRole }: SessionSnapshot): boolean => userRole?.toLowerCase() === 'admin';
