import { checkout, type CheckoutParameters, type CoreClient } from '@speckit/sdk';
import { verbMutation } from './verbMutation.ts';

/**
 * Options of the mutation behind `useCheckout`. Closes the cart (Integration guide, Complete checkout).
 *
 * Fails with `order_not_found`, `order_forbidden`, `order_not_draft`, `order_empty`.
 *
 * @param client The client of this platform.
 */
export const checkoutMutationOptions = (client: CoreClient) =>
  verbMutation('checkout', (parameters: CheckoutParameters) => checkout(client, parameters));
