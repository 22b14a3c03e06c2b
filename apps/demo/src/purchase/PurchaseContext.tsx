import { usePurchase } from '@speckit/react-hooks';
import { createGuest, type Buyer, type SeatChoice } from '@speckit/sdk';
import { readStored, writeStored } from '../app/useStored.ts';
import { addTicket, ticketOf, TICKETS_KEY } from '../tickets/ticketStore.ts';
import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Details, EventFacts } from './facts.ts';
import { usePurchaseAnnouncements } from './usePurchaseAnnouncements.ts';

interface PurchaseSession {
  readonly purchase: ReturnType<typeof usePurchase>;
  /** The event of the current purchase. */
  readonly event: EventFacts | null;
  readonly details: Details | null;
  readonly setDetails: (details: Details) => void;
  /** Holds seats and puts them in the cart, up to the point where only the payment is left. */
  readonly hold: (event: EventFacts, seats: readonly SeatChoice[], details?: Details) => void;
  readonly forget: () => void;
  /** Lost seats that the buyer has replaced or done without: no more to be said of them. */
  readonly waived: ReadonlySet<string>;
  readonly waive: (seats: readonly { readonly seatId: string }[]) => void;
}

const PurchaseContext = createContext<PurchaseSession | null>(null);

export function usePurchaseSession(): PurchaseSession {
  const session = useContext(PurchaseContext);
  if (!session) throw new TypeError('usePurchaseSession is used outside of PurchaseProvider');
  return session;
}

/** One purchase at a time, alive above all pages: the hold and its clock go with the buyer. */
export function PurchaseProvider({ children }: { readonly children: ReactNode }) {
  const purchase = usePurchase();
  const [event, setEvent] = useState<EventFacts | null>(null);
  const [details, setDetails] = useState<Details | null>(null);
  // A guest who holds seats first and says who they are later stays the same buyer.
  const [guest] = useState<Buyer>(() => createGuest());
  const [waived, setWaived] = useState<ReadonlySet<string>>(new Set());
  const { start, reset } = purchase;

  const hold = useCallback(
    (facts: EventFacts, seats: readonly SeatChoice[], given: Details | null = details) => {
      setEvent(facts);
      setWaived(new Set());
      const buyer = given?.buyer ?? guest;
      // Best effort: what could be held is kept, and the buyer decides about the rest.
      void start({ eventId: facts.id, seats: seats.map(wanted), buyer, policy: 'best-effort' });
    },
    [details, guest, start],
  );
  const forget = useCallback(() => {
    reset();
    setEvent(null);
    setWaived(new Set());
  }, [reset]);
  const waive = useCallback((seats: readonly { readonly seatId: string }[]) => {
    setWaived((before) => new Set([...before, ...seats.map(({ seatId }) => seatId)]));
  }, []);

  usePurchaseAnnouncements(purchase.state);
  // A ticket outlives the page: it is kept the moment the seats are owned.
  const { state } = purchase;
  useEffect(() => {
    const ticket = state && event ? ticketOf(state, event, details) : null;
    if (ticket) writeStored('localStorage', TICKETS_KEY, addTicket(readStored('localStorage', TICKETS_KEY), ticket));
  }, [state, event, details]);

  const session = useMemo(
    () => ({ purchase, event, details, setDetails, hold, forget, waived, waive }),
    [purchase, event, details, hold, forget, waived, waive],
  );
  return <PurchaseContext value={session}>{children}</PurchaseContext>;
}

/** A seat of an earlier purchase as a plain wish again, without what became of it. */
function wanted({ seatId, price, sectionCode, rowNumber, seatNumber }: SeatChoice): SeatChoice {
  return {
    seatId,
    price,
    ...(sectionCode !== undefined && { sectionCode }),
    ...(rowNumber !== undefined && { rowNumber }),
    ...(seatNumber !== undefined && { seatNumber }),
  };
}
