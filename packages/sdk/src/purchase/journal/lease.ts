import { hostCall } from '../../host/hostCall.ts';
import type { Buyer } from '../../models/buyer.ts';
import type { PurchaseClock } from '../time/purchaseClock.ts';
import { toKept } from '../record/begin.ts';
import type { PurchaseRecord } from '../record/schema.ts';
import type { PurchaseJournal } from './createJournal.ts';
import type { KeptEntry } from './kept.ts';

/** One page's right to go on with a purchase: the last page that has claimed it owns it, and only that one writes. */
export interface Lease {
  /** What is kept; `null` when there is nothing, or the storage does not answer. */
  readonly look: () => Promise<KeptEntry | null>;
  /** The same, and from now on this page goes on with it, or with a purchase of its own. */
  readonly claim: () => Promise<KeptEntry | null>;
  /** Writes the record down under this page's epoch. False: another page has claimed the purchase. */
  readonly keep: (record: PurchaseRecord) => Promise<boolean>;
}

export function createLease(
  journal: PurchaseJournal | undefined,
  clock: PurchaseClock,
  owner: string,
  eventId: string,
  buyer: Buyer,
): Lease {
  let epoch = 1;
  let isSilent = journal === undefined;

  /** What the journal says; one that does not answer in time is not asked any more, one that fails is asked again. */
  const ask = async <Value>(work: (asked: PurchaseJournal) => Promise<Value>, failed: Value): Promise<Value> => {
    if (!journal || isSilent) return failed;
    const result = await hostCall({
      clock,
      facility: 'journal',
      work: () => work(journal),
      onProblem: (problem) => journal.onFailure?.(problem),
    });
    if (result.ok) return result.value;
    isSilent ||= result.problem.facts.limitMs !== undefined;
    return failed;
  };

  return {
    look: () => ask<KeptEntry | null>((asked) => asked.load(eventId, buyer), null),
    claim: async () => {
      epoch = await ask((asked) => asked.claim(eventId, buyer, owner), epoch);
      return ask<KeptEntry | null>((asked) => asked.load(eventId, buyer), null);
    },
    keep: async (record) => {
      const savedAt = clock.now();
      const entry = { epoch, owner, savedAt, wallAt: savedAt + clock.driftMs(), record: toKept(record) };
      return (await ask((asked) => asked.save(entry), 'failed')) !== 'taken';
    },
  };
}
