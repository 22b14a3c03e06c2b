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
const CALL_OPTIONS: ReadonlySet<string> = new Set([
  'invalidate',
  'key',
  'lags',
  'onAttempt',
  'onLateReply',
  'onLateSuccess',
  'shared',
  'signal',
  'timeout',
]);

/** One verb, by its factory. */
export function useWrite<Variables, Data, Call, Context>(
  factory: WriteFactory<Variables, Data, Call>,
  options: WriteHookOptions<Data, Variables, Call, Context> | undefined,
): WriteHookResult<Data, Variables, Context> {
  const client = useTicketingClient();
  const entries = Object.entries(options ?? {});
  const call = Object.fromEntries(entries.filter(([name]) => CALL_OPTIONS.has(name))) as WriteOptions<Call>;
  const overrides: WriteOverrides<Data, Variables, Context> = Object.fromEntries(
    entries.filter(([name, value]) => !CALL_OPTIONS.has(name) && value !== undefined),
  );
  return useMutation({
    ...(factory(client, call) as UseMutationOptions<Data, TicketingError, Variables, Context>),
    ...overrides,
  });
}
