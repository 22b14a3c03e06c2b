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
}

/** Waitlist's table; the order of joining is the queue. */
export function createEntries() {
  let entries: WaitlistEntry[] = [];

  return {
    add: (entry: WaitlistEntry) => void entries.push(entry),
    pending: (eventId: string) => entries.filter((one) => one.eventId === eventId && one.status === 'pending'),
    assigned: () => entries.filter((one) => one.status === 'assigned'),
    ofOrder: (orderId: string) => entries.find((one) => one.orderId === orderId && one.status === 'assigned'),
    snapshot: (): readonly WaitlistEntry[] => entries.map((one) => ({ ...one })),
    restore: (saved: readonly WaitlistEntry[]) => {
      entries = saved.map((one) => ({ ...one }));
    },
  };
}

export type Entries = ReturnType<typeof createEntries>;
