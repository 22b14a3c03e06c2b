import type { CoreClient } from '@speckit/sdk';
import { addToCartWhenReady, type AddToCartWhenReadyParameters } from '@speckit/sdk/wait';
import { oneAtATime, verbMutation } from './verbMutation.ts';

/** The parameters of the sdk's `addToCartWhenReady`, and what ends its waiting. */
export type AddToCartWhenReadyVariables = AddToCartWhenReadyParameters & {
  /** Ends the waiting at once; a request that is out is not cut. */
  readonly signal?: AbortSignal | undefined;
};

/**
 * Options of the mutation behind `useAddToCartWhenReady`. Puts a held seat into the cart the moment ordering has heard of
 * the hold, in place of a fixed sleep (Integration guide, Wait for Kafka event propagation). Calls of one page run one
 * after another, together with those of `useAddToCart`.
 *
 * Fails with `hold_expired` when the hold ended first, `wait_timeout`, `aborted`, and the other refusals of `addToCart`.
 *
 * @param client The client of this platform.
 */
export const addToCartWhenReadyMutationOptions = (client: CoreClient) =>
  verbMutation(
    'addToCartWhenReady',
    ({ signal, ...parameters }: AddToCartWhenReadyVariables) => addToCartWhenReady(client, parameters, { signal }),
    oneAtATime('cart'),
  );
