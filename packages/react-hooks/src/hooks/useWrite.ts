'use client';
import type { TicketingError } from '@speckit/sdk';
import { useMutation, type UseMutationOptions, type UseMutationResult } from '@tanstack/react-query';
import { useTicketingClient } from '../provider/context.ts';
import type { WriteFactory, WriteOptions } from '../query/writeFactory.ts';

/** TanStack's options for a verb, with their types; function, key and retries are the factory's. */
export type WriteOverrides<Data, Variables, Context = unknown> = Omit<
  UseMutationOptions<Data, TicketingError, Variables, Context>,
  'mutationFn' | 'mutationKey' | 'networkMode' | 'retry' | 'retryDelay'
>;

/** Options of every hook that changes something: TanStack's, the sdk's for this verb (`timeout` ...), and `invalidate`. */
export type WriteHookOptions<Data, Variables, Call, Context = unknown> = WriteOptions<Call> &
  WriteOverrides<Data, Variables, Context>;

/** What a hook that changes something returns: TanStack's result, with a typed error. */
export type WriteHookResult<Data, Variables, Context = unknown> = UseMutationResult<
  Data,
  TicketingError,
  Variables,
  Context
>;

/** {@link WriteHookOptions} of a factory. */
export type OptionsOf<Factory, Context = unknown> =
  Factory extends WriteFactory<infer Variables, infer Data, infer Call>
    ? WriteHookOptions<Data, Variables, Call, Context>
    : never;

/** {@link WriteHookResult} of a factory. */
export type ResultOf<Factory, Context = unknown> =
  Factory extends WriteFactory<infer Variables, infer Data, infer _Call>
    ? WriteHookResult<Data, Variables, Context>
    : never;

/** The options that belong to the sdk's functions; all others are TanStack's. */
const CALL_OPTION = /^(?:invalidate|key|lags|onAttempt|onLateReply|onLateSuccess|shared|signal|timeout)$/u;

/** One verb, by its factory. */
export function useWrite<Variables, Data, Call, Context>(
  factory: WriteFactory<Variables, Data, Call>,
  options: WriteHookOptions<Data, Variables, Call, Context> | undefined,
): WriteHookResult<Data, Variables, Context> {
  const client = useTicketingClient();
  const call: Record<string, unknown> = {};
  const overrides: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(options ?? {})) {
    if (CALL_OPTION.test(name)) call[name] = value;
    else if (value !== undefined) overrides[name] = value;
  }
  return useMutation({
    ...(factory(client, call as WriteOptions<Call>) as UseMutationOptions<Data, TicketingError, Variables, Context>),
    ...overrides,
  });
}
