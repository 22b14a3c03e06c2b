export type EntryStatus = 'pending' | 'assigned' | 'completed' | 'expired';

export interface WaitlistEntry {
  readonly id: string;
  readonly email: string;
  readonly eventId: string;
  status: EntryStatus;
  seatId: string | null;
  orderId: string | null;
  /** When the offer ends, ms since the epoch. */
  assignedUntil: number | null;
  /** The record that led to the offer; null for one that was passed on. */
  offeredBy: string | null;
}

/** Waitlist's table; the order of joining is the queue. */
export function createEntries() {
  let entries: WaitlistEntry[] = [];

  return {
    add: (entry: WaitlistEntry) => void entries.push(entry),
    pending: (eventId: string) => entries.filter((one) => one.eventId === eventId && one.status === 'pending'),
    /** Pending, or with an offer that is still open. */
    isWaiting: (eventId: string, email: string) =>
      entries.some(
        (one) =>
          one.eventId === eventId && one.email === email && (one.status === 'pending' || one.status === 'assigned'),
      ),
    offered: () => entries.filter((one) => one.assignedUntil !== null),
    assigned: () => entries.filter((one) => one.status === 'assigned'),
    ofOrder: (orderId: string) => entries.find((one) => one.orderId === orderId && one.status === 'assigned'),
    snapshot: (): readonly WaitlistEntry[] => entries.map((one) => ({ ...one })),
    restore: (saved: readonly WaitlistEntry[]) => {
      entries = saved.map((one) => ({ ...one }));
    },
  };
}

export type Entries = ReturnType<typeof createEntries>;
