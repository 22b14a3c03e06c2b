'use client';
import type { ServiceHealth } from '@speckit/sdk';
import type { SkipToken } from '@tanstack/react-query';
import { useTicketingClient } from '../provider/context.ts';
import type { Idle, ReadParametersOf } from '../query/readFactory.ts';
import { healthQueryOptions, serviceHealthQueryOptions } from '../query/reads.ts';
import {
  useRead,
  useSuspenseRead,
  type ReadHookOptions,
  type ReadHookResult,
  type SuspenseReadHookOptions,
  type SuspenseReadHookResult,
} from './useRead.ts';

type AllHealth = readonly ServiceHealth[];

/** Options of {@link useHealth}. */
export type UseHealthParameters<Selected = AllHealth> = ReadHookOptions<AllHealth, Selected>;
/** What {@link useHealth} returns. */
export type UseHealthReturnType<Selected = AllHealth> = ReadHookResult<Selected>;

/**
 * How all services are: which are down, and how slow the others are. A service that is down is data, no `error`.
 *
 * @example
 * const { data: services } = useHealth({ pollInterval: 10_000 });
 */
export function useHealth<Selected = AllHealth>(
  options: UseHealthParameters<Selected> = {},
): UseHealthReturnType<Selected> {
  return useRead(healthQueryOptions(useTicketingClient()), options);
}

/** {@link useHealth} for React suspense. */
export function useSuspenseHealth<Selected = AllHealth>(
  options: SuspenseReadHookOptions<AllHealth, Selected> = {},
): SuspenseReadHookResult<Selected> {
  return useSuspenseRead(healthQueryOptions(useTicketingClient()), options);
}

/** Which one {@link useServiceHealth} reads; idle while an id is undefined. */
export type UseServiceHealthParameters = Idle<ReadParametersOf<typeof serviceHealthQueryOptions>>;
/** What {@link useServiceHealth} returns. */
export type UseServiceHealthReturnType<Selected = ServiceHealth> = ReadHookResult<Selected>;

/**
 * How one service is. A service that is down is data, no `error`.
 *
 * @example
 * const { data: catalog } = useServiceHealth({ service: 'catalog' });
 */
export function useServiceHealth<Selected = ServiceHealth>(
  parameters: UseServiceHealthParameters | SkipToken,
  options: ReadHookOptions<ServiceHealth, Selected> = {},
): UseServiceHealthReturnType<Selected> {
  return useRead(serviceHealthQueryOptions(useTicketingClient(), parameters), options);
}

/** {@link useServiceHealth} for React suspense: `data` is always there; the first failure goes to the nearest error boundary. */
export function useSuspenseServiceHealth<Selected = ServiceHealth>(
  parameters: ReadParametersOf<typeof serviceHealthQueryOptions>,
  options: SuspenseReadHookOptions<ServiceHealth, Selected> = {},
): SuspenseReadHookResult<Selected> {
  return useSuspenseRead(serviceHealthQueryOptions(useTicketingClient(), parameters), options);
}
