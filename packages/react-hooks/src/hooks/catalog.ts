'use client';
import type { EventSummary } from '@speckit/sdk';
import { useQueryClient, type SkipToken } from '@tanstack/react-query';
import { useTicketingClient } from '../provider/context.ts';
import type { Idle, ReadParametersOf } from '../query/readFactory.ts';
import { eventQueryOptions, eventsQueryOptions } from '../query/reads.ts';
import {
  useRead,
  useSuspenseRead,
  type ReadHookOptions,
  type ReadHookResult,
  type SuspenseReadHookOptions,
  type SuspenseReadHookResult,
} from './useRead.ts';

/** Options of {@link useEvents}. */
export type UseEventsParameters<Selected = readonly EventSummary[]> = ReadHookOptions<
  readonly EventSummary[],
  Selected
>;
/** What {@link useEvents} returns. */
export type UseEventsReturnType<Selected = readonly EventSummary[]> = ReadHookResult<Selected>;

/**
 * The events on sale, latest date first; fresh for a minute.
 *
 * `error` is a `TicketingError`: switch on its `code`.
 *
 * @example
 * const { data: events, error } = useEvents();
 */
export function useEvents<Selected = readonly EventSummary[]>(
  options: UseEventsParameters<Selected> = {},
): UseEventsReturnType<Selected> {
  return useRead(eventsQueryOptions(useTicketingClient()), options);
}

/** {@link useEvents} for React suspense: `data` is always there; the first failure goes to the nearest error boundary. */
export function useSuspenseEvents<Selected = readonly EventSummary[]>(
  options: SuspenseReadHookOptions<readonly EventSummary[], Selected> = {},
): SuspenseReadHookResult<Selected> {
  return useSuspenseRead(eventsQueryOptions(useTicketingClient()), options);
}

/** Which event {@link useEvent} reads; idle while the id is undefined. */
export type UseEventParameters = Idle<ReadParametersOf<typeof eventQueryOptions>>;
/** What {@link useEvent} returns. */
export type UseEventReturnType<Selected = EventSummary> = ReadHookResult<Selected>;

/**
 * One event without its seats; fresh for a minute. Until it is read, the entry of the list that `useEvents` has read
 * stands in for it (`isPlaceholderData`). Idle while `eventId` is undefined, or with `skipToken`.
 *
 * `error` is a `TicketingError`: `event_not_found`, `invalid_request` for an invalid id, or the transport's.
 *
 * @example
 * const { data: event } = useEvent({ eventId });
 */
export function useEvent<Selected = EventSummary>(
  parameters: UseEventParameters | SkipToken,
  { query, ...options }: ReadHookOptions<EventSummary, Selected> = {},
): UseEventReturnType<Selected> {
  const client = useTicketingClient();
  const cache = useQueryClient();
  const eventId = typeof parameters === 'symbol' ? undefined : parameters?.eventId;
  const fromList = () => cache.getQueryData(eventsQueryOptions(client).queryKey)?.find((event) => event.id === eventId);
  const settled = { placeholderData: fromList, ...query } as ReadHookOptions<EventSummary, Selected>['query'];
  return useRead(eventQueryOptions(client, parameters), { ...options, query: settled });
}

/** {@link useEvent} for React suspense: `data` is always there; the first failure goes to the nearest error boundary. */
export function useSuspenseEvent<Selected = EventSummary>(
  parameters: ReadParametersOf<typeof eventQueryOptions>,
  options: SuspenseReadHookOptions<EventSummary, Selected> = {},
): SuspenseReadHookResult<Selected> {
  return useSuspenseRead(eventQueryOptions(useTicketingClient(), parameters), options);
}
