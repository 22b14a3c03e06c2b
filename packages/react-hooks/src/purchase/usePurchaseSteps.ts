'use client';
import type { PurchaseSeat } from '@speckit/sdk/purchase';
import { describeProblem, stepsOf, type PurchaseProblem, type PurchaseStepProgress } from './describe.ts';
import { usePurchase } from './usePurchase.ts';
import { isAlike } from './isAlike.ts';
import type { PurchaseSnapshot } from './purchaseActions.ts';

const selectSteps = ({ state }: PurchaseSnapshot) => stepsOf(state);

/** What {@link usePurchaseSteps} returns. */
export type UsePurchaseStepsReturnType = readonly PurchaseStepProgress[];

/**
 * The steps of the purchase for a progress list: hold, cart, checkout, pay, settle; which are done, which is under way, for
 * how many seats, and how long its waiting usually takes.
 *
 * @example
 * const steps = usePurchaseSteps();
 * return steps.map(({ id, status }) => <li key={id} aria-current={status === 'now' ? 'step' : undefined}>{WORDS[id]}</li>);
 */
export const usePurchaseSteps = (): UsePurchaseStepsReturnType => usePurchase(selectSteps, isAlike);

/** What {@link usePurchaseProblem} returns. */
export type UsePurchaseProblemReturnType = PurchaseProblem | null;

/**
 * The one problem of the purchase that is to be told, and what can be done about it; null without a problem.
 *
 * @example
 * const told = usePurchaseProblem();
 * if (told?.way === 'other-seats') return <Link to={seatsPage}>Choose other seats</Link>;
 */
export const usePurchaseProblem = (): UsePurchaseProblemReturnType => usePurchase(describeProblem, isAlike);

const selectLost = (snapshot: PurchaseSnapshot): readonly PurchaseSeat[] => describeProblem(snapshot)?.lost ?? [];

/** The seats of the purchase that were lost and not replaced. */
export const useLostSeats = (): readonly PurchaseSeat[] => usePurchase(selectLost, isAlike);
