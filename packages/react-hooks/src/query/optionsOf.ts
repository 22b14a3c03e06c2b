import { InvalidRequestError } from '@speckit/sdk';
import { type SkipToken } from '@tanstack/react-query';
import type { ScopedClient } from '../memory/scope.ts';
import type * as adminWrites from './adminWrites.ts';
import type { ReadArguments, ReadFactory, TicketingQueryOptions } from './readFactory.ts';
import type * as reads from './reads.ts';
import { READS, WRITES, type Row } from './tables.ts';
import type { TicketingMutationOptions, WriteFactory, WriteOptions } from './writeFactory.ts';
import type * as buyerWrites from './writes.ts';

/** Rows have an action; what else a module exports (prefetches) has none. */
type Table<Rows> = Extract<Rows[keyof Rows], { readonly action: unknown }>;

/** Every function of the sdk that reads. */
export type ReadVerb = Table<typeof reads>['action'];
/** Every function of the sdk that changes something. */
export type WriteVerb = Table<typeof buyerWrites & typeof adminWrites>['action'];

type ParametersOf<Action extends (...all: never[]) => unknown> = NonNullable<Parameters<Action>[1]>;
type DataOf<Action extends (...all: never[]) => unknown> = Awaited<ReturnType<Action>>;

function rowOf(rows: readonly Row[], action: unknown): Row {
  const row = rows.find((each) => each.action === action);
  if (row) return row;
  throw new InvalidRequestError({ issues: [{ path: 'action', message: 'must be a function of @speckit/sdk' }] });
}

/**
 * TanStack's options for any function of the sdk that reads, with key, freshness and pace: what `useQuery`,
 * `prefetchQuery`, `ensureQueryData` and `useQueries` take. It knows every verb, so a page that uses it loads them all;
 * the named factories (`orderQueryOptions`) load one.
 *
 * @param parameters Of the function; `skipToken`, or an `undefined` among them, keeps the query idle.
 * @throws {TicketingError} `invalid_request` for a function that is not one of the sdk's reads.
 * @example
 * const { data } = useQuery(queryOptionsOf(client, getPayment, paymentId ? { paymentId } : skipToken));
 */
export function queryOptionsOf<Action extends ReadVerb>(
  client: ScopedClient,
  action: Action,
  ...rest: ReadArguments<ParametersOf<Action>>
): TicketingQueryOptions<DataOf<Action>> {
  const row = rowOf(READS, action) as ReadFactory<object, DataOf<Action>>;
  return row(client, ...(rest as [object | SkipToken]));
}

/**
 * TanStack's options for any function of the sdk that changes something, with the queries it makes out of date. It knows
 * every verb, so a page that uses it loads them all; the named factories (`reserveMutationOptions`) load one.
 *
 * @throws {TicketingError} `invalid_request` for a function that is not one of the sdk's writes.
 * @example
 * const { mutate } = useMutation(mutationOptionsOf(client, cancelOrder));
 */
export function mutationOptionsOf<Action extends WriteVerb>(
  client: ScopedClient,
  action: Action,
  options?: WriteOptions<Parameters<Action>[2]>,
): TicketingMutationOptions<DataOf<Action>, ParametersOf<Action>> {
  const row = rowOf(WRITES, action) as WriteFactory<ParametersOf<Action>, DataOf<Action>, Parameters<Action>[2]>;
  return row(client, options);
}
