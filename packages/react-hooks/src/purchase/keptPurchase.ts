import type { Buyer } from '@speckit/sdk';
import type { TextStorage } from '@speckit/sdk/purchase';

/** Which purchase this page was busy with, so that a reload finds it in the journal. Holds the buyer, a guest's token too. */
export interface KeptPurchase {
  readonly eventId: string;
  readonly buyer: Buyer;
}

const KEY = 'speckit.purchase.current';

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

function isBuyer(value: unknown): value is Buyer {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false;
  if (value.kind === 'user') return 'userId' in value && isText(value.userId);
  return value.kind === 'guest' && 'guestToken' in value && isText(value.guestToken);
}

function isKept(value: unknown): value is KeptPurchase {
  if (typeof value !== 'object' || value === null) return false;
  return 'eventId' in value && isText(value.eventId) && 'buyer' in value && isBuyer(value.buyer);
}

/** Storage that fails, or holds what is not ours, keeps nothing: a purchase goes on without it. */
const quietly = async <Value>(work: () => Promise<Value> | Value, otherwise: Value): Promise<Value> => {
  try {
    return await work();
  } catch {
    return otherwise;
  }
};

/** Remembers in a storage which purchase the page is busy with. Never rejects. */
export const keepCurrent = (storage: TextStorage) => ({
  read: (): Promise<KeptPurchase | null> =>
    quietly(async () => {
      const text = await storage.read(KEY);
      const value: unknown = text ? JSON.parse(text) : null;
      return isKept(value) ? { eventId: value.eventId, buyer: value.buyer } : null;
    }, null),
  write: ({ eventId, buyer }: KeptPurchase): Promise<void> =>
    quietly(async () => storage.write(KEY, JSON.stringify({ eventId, buyer })), undefined),
  forget: (): Promise<void> => quietly(async () => storage.remove(KEY), undefined),
});
