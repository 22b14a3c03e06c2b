'use client';
import { useState, useSyncExternalStore } from 'react';
import { createPurchaseSlot, type PurchaseActions, type PurchaseSnapshot } from '../stores/createPurchaseSlot.ts';
import { useTicketingClient } from '../TicketingProvider.tsx';

/** The purchase of this component, and what can be done with it. */
export type UsePurchaseResult = PurchaseSnapshot & PurchaseActions;

/**
 * The whole purchase in one hook: hold, cart, checkout, payment, settlement, for one seat or many, with all the waiting
 * that lies between them (Integration guide, Complete Purchase Flow).
 *
 * `state` tells each step: `phase`, every seat, `expiresAt` for `useCountdown`, `waiting`, and at the end a `result`.
 * Nothing the platform does makes an action reject: failures are data, in `state.problem` and `state.result`.
 *
 * The purchase belongs to the component: call the hook where all its pages are below, and hand it down. Unmounting stops
 * the waiting, never a request that is out: a hold under way arrives whole, and ends by itself if nobody wants it.
 *
 * @example
 * const { state, start, pay } = usePurchase();
 * await start({ eventId, seats: [seatChoice(seat)], buyer: createGuest() }); // phase 'ready': held, in the cart
 * await pay({ method: 'credit_card' }); // state.result.status === 'owned'
 */
export function usePurchase(): UsePurchaseResult {
  const client = useTicketingClient();
  const [slot] = useState(() => createPurchaseSlot(client));
  const snapshot = useSyncExternalStore(slot.subscribe, slot.getSnapshot, slot.getSnapshot);
  const { start, pay, addSeats, cancel, reset } = slot;
  return { ...snapshot, start, pay, addSeats, cancel, reset };
}
