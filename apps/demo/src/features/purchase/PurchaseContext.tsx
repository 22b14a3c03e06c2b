import { useTicketingClient } from '@speckit/react-hooks';
import { usePurchase } from '@speckit/react-hooks/purchase';
import { createGuest, type Buyer, type SeatChoice } from '@speckit/sdk';
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useState,
  type ReactNode,
} from 'react';
import { readStored, writeStored } from '../../lib/useStored.ts';
import { useBackend } from '../backend/BackendContext.ts';
import { addTicket, ticketOf, TICKETS_KEY } from '../tickets/ticketStore.ts';
import type { Details, EventInfo } from '../event-info/eventInfo.ts';
import { createSessionStore, type KeptSession } from './keptSession.ts';
import { useDetails } from './useDetails.ts';
import { usePurchaseAnnouncements } from './usePurchaseAnnouncements.ts';

interface PurchaseSession {
  readonly purchase: ReturnType<typeof usePurchase>;
  /** The event of the current purchase. */
  readonly event: EventInfo | null;
  /** After a reload, until it is known what was kept: nothing is shown that might not be so. */
  readonly isRestoring: boolean;
  readonly details: Details | null;
  readonly setDetails: (details: Details) => void;
  /** Holds seats and puts them in the cart, up to the point where only the payment is left. */
  readonly hold: (event: EventInfo, seats: readonly SeatChoice[], details?: Details) => void;
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

/** One purchase at a time, alive above all pages and over reloads: the hold and its clock go with the buyer. */
export function PurchaseProvider({ children }: { readonly children: ReactNode }) {
  const purchase = usePurchase();
  const { clock } = useTicketingClient();
  const { choice } = useBackend();
  const [store] = useState(() => createSessionStore(choice, () => clock.now()));
  const [kept] = useState(() => store.restore(window.location.pathname));
  const [session, setSession] = useState<Omit<KeptSession, 'keptAt'> | null>(kept);
  const [isLooking, setLooking] = useState(kept !== null);
  const [details, setDetails] = useDetails();
  const { start, resume, reset, state } = purchase;
  const event = session?.event ?? null;

  // Before the first paint: what was kept is there at once, or it is known that nothing was.
  useLayoutEffect(() => {
    if (!kept) return;
    const goOn = async () => {
      const resumed = await resume({ eventId: kept.event.id, buyer: kept.buyer });
      setLooking(false);
      if (!resumed) setSession((current) => (current === kept ? null : current));
    };
    void goOn();
  }, [kept, resume]);

  const hold = useCallback(
    (facts: EventInfo, seats: readonly SeatChoice[], given: Details | null = details) => {
      const next = { event: facts, buyer: buyerOf(given, store.read(facts.id)?.buyer), waived: [] };
      store.write(next);
      setSession(next);
      void start({ eventId: facts.id, seats: seats.map(wanted), buyer: next.buyer });
    },
    [details, store, start],
  );
  const forget = useCallback(() => {
    reset();
    if (event) store.forget(event.id);
    setSession(null);
  }, [reset, store, event]);
  const waive = useCallback(
    (seats: readonly { readonly seatId: string }[]) => {
      if (!session) return;
      const next = { ...session, waived: [...session.waived, ...seats.map(({ seatId }) => seatId)] };
      store.write(next);
      setSession(next);
    },
    [session, store],
  );

  usePurchaseAnnouncements(state);
  // A ticket outlives the page: it is kept the moment the seats are owned.
  useEffect(() => {
    const ticket = state && event ? ticketOf(state, event, details) : null;
    if (ticket) writeStored('localStorage', TICKETS_KEY, addTicket(readStored('localStorage', TICKETS_KEY), ticket));
  }, [state, event, details]);

  const isRestoring = isLooking && state === null;
  const waived = useMemo(() => new Set(session?.waived), [session]);
  const value = useMemo(
    () => ({ purchase, event, isRestoring, details, setDetails, hold, forget, waived, waive }),
    [purchase, event, isRestoring, details, setDetails, hold, forget, waived, waive],
  );
  return <PurchaseContext value={value}>{children}</PurchaseContext>;
}

/** Whoever holds seats first and says who they are later stays the same buyer, in every tab; a guest for each event. */
function buyerOf(details: Details | null, known: Buyer | undefined): Buyer {
  if (details?.kind === 'account') return details.buyer;
  return known && (details === null || known.kind === 'guest') ? known : createGuest();
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
