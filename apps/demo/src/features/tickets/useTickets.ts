import { useCallback, useMemo } from 'react';
import { useStored } from '../../lib/useStored.ts';
import { hasTickets, markCancelled, parseTickets, TICKETS_KEY } from './ticketStore.ts';

/** The purchases this browser has kept, the latest first: those with tickets, and orders without. */
export function useTickets() {
  const [stored] = useStored('localStorage', TICKETS_KEY);
  return useMemo(() => {
    const all = parseTickets(stored);
    return { all, tickets: all.filter(hasTickets), orders: all.filter((one) => !hasTickets(one)) };
  }, [stored]);
}

/** Keeps that the order of a purchase was cancelled. */
export function useMarkCancelled() {
  const [stored, store] = useStored('localStorage', TICKETS_KEY);
  return useCallback((id: string) => store(markCancelled(stored, id)), [stored, store]);
}
