import { hostCall } from '../../host/hostCall.ts';
import type { Buyer } from '../../models/buyer.ts';
import type { PurchaseClock } from '../time/purchaseClock.ts';
import { toKept, type KeptPurchase } from '../record/begin.ts';
import type { KeptRecord, PurchaseRecord } from '../record/schema.ts';
import type { PurchaseJournal, SaveOutcome } from './createJournal.ts';
import type { KeptEntry } from './kept.ts';

/** One page's right to go on with a purchase: the last page that has claimed it owns it, and only that one writes. */
export interface Lease {
  /** What is kept; `null` when there is nothing, or the storage does not answer. */
  readonly look: () => Promise<KeptEntry | null>;
  /**
   * The same, and from now on this page goes on with it, or with a purchase of its own. What `heard` says where there is
   * nothing, or where it says that the purchase is given up or has ended, which could not be written down.
   */
  readonly claim: (heard: KeptPurchase | null) => Promise<KeptPurchase | null>;
  /** A record as it is kept. */
  readonly snapshot: (record: PurchaseRecord) => KeptPurchase;
  /**
   * Writes the record down under this page's epoch. `taken`: another page has claimed the purchase. `failed`: what the
   * journal has of this purchase is older, and whoever goes on with it does not know what this page does now. `isMoney`:
   * asks also a journal that was silent.
   */
  readonly keep: (record: PurchaseRecord, isMoney: boolean) => Promise<SaveOutcome>;
}

/** A purchase is given up once, and ends once. */
const stageOf = ({ result, stopping }: KeptRecord) => (result ? 2 : stopping ? 1 : 0);

export function createLease(
  journal: PurchaseJournal | undefined,
  clock: PurchaseClock,
  owner: string,
  eventId: string,
  buyer: Buyer,
): Lease {
  let epoch = 1;
  let isSilent = false;
  /** The purchase that the journal has. */
  let keptId: string | undefined;

  /** What the journal says; one that does not answer in time is not asked any more, one that fails is asked again. */
  const ask = async <Value>(
    work: (asked: PurchaseJournal) => Promise<Value>,
    failed: Value,
    isMoney = false,
  ): Promise<Value> => {
    if (!journal || (isSilent && !isMoney)) return failed;
    const result = await hostCall({
      clock,
      facility: 'journal',
      work: () => work(journal),
      onProblem: (problem) => journal.onFailure?.(problem),
    });
    isSilent = !result.ok && result.problem.facts.limitMs !== undefined;
    return result.ok ? result.value : failed;
  };
  const snapshot = (record: PurchaseRecord): KeptPurchase => {
    const savedAt = clock.now();
    return { savedAt, wallAt: savedAt + clock.driftMs(), record: toKept(record) };
  };
  const look = () => ask<KeptEntry | null>((asked) => asked.load(eventId, buyer), null);

  return {
    look,
    snapshot,
    claim: async (heard) => {
      epoch = await ask((asked) => asked.claim(eventId, buyer, owner), epoch);
      const kept = await look();
      const isOlder = heard && kept?.record.id === heard.record.id && stageOf(kept.record) < stageOf(heard.record);
      const known = isOlder ? heard : (kept ?? heard);
      keptId = known?.record.id ?? keptId;
      return known;
    },
    keep: async (record, isMoney) => {
      const save = (asked: PurchaseJournal) => asked.save({ epoch, owner, ...snapshot(record) });
      const outcome = await ask<SaveOutcome>(save, 'failed', isMoney);
      if (outcome === 'kept') keptId = record.id;
      return outcome === 'failed' && keptId !== record.id ? 'kept' : outcome;
    },
  };
}
