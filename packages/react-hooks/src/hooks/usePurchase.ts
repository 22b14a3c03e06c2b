'use client';
import { useMemo, useSyncExternalStore } from 'react';
import type { PurchaseActions, PurchaseSnapshot } from '../stores/purchaseActions.ts';
import { useTicketingScope } from '../TicketingProvider.tsx';

/** The purchase of this provider, and what can be done with it. */
export type UsePurchaseResult = PurchaseSnapshot & PurchaseActions;

/**
 * The whole purchase in one hook: hold, cart, checkout, payment, settlement, for one seat or many, with all the waiting
 * that lies between them (Integration guide, Complete Purchase Flow).
 *
 * `state` tells each step: `phase`, every seat, `expiresAt` for `useCountdown`, `waiting`, and at the end a `result`.
 * Nothing the platform does makes an action reject: failures are data, in `state.problem` and `state.result`.
 *
 * A provider has one purchase, as the platform has one cart per buyer: every component below that calls the hook shows
 * the same one, and it goes on while they come and go. Unmounting the provider stops its waiting, never a request that
 * is out: a hold under way arrives whole, and ends by itself. With a `journal` in the provider's `purchase`, `resume`
 * goes on after that, and after a reload.
 *
 * @example
 * const { state, start, pay } = usePurchase();
 * await start({ eventId, seats: [seatChoice(seat)], buyer: createGuest() }); // phase 'ready': held, in the cart
 * await pay({ method: 'credit_card' }); // state.result.status === 'owned'
 */
export function usePurchase(): UsePurchaseResult {
  const { purchase } = useTicketingScope();
  const snapshot = useSyncExternalStore(purchase.subscribe, purchase.getSnapshot, purchase.getSnapshot);
  return useMemo(() => {
    const { start, resume, pay, addSeats, cancel, reset } = purchase;
    return { ...snapshot, start, resume, pay, addSeats, cancel, reset };
  }, [purchase, snapshot]);
}
