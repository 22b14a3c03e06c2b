import type { Dialect } from '../../../contracts/policy.ts';
import type { Result } from '../../../http/framework/results.ts';
import type { AddToCartOutcome } from '../cart.ts';
import type { CheckoutOutcome } from '../checkout.ts';
import type { Order } from '../orders.ts';
import { deployedOrdering } from './deployed.ts';
import { docsOrdering, guideOrdering } from './documented.ts';

export interface OrderingPresenter {
  addToCart(outcome: AddToCartOutcome): Result;
  checkout(outcome: CheckoutOutcome): Result;
  order(order: Order | undefined): Result;
}

export const orderingPresenters: Readonly<Record<Dialect, OrderingPresenter>> = {
  guide: guideOrdering,
  docs: docsOrdering,
  deployed: deployedOrdering,
};
