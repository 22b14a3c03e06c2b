'use client';
import type { Payment, Reservation, WaitlistStatus } from '@speckit/sdk';
import type { SkipToken } from '@tanstack/react-query';
import { useTicketingClient } from '../provider/context.ts';
import type { Idle, ReadParametersOf } from '../query/readFactory.ts';
import { paymentQueryOptions, pendingWaitlistQueryOptions, reservationQueryOptions } from '../query/reads.ts';
import {
  useRead,
  useSuspenseRead,
  type ReadHookOptions,
  type ReadHookResult,
  type SuspenseReadHookOptions,
  type SuspenseReadHookResult,
} from './useRead.ts';

/** Which one {@link useReservation} reads; idle while an id is undefined. */
export type UseReservationParameters = Idle<ReadParametersOf<typeof reservationQueryOptions>>;
/** What {@link useReservation} returns. */
export type UseReservationReturnType<Selected = Reservation> = ReadHookResult<Selected>;

/**
 * One hold, where the platform offers it. `error` is a `TicketingError`: `reservation_not_found`, which on the deployed
 * platform every id is: it has no such route. Idle while `reservationId` is undefined.
 *
 * @example
 * const { data: reservation } = useReservation({ reservationId });
 */
export function useReservation<Selected = Reservation>(
  parameters: UseReservationParameters | SkipToken,
  options: ReadHookOptions<Reservation, Selected> = {},
): UseReservationReturnType<Selected> {
  return useRead(reservationQueryOptions(useTicketingClient(), parameters), options);
}

/** {@link useReservation} for React suspense: `data` is always there; the first failure goes to the nearest error boundary. */
export function useSuspenseReservation<Selected = Reservation>(
  parameters: ReadParametersOf<typeof reservationQueryOptions>,
  options: SuspenseReadHookOptions<Reservation, Selected> = {},
): SuspenseReadHookResult<Selected> {
  return useSuspenseRead(reservationQueryOptions(useTicketingClient(), parameters), options);
}

/** Which one {@link usePayment} reads; idle while an id is undefined. */
export type UsePaymentParameters = Idle<ReadParametersOf<typeof paymentQueryOptions>>;
/** What {@link usePayment} returns. */
export type UsePaymentReturnType<Selected = Payment> = ReadHookResult<Selected>;

/**
 * One payment. `error` is a `TicketingError`: `payment_not_found`, `invalid_request`. Idle while `paymentId` is undefined.
 *
 * @example
 * const { data: payment } = usePayment({ paymentId });
 */
export function usePayment<Selected = Payment>(
  parameters: UsePaymentParameters | SkipToken,
  options: ReadHookOptions<Payment, Selected> = {},
): UsePaymentReturnType<Selected> {
  return useRead(paymentQueryOptions(useTicketingClient(), parameters), options);
}

/** {@link usePayment} for React suspense: `data` is always there; the first failure goes to the nearest error boundary. */
export function useSuspensePayment<Selected = Payment>(
  parameters: ReadParametersOf<typeof paymentQueryOptions>,
  options: SuspenseReadHookOptions<Payment, Selected> = {},
): SuspenseReadHookResult<Selected> {
  return useSuspenseRead(paymentQueryOptions(useTicketingClient(), parameters), options);
}

/** Which one {@link usePendingWaitlist} reads; idle while an id is undefined. */
export type UsePendingWaitlistParameters = Idle<ReadParametersOf<typeof pendingWaitlistQueryOptions>>;
/** What {@link usePendingWaitlist} returns. */
export type UsePendingWaitlistReturnType<Selected = WaitlistStatus> = ReadHookResult<Selected>;

/**
 * Whether people wait for seats of an event, and how many. Read again after `useJoinWaitlist`. Idle while `eventId` is
 * undefined.
 *
 * @example
 * const { data } = usePendingWaitlist({ eventId }, { pollInterval: 30_000 });
 */
export function usePendingWaitlist<Selected = WaitlistStatus>(
  parameters: UsePendingWaitlistParameters | SkipToken,
  options: ReadHookOptions<WaitlistStatus, Selected> = {},
): UsePendingWaitlistReturnType<Selected> {
  return useRead(pendingWaitlistQueryOptions(useTicketingClient(), parameters), options);
}

/** {@link usePendingWaitlist} for React suspense: `data` is always there; the first failure goes to the nearest error boundary. */
export function useSuspensePendingWaitlist<Selected = WaitlistStatus>(
  parameters: ReadParametersOf<typeof pendingWaitlistQueryOptions>,
  options: SuspenseReadHookOptions<WaitlistStatus, Selected> = {},
): SuspenseReadHookResult<Selected> {
  return useSuspenseRead(pendingWaitlistQueryOptions(useTicketingClient(), parameters), options);
}
