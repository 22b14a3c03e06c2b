import { useMemo } from 'react';
import { useStored } from '../../lib/useStored.ts';
import { parseTickets, TICKETS_KEY } from './ticketStore.ts';

/** The purchases this browser has kept, the latest first. */
export function useTickets() {
  const [stored] = useStored('localStorage', TICKETS_KEY);
  return useMemo(() => parseTickets(stored), [stored]);
}
