'use client';
import { useState, useSyncExternalStore } from 'react';
import { check, checkObject, isFunction } from '../memory/checks.ts';
import { createSelection } from './createSelection.ts';
import { usePurchaseScope } from './PurchaseProvider.tsx';
import type { PurchaseActions, PurchaseSnapshot } from './purchaseActions.ts';

/** The purchase of this provider, and what can be done with it. */
export type UsePurchaseReturnType = PurchaseSnapshot & PurchaseActions;

/** Which purchase: of this event only. */
export interface UsePurchaseParameters {
  readonly eventId: string | undefined;
}

type Select<Selected> = (snapshot: PurchaseSnapshot) => Selected;

/** What can be done with the purchase; the same object ever after, so it never renders by itself. */
export function usePurchaseActions(): PurchaseActions {
  return usePurchaseScope().slot;
}

/**
 * The whole purchase in one hook: hold, cart, checkout, payment, settlement, for one seat or many, with all the waiting
 * that lies between them (Integration guide, Complete Purchase Flow).
 *
 * `state` tells each step: `phase`, every seat, `expiresAt` for `useCountdown`, `waiting`, and at the end a `result`.
 * Nothing the platform does makes an action reject: failures are data, in `state.problem` and `state.result`.
 *
 * A `PurchaseProvider` has one purchase, as the platform has one cart per buyer: every component below that calls the hook
 * shows the same one. With `{ eventId }` the state of another event's purchase is null. With a function it gives back what
 * that selects and renders only when it is another (`Object.is`, or `isEqual`).
 *
 * @example
 * const { state, start, pay } = usePurchase();
 * await start({ eventId, seats: [seatChoice(seat)], buyer: createGuest() }); // phase 'ready': held, in the cart
 * await pay({ method: 'credit_card' }); // state.result.status === 'owned'
 * @example
 * const phase = usePurchase(({ state }) => state?.phase);
 */
export function usePurchase<Selected>(
  select: Select<Selected>,
  isEqual?: (a: Selected, b: Selected) => boolean,
): Selected;
export function usePurchase(parameters?: UsePurchaseParameters): UsePurchaseReturnType;
export function usePurchase<Selected>(
  given?: UsePurchaseParameters | Select<Selected>,
  isEqual: (a: Selected, b: Selected) => boolean = Object.is,
): UsePurchaseReturnType | Selected {
  if (given !== undefined && typeof given !== 'function') checkObject(given, 'parameters');
  check(isFunction(isEqual), 'isEqual', 'must be a function');
  const { slot } = usePurchaseScope();
  const [whole] = useState(createWhole);
  const [selection] = useState(createSelection<PurchaseSnapshot, Selected>);
  const isSelector = typeof given === 'function';
  const eventId = isSelector ? undefined : given?.eventId;
  const isOfEvent = !isSelector && given !== undefined;
  const read = () => {
    const snapshot = slot.getSnapshot();
    return isSelector ? selection(snapshot, given, isEqual) : whole(slot, snapshot, isOfEvent ? { eventId } : null);
  };
  return useSyncExternalStore(slot.subscribe, read, read);
}

type Whole = (
  slot: PurchaseActions,
  snapshot: PurchaseSnapshot,
  of: UsePurchaseParameters | null,
) => UsePurchaseReturnType;

/** Snapshot and actions in one object, the same until one of them changes. */
function createWhole(): Whole {
  let made: readonly [...Parameters<Whole>, UsePurchaseReturnType] | null = null;
  return (slot, snapshot, of) => {
    if (made?.[0] === slot && made[1] === snapshot && made[2]?.eventId === of?.eventId) return made[3];
    const { start, resume, pay, addSeats, cancel, reset } = slot;
    const isOther = of !== null && snapshot.state?.eventId !== of.eventId;
    const shown = isOther ? { ...snapshot, state: null } : snapshot;
    made = [slot, snapshot, of, { ...shown, start, resume, pay, addSeats, cancel, reset }];
    return made[3];
  };
}
