import type { Buyer } from '@speckit/sdk';
import { readStored, writeStored } from '../../lib/useStored.ts';
import { queryOf, type BackendChoice } from '../backend/choice.ts';
import type { EventInfo } from '../event-info/eventInfo.ts';

/** What a page has to remember to go on with a purchase after a reload; the journal has the rest. */
export interface KeptSession {
  readonly event: EventInfo;
  /** A guest's token is all a guest has: it is kept here, and goes into no address and no log. */
  readonly buyer: Buyer;
  /** Lost seats that the buyer has replaced or done without. */
  readonly waived: readonly string[];
  /** ms since the epoch. */
  readonly keptAt: number;
}

const DAY_MS = 86_400_000;

/** A platform in the page is this tab's alone; any other is the same for all tabs. */
export function storageOf({ kind }: BackendChoice): 'sessionStorage' | 'localStorage' {
  return kind === 'worker' ? 'sessionStorage' : 'localStorage';
}

/** The sessions of this browser with one platform, one per event; and which of them is this tab's. */
export function createSessionStore(choice: BackendChoice, now: () => number) {
  const storage = storageOf(choice);
  const scope = queryOf(choice);
  const keyOf = (eventId: string) => `parterre.purchase${scope} ${eventId}`;
  const current = `parterre.current${scope}`;
  const read = (eventId: string) => parseSession(readStored(storage, keyOf(eventId)), now());

  return {
    /** This tab's purchase after a reload; in a new tab that of the event in the address. */
    restore(path: string): KeptSession | null {
      const eventId = readStored('sessionStorage', current) ?? /^\/events\/([^/]+)/u.exec(path)?.[1];
      return eventId === undefined ? null : read(eventId);
    },
    read,
    write(session: Omit<KeptSession, 'keptAt'>): void {
      writeStored(storage, keyOf(session.event.id), JSON.stringify({ ...session, keptAt: now() }));
      writeStored('sessionStorage', current, session.event.id);
    },
    forget(eventId: string): void {
      writeStored(storage, keyOf(eventId), null);
      writeStored('sessionStorage', current, null);
    },
  };
}

/** What was stored, or nothing: an older page's data is not trusted, and a day later it is of no use. */
export function parseSession(text: string | null, now: number): KeptSession | null {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    return isSession(value) && now - value.keptAt < DAY_MS ? value : null;
  } catch {
    return null;
  }
}

function isSession(value: unknown): value is KeptSession {
  if (typeof value !== 'object' || value === null) return false;
  const { event, buyer, waived, keptAt } = value as Partial<KeptSession>;
  return (
    typeof event?.id === 'string' &&
    typeof event.name === 'string' &&
    typeof event.eventDate === 'string' &&
    isBuyer(buyer) &&
    Array.isArray(waived) &&
    typeof keptAt === 'number'
  );
}

export function isBuyer(value: unknown): value is Buyer {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false;
  if (value.kind === 'user') return 'userId' in value && typeof value.userId === 'string';
  return (
    value.kind === 'guest' &&
    'guestToken' in value &&
    typeof value.guestToken === 'string' &&
    'customerId' in value &&
    typeof value.customerId === 'string'
  );
}
