import type { CoreClient, TicketingError } from '@speckit/sdk';
import type { MutationKey, QueryKey, UseMutationOptions } from '@tanstack/react-query';
import { checkClient } from '../memory/checks.ts';
import type { ScopedClient } from '../memory/scope.ts';
import { createTicketingKeys, type TicketingKeys } from './keys.ts';

/** What a mutation factory returns: TanStack's options, with a key. */
export type TicketingMutationOptions<Data, Variables> = UseMutationOptions<Data, TicketingError, Variables> & {
  mutationKey: MutationKey;
};

/** A function of the sdk that changes something. */
export type WriteAction<Variables, Data, Call> = (
  client: CoreClient,
  parameters: Variables,
  options?: Call,
) => Promise<Data>;

/** The action's own options, and whether the queries that it makes out of date are read again (default true). */
export type WriteOptions<Call> = NonNullable<Call> & { readonly invalidate?: boolean | undefined };

/** Makes TanStack's options for one verb that changes something. */
export interface WriteFactory<Variables, Data, Call> {
  (client: ScopedClient, options?: WriteOptions<Call>): TicketingMutationOptions<Data, Variables>;
  readonly action: WriteAction<Variables, Data, Call>;
  /**
   * The keys of the queries that the verb makes out of date: for an app that calls the sdk itself, or with
   * `invalidate: false`. `keys` are `ticketingKeys`, or those of a scope.
   */
  readonly invalidates: (keys: TicketingKeys, variables: Variables, data: Data) => readonly QueryKey[];
}

/** One row of the table of writes. */
interface WriteRow<Variables, Data, Call> {
  readonly verb: string;
  readonly action: WriteAction<Variables, Data, Call>;
  /** The queries that are out of date after it. Never the seatmap: it is laid over, not read again. */
  readonly invalidates?: (keys: TicketingKeys, variables: Variables, data: Data) => readonly QueryKey[];
  /** Calls of one name run one after another on a page. */
  readonly oneAtATime?: string;
  /** Variables or data are secret: the mutation cache forgets them as soon as no component shows them. */
  readonly isSecret?: boolean;
}

/**
 * Makes the factory of one row. Never repeated by TanStack: a lost reply may have bought something. Never kept back while
 * offline: a hold that leaves minutes after the click is what nobody wants, so it fails at once.
 */
export function writeFactory<Variables, Data, Call>(
  row: WriteRow<Variables, Data, Call>,
): WriteFactory<Variables, Data, Call> {
  const { verb, action, invalidates = () => [], oneAtATime, isSecret = false } = row;
  const factory = (client: ScopedClient, options?: WriteOptions<Call>): TicketingMutationOptions<Data, Variables> => {
    checkClient(client);
    const keys = createTicketingKeys(client.scope);
    const { invalidate = true, ...call } = options ?? ({} as WriteOptions<Call>);
    return {
      mutationKey: keys.mutation(verb),
      mutationFn: async (variables, { client: cache }) => {
        const data = await action(client, variables, call as Call);
        if (invalidate) {
          for (const queryKey of invalidates(keys, variables, data)) void cache.invalidateQueries({ queryKey });
        }
        return data;
      },
      networkMode: 'always',
      retry: false,
      ...(oneAtATime && {
        scope: {
          id: keys
            .mutation(oneAtATime)
            .map((part) => JSON.stringify(part))
            .join('.'),
        },
      }),
      ...(isSecret && { gcTime: 0 }),
    };
  };
  return Object.assign(factory, { action, invalidates });
}
