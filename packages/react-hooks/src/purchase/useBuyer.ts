'use client';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { BuyerSnapshot, BuyerStore } from './createBuyerStore.ts';
import { usePurchaseScope } from './PurchaseProvider.tsx';

/** What {@link useBuyer} returns. */
export type UseBuyerReturnType = BuyerSnapshot & Pick<BuyerStore, 'signIn' | 'signUp' | 'signOut'>;

/**
 * Who buys, by the `session` of the `PurchaseProvider`: `unknown` until it is asked, then a `guest` or a `user`. `signIn`
 * and `signUp` reject with a `TicketingError` (`invalid_credentials`, `user_exists`).
 *
 * @example
 * const { status, buyer, signIn } = useBuyer();
 */
export function useBuyer(): UseBuyerReturnType {
  const { buyers } = usePurchaseScope();
  const snapshot = useSyncExternalStore(buyers.subscribe, buyers.getSnapshot, buyers.getSnapshot);
  const isUnknown = snapshot.status === 'unknown';
  useEffect(() => {
    // A session that cannot be read leaves the buyer unknown; the next action meets the same failure and tells it.
    if (isUnknown) buyers.load().catch(() => undefined);
  }, [buyers, isUnknown]);
  return useMemo(() => {
    const { signIn, signUp, signOut } = buyers;
    return { ...snapshot, signIn, signUp, signOut };
  }, [buyers, snapshot]);
}
