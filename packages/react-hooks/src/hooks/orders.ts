'use client';
import {
  cancelOrderMutationOptions,
  checkoutMutationOptions,
  payMutationOptions,
  ticketFileMutationOptions,
} from '../query/writes.ts';
import { useWrite, type OptionsOf, type ResultOf } from './useWrite.ts';

/** Options of {@link useCheckout}: TanStack's, and those of the sdk's function. */
export type UseCheckoutParameters<Context = unknown> = OptionsOf<typeof checkoutMutationOptions, Context>;
/** What {@link useCheckout} returns. */
export type UseCheckoutReturnType<Context = unknown> = ResultOf<typeof checkoutMutationOptions, Context>;

/**
 * Closes the cart (Integration guide, Complete checkout). The order is read again afterwards.
 *
 * Fails with `order_not_found`, `order_forbidden`, `order_not_draft`, `order_empty`.
 *
 * @example
 * const { mutate } = useCheckout();
 */
export function useCheckout<Context = unknown>(
  options?: UseCheckoutParameters<Context>,
): UseCheckoutReturnType<Context> {
  return useWrite(checkoutMutationOptions, options);
}

/** Options of {@link usePay}: TanStack's, and those of the sdk's function. */
export type UsePayParameters<Context = unknown> = OptionsOf<typeof payMutationOptions, Context>;
/** What {@link usePay} returns. */
export type UsePayReturnType<Context = unknown> = ResultOf<typeof payMutationOptions, Context>;

/**
 * Charges an order; the order is read again afterwards. Calls of one page run one after another: the platform charges twice
 * when two arrive at once, and gives back the first payment when the second comes after it.
 *
 * Fails with `payment_declined`, `reservation_not_payable`, `payment_rejected`; `outcome_unknown` when the reply was lost.
 *
 * @example
 * const { mutate, error } = usePay();
 */
export function usePay<Context = unknown>(options?: UsePayParameters<Context>): UsePayReturnType<Context> {
  return useWrite(payMutationOptions, options);
}

/** Options of {@link useCancelOrder}: TanStack's, and those of the sdk's function. */
export type UseCancelOrderParameters<Context = unknown> = OptionsOf<typeof cancelOrderMutationOptions, Context>;
/** What {@link useCancelOrder} returns. */
export type UseCancelOrderReturnType<Context = unknown> = ResultOf<typeof cancelOrderMutationOptions, Context>;

/**
 * Cancels an order that is not paid; the order is read again afterwards. It does not free the seats: their holds do, when
 * they expire. Fails with `order_not_cancellable`.
 *
 * @example
 * const { mutate: cancel } = useCancelOrder();
 */
export function useCancelOrder<Context = unknown>(
  options?: UseCancelOrderParameters<Context>,
): UseCancelOrderReturnType<Context> {
  return useWrite(cancelOrderMutationOptions, options);
}

/** Options of {@link useTicketFile}: TanStack's, and those of the sdk's function. */
export type UseTicketFileParameters<Context = unknown> = OptionsOf<typeof ticketFileMutationOptions, Context>;
/** What {@link useTicketFile} returns. */
export type UseTicketFileReturnType<Context = unknown> = ResultOf<typeof ticketFileMutationOptions, Context>;

/**
 * Fetches a ticket's PDF when it is asked for. Fails with `ticket_not_found`, and `network_error` until the first payment,
 * when the service may refuse connections.
 *
 * @example
 * const { mutateAsync: fetchTicket } = useTicketFile();
 * const { blob, fileName } = await fetchTicket({ ticketId });
 */
export function useTicketFile<Context = unknown>(
  options?: UseTicketFileParameters<Context>,
): UseTicketFileReturnType<Context> {
  return useWrite(ticketFileMutationOptions, options);
}
