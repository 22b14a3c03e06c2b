/** Compiled, never run: what the hooks of a purchase give and take. */
import type { CoreClient, PurchaseState, Seat, SeatChoice } from '@speckit/sdk';
import { expectTypeOf } from 'vitest';
import { useCountdown, useElapsed, useTicketingClient } from '../src/index.ts';
import {
  useBuyer,
  usePurchase,
  usePurchaseActions,
  usePurchaseEffect,
  usePurchaseProblem,
  usePurchaseSteps,
  useReplacement,
  useSeatSelection,
  type PurchaseActions,
  type PurchaseStepId,
  type PurchaseWay,
  type ToggleAnswer,
} from '../src/purchase.ts';

const eventId = '550e8400-e29b-41d4-a716-446655440000';

expectTypeOf(usePurchase({ eventId }).isRestoring).toEqualTypeOf<boolean>();
expectTypeOf(usePurchase(({ state }) => state?.phase === 'ready')).toEqualTypeOf<boolean>();
expectTypeOf(usePurchaseActions()).toEqualTypeOf<PurchaseActions>();
expectTypeOf(usePurchaseActions().cancel).returns.resolves.toEqualTypeOf<PurchaseState | null>();
expectTypeOf(usePurchaseActions().start).returns.resolves.toEqualTypeOf<PurchaseState>();
expectTypeOf(usePurchaseSteps()[0]?.id).toEqualTypeOf<PurchaseStepId | undefined>();
expectTypeOf(usePurchaseProblem()?.way).toEqualTypeOf<PurchaseWay | undefined>();
usePurchaseEffect({ onRemaining: { at: [60_000], call: (ms) => expectTypeOf(ms).toEqualTypeOf<number>() } });
expectTypeOf(useSeatSelection({ eventId, max: 8 }).toggle('a')).toEqualTypeOf<ToggleAnswer>();
expectTypeOf(useSeatSelection({ eventId }).seats).toEqualTypeOf<readonly SeatChoice[]>();
expectTypeOf(useReplacement().seats).toEqualTypeOf<readonly Seat[]>();
expectTypeOf(useBuyer().status).toEqualTypeOf<'unknown' | 'guest' | 'user'>();
expectTypeOf(useCountdown(null).remainingMs).toEqualTypeOf<number | null>();
expectTypeOf(useCountdown(null, { everyMs: 100, from: '2026-03-15T19:00:00Z' }).fraction).toEqualTypeOf<
  number | null
>();
expectTypeOf(useElapsed(true, { everyMs: 100 })).toEqualTypeOf<number>();
expectTypeOf(useTicketingClient()).toExtend<CoreClient>();

// @ts-expect-error A choice is of one event.
useSeatSelection({ max: 8 });

// @ts-expect-error A countdown is told "no deadline" as null.
useCountdown();
