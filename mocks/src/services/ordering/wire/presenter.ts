import type { Result } from '../../../http/framework/results.ts';
import type { AddToCartOutcome } from '../cart.ts';
import type { CheckoutOutcome } from '../checkout.ts';
import type { Order } from '../orders.ts';

export interface OrderingPresenter {
  addToCart(outcome: AddToCartOutcome): Result;
  checkout(outcome: CheckoutOutcome): Result;
  order(order: Order | undefined): Result;
}
