import { JournalInvalidError } from '../../errors/purchase.ts';
import type { TicketingError } from '../../errors/codes.ts';
import { guarded } from '../../host/guarded.ts';
import type { TextStorage } from '../../host/storage.ts';
import { customerIdOf, type Buyer } from '../../models/buyer.ts';
import { refuse } from '../../models/refuse.ts';
import { has } from '../../transport/validate.ts';
import { formatEntry, formatLease, parseEntry, parseLease, type JournalLease, type KeptEntry } from './kept.ts';

/** What became of a save. `taken`: another page has gone on with the purchase since; nothing was written. */
export type SaveOutcome = 'kept' | 'taken' | 'failed';

/** Keeps a purchase, so that a reload, a crash or another tab can go on with it. Never holds a guest's token. */
export interface PurchaseJournal {
  /**
   * Gives the purchase of this buyer for this event to a page: from now on no other one writes. Resolves to the epoch of
   * its lease. It is claimed first and loaded after that: what the last owner has written down is seen then.
   */
  readonly claim: (eventId: string, buyer: Buyer, owner: string) => Promise<number>;
  /** The kept purchase of this buyer for this event. `null`: none, or nothing that could be read. */
  readonly load: (eventId: string, buyer: Buyer) => Promise<KeptEntry | null>;
  /**
   * Resolves when it is kept. What another page has claimed since is never written over. A lease that is gone, with all
   * that the browser kept, belongs to the first page that saves again.
   */
  readonly save: (entry: KeptEntry) => Promise<SaveOutcome>;
  /** Told that it rejected, or did not answer within a second and is not waited for any more. */
  readonly onFailure?: ((cause: unknown) => void) | undefined;
}

/** What a journal is made with, beside its storage. */
export interface JournalOptions {
  /** Told of a journal that was damaged or foreign and has been set aside, and of a storage that fails or is silent. */
  readonly onProblem?: ((problem: TicketingError<'journal_invalid'>) => void) | undefined;
}

export const journalKey = (eventId: string, customerId: string): string => `speckit.purchase.${eventId}.${customerId}`;

const leaseKey = (key: string) => `${key}.lease`;

/** The last page that wrote a lease has it, whatever its epoch: an earlier claim may be written late. */
const isTakenFrom = (lease: JournalLease | null, { epoch, owner }: JournalLease): boolean =>
  lease !== null && (lease.owner !== owner || lease.epoch > epoch);

/**
 * A journal in a storage: `memoryStorage()`, `webStorage(() => sessionStorage)`, `webStorage(() => localStorage)`,
 * `indexedDbStorage()`, or your own. What cannot be read is moved to the same key with `.invalid` behind it.
 */
export function createJournal(storage: TextStorage, { onProblem }: JournalOptions = {}): PurchaseJournal {
  const problem = has('a storage, such as memoryStorage()', 'read', 'write', 'remove')(storage);
  if (typeof problem === 'string') refuse('storage', problem);
  const tell = (cause: unknown) => guarded(() => onProblem?.(new JournalInvalidError({}, { cause })));

  const setAside = async (key: string, text: string): Promise<void> => {
    await storage.write(`${key}.invalid`, text);
    await storage.remove(key);
  };
  const read = async (eventId: string, buyer: Buyer): Promise<KeptEntry | null> => {
    const customerId = customerIdOf(buyer);
    const key = journalKey(eventId, customerId);
    const text = await storage.read(key);
    if (text === null || text === undefined) return null;
    try {
      const entry = parseEntry(text);
      if (entry.record.eventId !== eventId || entry.record.customerId !== customerId) throw new JournalInvalidError();
      return { ...entry, ...(parseLease(await storage.read(leaseKey(key))) ?? { epoch: 0, owner: '' }) };
    } catch (cause) {
      await setAside(key, text);
      throw cause;
    }
  };

  /** Pages whose claim has been written: a lease of another page is a later one. */
  const claimed = new Set<string>();

  /** The lease is looked at before and after: whoever has claimed it in between finds what was written. */
  const write = async (entry: KeptEntry): Promise<SaveOutcome> => {
    const key = journalKey(entry.record.eventId, entry.record.customerId);
    const lease = async () => parseLease(await storage.read(leaseKey(key)));
    const before = await lease();
    // Cleared away since, or never written by a storage that was full.
    const isKnown = before !== null && (claimed.has(entry.owner) || before.epoch >= entry.epoch);
    if (isKnown && isTakenFrom(before, entry)) return 'taken';
    if (!isKnown) await storage.write(leaseKey(key), formatLease(entry));
    await storage.write(key, formatEntry(entry));
    return isTakenFrom(await lease(), entry) ? 'taken' : 'kept';
  };

  return {
    claim: async (eventId, buyer, owner) => {
      const key = leaseKey(journalKey(eventId, customerIdOf(buyer)));
      let epoch = 1;
      try {
        epoch += parseLease(await storage.read(key))?.epoch ?? 0;
        await storage.write(key, formatLease({ epoch, owner }));
        claimed.add(owner);
      } catch (cause) {
        tell(cause);
      }
      return epoch;
    },
    load: async (eventId, buyer) => {
      try {
        return await read(eventId, buyer);
      } catch (cause) {
        tell(cause);
        return null;
      }
    },
    save: async (entry) => {
      try {
        return await write(entry);
      } catch (cause) {
        tell(cause);
        return 'failed';
      }
    },
    onFailure: tell,
  };
}
