import type { CallOptions, CoreClient, TicketingError } from '@speckit/sdk';
import {
  queryOptions,
  skipToken,
  type DataTag,
  type QueryKey,
  type SkipToken,
  type UnusedSkipTokenOptions,
} from '@tanstack/react-query';
import { checkClient } from '../memory/checks.ts';
import type { ScopedClient } from '../memory/scope.ts';
import { createTicketingKeys, type TicketingKeys } from './keys.ts';
import { freshAtPace, readAtPace } from './pace.ts';

/** Parameters of a read that may not be known yet: with an `undefined` among them the query stays idle. */
export type Idle<Parameters> = { readonly [Name in keyof Parameters]: Parameters[Name] | undefined };

/** What a query factory returns: TanStack's options, whose key also carries the type of its data. */
export type TicketingQueryOptions<Data> = Omit<UnusedSkipTokenOptions<Data, TicketingError, Data>, 'select'> & {
  queryKey: DataTag<QueryKey, Data, TicketingError>;
};

/** Arguments after the client: none are needed by a verb that takes no parameter. */
export type ReadArguments<Parameters> =
  Record<never, never> extends Parameters
    ? [parameters?: Parameters | SkipToken]
    : [parameters: Idle<Parameters> | SkipToken];

/** Makes TanStack's options for one verb that reads. */
export interface ReadFactory<Parameters, Data> {
  (client: ScopedClient, ...rest: ReadArguments<Parameters>): TicketingQueryOptions<Data>;
  /** The function of the sdk that it calls. */
  readonly action: ReadAction<Parameters, Data>;
}

/** The parameters of a factory's verb, all of them known. */
export type ReadParametersOf<Factory> = Factory extends ReadFactory<infer Parameters, infer _Data> ? Parameters : never;

/** A function of the sdk that reads. */
export type ReadAction<Parameters, Data> = (
  client: CoreClient,
  parameters: Parameters,
  options?: CallOptions,
) => Promise<Data>;

/** One row of the table of reads. */
interface ReadRow<Parameters, Data> {
  readonly action: ReadAction<Parameters, Data>;
  /** In place of `action`: reads the same, given the last answer, what did not change being carried over from it. */
  readonly send?: (
    client: CoreClient,
    parameters: Parameters,
    options: CallOptions,
    previous: Data | undefined,
  ) => Promise<Data>;
  readonly key: (keys: TicketingKeys, parameters: Partial<Parameters>) => QueryKey;
  /** How long an answer is new enough, ms; default 0. */
  readonly freshMs?: number;
  /** In place of TanStack's structural sharing, for data and for what `select` returns. */
  readonly structuralSharing?: (previous: unknown, next: unknown) => unknown;
}

/**
 * Makes the factory of one row. A failed request is not repeated by TanStack: the sdk has already done so where that was
 * sound, and two layers of retries multiply.
 */
export function readFactory<Parameters extends object, Data>(
  row: ReadRow<Parameters, Data>,
): ReadFactory<Parameters, Data> {
  const { action, send: ask = action, key, freshMs = 0, structuralSharing } = row;
  const factory = (client: ScopedClient, ...[given]: ReadArguments<Parameters>): TicketingQueryOptions<Data> => {
    checkClient(client);
    const parameters: Partial<Parameters> | null = given === skipToken ? null : (given ?? {});
    const queryKey = key(createTicketingKeys(client.scope), parameters ?? {});
    return queryOptions<Data, TicketingError, Data>({
      queryKey,
      queryFn: ({ client: cache, signal }) => {
        const previous = cache.getQueryData<Data>(queryKey);
        const isFirst = previous === undefined;
        // What is missing is refused by the sdk, by name.
        const send = () => ask(client, { ...parameters } as Parameters, { signal }, previous);
        return readAtPace(client, queryKey, { isFirst, signal, send });
      },
      enabled: parameters !== null && Object.values(parameters).every((value) => value !== undefined),
      retry: false,
      staleTime: freshAtPace(client, freshMs),
      ...(structuralSharing && { structuralSharing }),
    });
  };
  return Object.assign(factory, { action });
}
