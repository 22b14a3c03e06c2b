import type { ProblemData, PurchaseSeat, PurchaseState, Waiting } from '@speckit/sdk/purchase';
import type { PurchaseSnapshot } from './purchaseActions.ts';

/** The steps of a purchase, in order. */
export const STEPS = ['hold', 'cart', 'checkout', 'pay', 'settle'] as const;
/** One step of a purchase. */
export type PurchaseStepId = (typeof STEPS)[number];

/** How far a step is. */
export interface PurchaseStepProgress {
  readonly id: PurchaseStepId;
  readonly status: 'done' | 'now' | 'todo';
  /** The platform has not caught up yet. */
  readonly waiting: Waiting | null;
  /** How long the waiting of this step usually takes, ms, by the lag memory; null when nothing is known. */
  readonly usuallyMs: number | null;
  /** Seats that have this step behind them, and all that are not lost. */
  readonly done: number;
  readonly of: number;
}

const STEP_OF_PHASE: Partial<Record<PurchaseState['phase'], PurchaseStepId>> = {
  holding: 'hold',
  carting: 'cart',
  checking_out: 'checkout',
  paying: 'pay',
  settling: 'settle',
};
/** How many steps a seat with this status has behind it. */
const STEPS_BEHIND: Readonly<Record<PurchaseSeat['status'], number>> = {
  chosen: 0,
  holding: 0,
  held: 1,
  in_cart: 2,
  paying: 3,
  owned: 5,
  lost: 0,
  released: 0,
};

/** The steps of a purchase; before it begins all are to do. */
export function stepsOf(state: PurchaseState | null): readonly PurchaseStepProgress[] {
  const seats = state?.seats.filter(({ status }) => status !== 'lost' && status !== 'released') ?? [];
  const now = state ? STEP_OF_PHASE[state.phase] : undefined;
  const at = now === undefined ? undefined : STEPS.indexOf(now);
  const waiting = state?.waiting ?? null;
  return STEPS.map((id, index): PurchaseStepProgress => {
    const isBehind = (seat: PurchaseSeat) => STEPS_BEHIND[seat.status] > index || (at !== undefined && index < at);
    const done = seats.filter(isBehind).length;
    const isDone = seats.length > 0 && done === seats.length;
    const isNow = id === now;
    return {
      id,
      status: isNow ? 'now' : isDone ? 'done' : 'todo',
      waiting: isNow ? waiting : null,
      usuallyMs: (isNow && waiting?.estimate?.medianMs) || null,
      done,
      of: seats.length,
    };
  });
}

/**
 * What can be done about a problem: choose `other-seats`; start a `fresh-start` with the same ones; `retry` in a while;
 * `agree` to another total; `check` with the support, for money may have moved; correct the `details`.
 */
export type PurchaseWay = 'other-seats' | 'fresh-start' | 'retry' | 'agree' | 'check' | 'details';

/** The one problem to tell, and what can be done about it. */
export interface PurchaseProblem {
  readonly problem: ProblemData;
  readonly way: PurchaseWay;
  /** When the first lost seat may be free again, ISO 8601 by the client's clock. */
  readonly freesAt?: string | undefined;
  /** The seats that were lost and not replaced. */
  readonly lost: readonly PurchaseSeat[];
}

const WAYS: Readonly<Record<string, PurchaseWay>> = {
  seat_unavailable: 'other-seats',
  seat_contended: 'other-seats',
  seat_not_found: 'other-seats',
  hold_expired: 'fresh-start',
  reservation_expired: 'fresh-start',
  reservation_inactive: 'fresh-start',
  payment_declined: 'fresh-start',
  cart_not_empty: 'agree',
  price_changed: 'agree',
  // Of a hold or a cart: no money moves by those, and the same seat may be the buyer's own for a while.
  outcome_unknown: 'other-seats',
  invalid_request: 'details',
  identity_required: 'details',
  order_forbidden: 'details',
  payment_rejected: 'details',
  unauthenticated: 'details',
  forbidden: 'details',
};

/** The problem of a purchase; null when there is nothing to tell. A refused `start` comes first. */
export function describeProblem({
  state,
  refusal,
}: Pick<PurchaseSnapshot, 'state' | 'refusal'>): PurchaseProblem | null {
  const lost = state?.seats.filter(({ status, replacedBy }) => status === 'lost' && replacedBy === undefined) ?? [];
  const problem = refusal ?? state?.problem ?? lost.find((seat) => seat.problem)?.problem ?? null;
  if (problem === null || problem.code === 'aborted') return null;
  const isDoubtful = state?.result?.status === 'outcome_unknown';
  const [freesAt] = (state?.result?.lostSeats ?? []).flatMap((seat) => seat.freesAt ?? []).toSorted();
  return { problem, way: isDoubtful ? 'check' : (WAYS[problem.code] ?? 'retry'), lost, ...(freesAt && { freesAt }) };
}
