'use client';
import type { PurchaseSeat, PurchaseState } from '@speckit/sdk/purchase';
import { useEffect, useRef } from 'react';
import { callAll } from '../memory/callAll.ts';
import { check, checkFunctions, checkObject } from '../memory/checks.ts';
import { useTicketingClient } from '../provider/context.ts';
import { startCountdown } from '../time/startCountdown.ts';
import { usePurchaseScope } from './PurchaseProvider.tsx';
import type { PurchaseSnapshot, PurchaseStateByPhase } from './purchaseActions.ts';

type Ended = Extract<PurchaseStateByPhase, { phase: 'ended' }>;

/** Called when something has happened to the purchase; never for what was so already when the component mounted. */
export interface PurchaseEffects {
  /** Held and in the cart: only the payment is left. */
  readonly onHeld?: ((state: PurchaseState) => void) | undefined;
  /** A seat was refused, or its hold ran out. */
  readonly onSeatLost?: ((seats: readonly PurchaseSeat[], state: PurchaseState) => void) | undefined;
  /** The price is not the one the buyer saw. */
  readonly onPriceChanged?: ((state: PurchaseState) => void) | undefined;
  /** Bought, all or some of the seats. */
  readonly onOwned?: ((state: Ended) => void) | undefined;
  /** Over, whatever the result. */
  readonly onEnded?: ((state: Ended) => void) | undefined;
  /** When the hold has no more than so many ms left: once for each moment of a hold. */
  readonly onRemaining?: { readonly at: readonly number[]; readonly call: (remainingMs: number) => void } | undefined;
}

const lostOf = (state: PurchaseState | null) => state?.seats.filter(({ status }) => status === 'lost') ?? [];

function tell(effects: PurchaseEffects, before: PurchaseSnapshot, after: PurchaseSnapshot): void {
  const { state } = after;
  if (!state) return;
  const isOther = before.state?.id !== state.id;
  const earlier = isOther ? null : before.state;
  if (state.phase === 'ready' && earlier?.phase !== 'ready') callAll([effects.onHeld], state);
  const known = new Set(lostOf(earlier).map(({ seatId }) => seatId));
  const lost = lostOf(state).filter(({ seatId }) => !known.has(seatId));
  if (lost.length > 0) callAll([effects.onSeatLost], lost, state);
  const isPriced = (one: PurchaseState | null) => one?.problem?.code === 'price_changed';
  if (isPriced(state) && !isPriced(earlier)) callAll([effects.onPriceChanged], state);
  if (state.phase !== 'ended' || earlier?.phase === 'ended') return;
  if (state.result.ownedSeatIds.length > 0) callAll([effects.onOwned], state);
  callAll([effects.onEnded], state);
}

/**
 * Calls back on the turns of the purchase, for announcements, sounds, analytics and navigation. Never renders. The
 * functions may be new at every render: the latest are called.
 *
 * @example
 * usePurchaseEffect({ onOwned: () => navigate('/tickets'), onRemaining: { at: [60_000], call: announceLastMinute } });
 */
export function usePurchaseEffect(effects: PurchaseEffects): void {
  checkObject(effects, 'effects');
  checkFunctions(effects, 'onHeld', 'onSeatLost', 'onPriceChanged', 'onOwned', 'onEnded');
  const { at = [], call } = effects.onRemaining ?? {};
  const isTimed = Array.isArray(at) && at.every((ms) => ms >= 0) && (at.length === 0 || typeof call === 'function');
  check(isTimed, 'onRemaining', 'must be { at, call }: a list of ms, and a function');
  const { slot } = usePurchaseScope();
  const { clock } = useTicketingClient();
  const latest = useRef(effects);
  useEffect(() => {
    latest.current = effects;
  });
  const moments = JSON.stringify(at);

  useEffect(() => {
    let before = slot.getSnapshot();
    const countdown = startCountdown(clock, JSON.parse(moments) as number[], (ms) =>
      callAll([latest.current.onRemaining?.call], ms),
    );
    countdown.until(before.state?.expiresAt ?? null);
    const leave = slot.subscribe(() => {
      const after = slot.getSnapshot();
      const earlier = before;
      before = after;
      countdown.until(after.state?.result ? null : (after.state?.expiresAt ?? null));
      tell(latest.current, earlier, after);
    });
    return () => {
      leave();
      countdown.stop();
    };
  }, [slot, clock, moments]);
}
