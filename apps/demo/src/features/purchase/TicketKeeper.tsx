import { usePurchase } from '@speckit/react-hooks/purchase';
import { useEffect } from 'react';
import { useFormat } from '../../format/useFormat.ts';
import { useStored } from '../../lib/useStored.ts';
import { useDetails } from '../details/details.ts';
import { useEventInfo } from '../event-info/eventInfo.ts';
import { addTicket, ticketOf, TICKETS_KEY } from '../tickets/ticketStore.ts';

/** A purchase outlives the page: it is kept from its first order on, and as a ticket the moment its seats are owned. */
export function TicketKeeper() {
  const state = usePurchase(({ state: now }) => (now?.result || now?.orders.length ? now : null));
  const event = useEventInfo(state?.eventId);
  const [details] = useDetails();
  const { seatName } = useFormat();
  const [stored, store] = useStored('localStorage', TICKETS_KEY);
  useEffect(() => {
    if (!state || !event) return;
    const ticket = ticketOf(state, event, details, seatName);
    if (!ticket) return;
    const next = addTicket(stored, ticket);
    if (next !== stored) store(next);
  }, [state, event, details, seatName, stored, store]);
  return null;
}
