import { JournalInvalidError } from '../../errors/purchase.ts';
import type { TicketingError } from '../../errors/codes.ts';
import { guarded } from '../../host/guarded.ts';
import type { TextStorage } from '../../host/storage.ts';
import { customerIdOf, type Buyer } from '../../models/buyer.ts';
import { formatEntry, leaseOf, parseEntry, type KeptEntry } from './kept.ts';

/** What became of a save. `taken`: another page has gone on with the purchase since; nothing was written. */
export type SaveOutcome = 'kept' | 'taken' | 'failed';

/** Keeps a purchase, so that a reload, a crash or another tab can go on with it. Never holds a guest's token. */
export interface PurchaseJournal {
  /**
   * The kept purchase of this buyer for this event. `null`: none, or nothing that could be read. With `claimant` it is
   * given to that page in the same go: a later `epoch` and that `owner` are written, so that no other page writes any more.
   */
  readonly load: (eventId: string, buyer: Buyer, claimant?: string) => Promise<KeptEntry | null>;
  /**
   * Resolves when it is kept. What another page has written under a later `epoch`, or under the same one as another
   * `owner`, is never written over.
   */
  readonly save: (entry: KeptEntry) => Promise<SaveOutcome>;
  /** Told that it rejected, or did not answer within a second and is not waited for any more. */
  readonly onFailure?: ((cause: unknown) => void) | undefined;
}

export interface JournalOptions {
  /** Told of a journal that was damaged or foreign and has been set aside, and of a storage that fails or is silent. */
  readonly onProblem?: ((problem: TicketingError<'journal_invalid'>) => void) | undefined;
}

export const journalKey = (eventId: string, customerId: string): string => `speckit.purchase.${eventId}.${customerId}`;

const isTakenFrom = (text: string | null | undefined, { epoch, owner }: KeptEntry): boolean => {
  const lease = text ? leaseOf(text) : null;
  return lease !== null && (lease.epoch > epoch || (lease.epoch === epoch && lease.owner !== owner));
};

/**
 * A journal in a storage: `memoryStorage()`, `webStorage(() => sessionStorage)`, `webStorage(() => localStorage)`,
 * `indexedDbStorage()`, or your own. What cannot be read is moved to the same key with `.invalid` behind it.
 */
export function createJournal(storage: TextStorage, { onProblem }: JournalOptions = {}): PurchaseJournal {
  const tell = (cause: unknown) => guarded(() => onProblem?.(new JournalInvalidError({}, { cause })));

  const claim = (key: string, text: string, eventId: string, customerId: string, claimant: string | undefined) => {
    const entry = parseEntry(text);
    if (entry.record.eventId !== eventId || entry.record.customerId !== customerId) throw new JournalInvalidError();
    if (claimant === undefined) return entry;
    const claimed = { ...entry, epoch: entry.epoch + 1, owner: claimant };
    const written = storage.write(key, formatEntry(claimed));
    return written instanceof Promise ? written.then(() => claimed) : claimed;
  };
  const setAside = async (key: string, text: string, cause: unknown): Promise<never> => {
    await storage.write(`${key}.invalid`, text);
    await storage.remove(key);
    throw cause;
  };
  const read = (eventId: string, buyer: Buyer, claimant?: string): KeptEntry | null | Promise<KeptEntry | null> => {
    const customerId = customerIdOf(buyer);
    const key = journalKey(eventId, customerId);
    const take = (text: string | null | undefined) => {
      if (text === null || text === undefined) return null;
      try {
        return claim(key, text, eventId, customerId, claimant);
      } catch (cause) {
        return setAside(key, text, cause);
      }
    };
    const found = storage.read(key);
    return found instanceof Promise ? found.then(take) : take(found);
  };

  /** In one go where the storage answers at once: nobody can write in between. */
  const write = (entry: KeptEntry): SaveOutcome | Promise<SaveOutcome> => {
    const key = journalKey(entry.record.eventId, entry.record.customerId);
    const text = formatEntry(entry);
    const writeOver = (found: string | null | undefined): SaveOutcome | Promise<SaveOutcome> => {
      if (isTakenFrom(found, entry)) return 'taken';
      const written = storage.write(key, text);
      return written instanceof Promise ? written.then(() => 'kept' as const) : 'kept';
    };
    const found = storage.read(key);
    return found instanceof Promise ? found.then(writeOver) : writeOver(found);
  };

  return {
    load: async (eventId, buyer, claimant) => {
      try {
        return await read(eventId, buyer, claimant);
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
