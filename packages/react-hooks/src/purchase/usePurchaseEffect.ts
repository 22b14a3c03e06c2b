'use client';
import type { PurchaseSeat, PurchaseState } from '@speckit/sdk/purchase';
import { useEffect, useRef } from 'react';
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
  if (state.phase === 'ready' && earlier?.phase !== 'ready') effects.onHeld?.(state);
  const known = new Set(lostOf(earlier).map(({ seatId }) => seatId));
  const lost = lostOf(state).filter(({ seatId }) => !known.has(seatId));
  if (lost.length > 0) effects.onSeatLost?.(lost, state);
  const isPriced = (one: PurchaseState | null) => one?.problem?.code === 'price_changed';
  if (isPriced(state) && !isPriced(earlier)) effects.onPriceChanged?.(state);
  if (state.phase !== 'ended' || earlier?.phase === 'ended') return;
  if (state.result.ownedSeatIds.length > 0) effects.onOwned?.(state);
  effects.onEnded?.(state);
}

/**
 * Calls back on the turns of the purchase, for announcements, sounds, analytics and navigation. Never renders. The
 * functions may be new at every render: the latest are called.
 *
 * @example
 * usePurchaseEffect({ onOwned: () => navigate('/tickets'), onRemaining: { at: [60_000], call: announceLastMinute } });
 */
export function usePurchaseEffect(effects: PurchaseEffects): void {
  const { slot } = usePurchaseScope();
  const { clock } = useTicketingClient();
  const latest = useRef(effects);
  useEffect(() => {
    latest.current = effects;
  });
  const moments = JSON.stringify(effects.onRemaining?.at ?? []);

  useEffect(() => {
    let before = slot.getSnapshot();
    const countdown = startCountdown(clock, JSON.parse(moments) as number[], (ms) =>
      latest.current.onRemaining?.call(ms),
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
