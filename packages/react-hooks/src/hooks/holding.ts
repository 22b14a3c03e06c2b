'use client';
import {
  addToCartMutationOptions,
  addToCartWhenReadyMutationOptions,
  reserveMutationOptions,
} from '../query/writes.ts';
import { useTicketingScope } from '../provider/context.ts';
import { useWrite, type OptionsOf, type ResultOf } from './useWrite.ts';

/** Options of {@link useReserve}: TanStack's, and those of the sdk's function. */
export type UseReserveParameters<Context = unknown> = OptionsOf<typeof reserveMutationOptions, Context>;
/** What {@link useReserve} returns. */
export type UseReserveReturnType<Context = unknown> = ResultOf<typeof reserveMutationOptions, Context>;

/**
 * Holds one seat (Integration guide, Reserve a seat). The request is never cut on the wire, not even by unmounting: what it
 * answers after its caller has stopped waiting is handed to `onLateReply`.
 *
 * Fails with `seat_unavailable`, `seat_contended`, `seat_not_found`; `outcome_unknown` when the reply was lost, and then a
 * repeat would only meet the hold of the first.
 *
 * @example
 * const { mutate } = useReserve({ onSuccess: remember, onLateReply: (reply) => reply.ok && remember(reply.value) });
 */
export function useReserve<Context = unknown>(options?: UseReserveParameters<Context>): UseReserveReturnType<Context> {
  return useWrite(reserveMutationOptions, options);
}

/** Options of {@link useAddToCart}: TanStack's, and those of the sdk's function. */
export type UseAddToCartParameters<Context = unknown> = OptionsOf<typeof addToCartMutationOptions, Context>;
/** What {@link useAddToCart} returns. */
export type UseAddToCartReturnType<Context = unknown> = ResultOf<typeof addToCartMutationOptions, Context>;

/**
 * Puts a held seat into the cart, asking once (Integration guide, Add seat to cart). Calls of one page run one after
 * another: two at once would make two orders or lose one.
 *
 * Fails with `reservation_not_found` while ordering has not heard of the hold ({@link useAddToCartWhenReady} waits for
 * that), `reservation_expired`, `seat_already_in_cart` and the other refusals of the sdk's `addToCart`.
 *
 * @example
 * const { mutate, data: order } = useAddToCart();
 */
export function useAddToCart<Context = unknown>(
  options?: UseAddToCartParameters<Context>,
): UseAddToCartReturnType<Context> {
  return useWrite(addToCartMutationOptions, options);
}

/** Options of {@link useAddToCartWhenReady}: TanStack's, and those of the sdk's function. */
export type UseAddToCartWhenReadyParameters<Context = unknown> = OptionsOf<
  typeof addToCartWhenReadyMutationOptions,
  Context
>;
/** What {@link useAddToCartWhenReady} returns. */
export type UseAddToCartWhenReadyReturnType<Context = unknown> = ResultOf<
  typeof addToCartWhenReadyMutationOptions,
  Context
>;

/**
 * Puts a held seat into the cart the moment ordering has heard of the hold, in place of a fixed sleep (Integration guide,
 * Wait for Kafka event propagation). Calls of one page run one after another. It uses and teaches the `lags` of the
 * provider; `onAttempt` tells the progress, `onLateSuccess` what landed after the waiting had ended, and a `signal` among
 * the variables ends it.
 *
 * Fails with `hold_expired` when the hold ended first, `wait_timeout`, `aborted`, and the other refusals of `addToCart`.
 *
 * @example
 * const { mutate, isPending } = useAddToCartWhenReady({ onAttempt: showProgress });
 */
export function useAddToCartWhenReady<Context = unknown>(
  options?: UseAddToCartWhenReadyParameters<Context>,
): UseAddToCartWhenReadyReturnType<Context> {
  const { lags } = useTicketingScope();
  const given = { lags, ...options } as UseAddToCartWhenReadyParameters<Context>;
  return useWrite(addToCartWhenReadyMutationOptions, given);
}
