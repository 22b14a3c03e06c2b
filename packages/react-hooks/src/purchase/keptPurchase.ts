import type { Buyer, CoreClient } from '@speckit/sdk';
import type { TextStorage } from '@speckit/sdk/purchase';
import { checkConfig } from '../memory/checks.ts';
import { remember } from '../memory/remember.ts';

/** Which purchase this page was busy with, so that a reload finds it in the journal. Holds the buyer, a guest's token too. */
export interface KeptPurchase {
  readonly eventId: string;
  readonly buyer: Buyer;
}

/** Under which key: providers of other scopes and names keep beside one another. */
export const keyOf = (scope: string | undefined, name: string | undefined): string =>
  `speckit.purchase.current${scope === undefined ? '' : `@${scope}`}${name === undefined ? '' : `.${name}`}`;

const isNames = (value: unknown): value is Set<string> => value instanceof Set;

/**
 * Says that a provider of the page keeps under this key, until the returned function is called. Of two at once the second
 * would overwrite the first's purchase, and both would go on with one after a reload.
 *
 * @throws {TicketingError} `config_invalid`: another one does so already.
 */
export function claimKey(client: CoreClient, key: string): () => void {
  const taken = remember(client, 'kept', isNames, () => new Set<string>());
  checkConfig(!taken.has(key), 'name', 'must differ from that of the other PurchaseProvider with `keep` on this page');
  taken.add(key);
  return () => taken.delete(key);
}

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
export const keepCurrent = (storage: TextStorage, key: string) => ({
  read: (): Promise<KeptPurchase | null> =>
    quietly(async () => {
      const text = await storage.read(key);
      const value: unknown = text ? JSON.parse(text) : null;
      return isKept(value) ? { eventId: value.eventId, buyer: value.buyer } : null;
    }, null),
  write: ({ eventId, buyer }: KeptPurchase): Promise<void> =>
    quietly(async () => storage.write(key, JSON.stringify({ eventId, buyer })), undefined),
  forget: (): Promise<void> => quietly(async () => storage.remove(key), undefined),
});
