import { addToCart, type AddToCartParameters, type CoreClient } from '@speckit/sdk';
import { oneAtATime, verbMutation } from './verbMutation.ts';

/**
 * Options of the mutation behind `useAddToCart`. Puts a held seat into the cart, asking once (Integration guide, Add
 * seat to cart). Calls of one page run one after another: two at once would make two orders or lose one.
 *
 * Fails with `reservation_not_found` while ordering has not heard of the hold (`useAddToCartWhenReady` waits for
 * that), `reservation_expired`, `seat_already_in_cart` and the other refusals of the sdk's `addToCart`.
 *
 * @param client The client of this platform.
 */
export const addToCartMutationOptions = (client: CoreClient) =>
  verbMutation('addToCart', (parameters: AddToCartParameters) => addToCart(client, parameters), oneAtATime('cart'));
