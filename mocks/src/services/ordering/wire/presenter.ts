import type { Result } from '../../../aspnet/results.ts';
import type { AddToCartOutcome } from '../domain/cart.ts';
import type { CheckoutOutcome } from '../domain/checkout.ts';
import type { Order } from '../domain/orders.ts';

export interface OrderingPresenter {
  addToCart(outcome: AddToCartOutcome): Result;
  checkout(outcome: CheckoutOutcome): Result;
  order(order: Order | undefined): Result;
}
