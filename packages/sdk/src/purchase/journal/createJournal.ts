import { customerIdOf, type Buyer } from '../../models/buyer.ts';
import { JournalInvalidError } from '../../errors/purchase.ts';
import type { TicketingError } from '../../errors/codes.ts';
import { omit } from '../record/omit.ts';
import type { PurchaseRecord } from '../record/record.ts';
import { journalSchema } from '../record/schema.ts';
import type { TextStorage } from '../../host/storage.ts';

/** Keeps a purchase, so that a reload, a crash or another tab can go on with it. Never holds a guest's token. */
export interface PurchaseJournal {
  /** The kept purchase of this buyer for this event. `null`: none, or nothing that could be read. Never rejects. */
  readonly load: (eventId: string, buyer: Buyer) => Promise<PurchaseRecord | null>;
  /**
   * Resolves when it is kept; a full or forbidden storage is told to `onProblem` and changes nothing else. `writer` is one
   * page's purchase: what it still hears after another has taken the record over is not kept, for that one knows better.
   */
  readonly save: (record: PurchaseRecord, writer: string) => Promise<void>;
}

export interface JournalOptions {
  /** Told of a journal that was damaged or foreign and has been set aside, and of a storage that fails. */
  readonly onProblem?: ((problem: TicketingError<'journal_invalid'>) => void) | undefined;
}

const keyOf = (eventId: string, buyer: Buyer) => `speckit.purchase.${eventId}.${customerIdOf(buyer)}`;

/**
 * A journal in a storage: `memoryStorage()`, `webStorage(sessionStorage)`, `webStorage(localStorage)`,
 * `indexedDbStorage()`, or your own. What cannot be read is moved to the same key with `.invalid` behind it.
 */
export function createJournal(storage: TextStorage, { onProblem }: JournalOptions = {}): PurchaseJournal {
  const writers = new Set<string>();
  const guard = async <Value>(work: () => Promise<Value>): Promise<Value | null> => {
    try {
      return await work();
    } catch (cause) {
      onProblem?.(new JournalInvalidError({}, { cause }));
      return null;
    }
  };

  const read = async (eventId: string, buyer: Buyer): Promise<PurchaseRecord | null> => {
    const key = keyOf(eventId, buyer);
    const text = await storage.read(key);
    if (text === null || text === undefined) return null;
    try {
      const { record } = journalSchema.parse(JSON.parse(text));
      if (record.eventId !== eventId || record.customerId !== customerIdOf(buyer)) throw new JournalInvalidError();
      return { ...omit(record, 'customerId'), buyer, waiting: null };
    } catch (cause) {
      await storage.write(`${key}.invalid`, text);
      await storage.remove(key);
      throw cause;
    }
  };

  return {
    load: (eventId, buyer) => guard(() => read(eventId, buyer)),
    save: async (record, writer) => {
      const { buyer, ...rest } = omit(record, 'waiting');
      const key = keyOf(record.eventId, buyer);
      const text = JSON.stringify({ version: 1, writer, record: { ...rest, customerId: customerIdOf(buyer) } });
      await guard(async () => {
        if (writers.has(writer) && (await storage.read(key))?.includes(`"writer":"${writer}"`) === false) return;
        writers.add(writer);
        await storage.write(key, text);
      });
    },
  };
}
