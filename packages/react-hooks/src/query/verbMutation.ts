import type { TicketingError } from '@speckit/sdk';
import { mutationOptions, type MutationKey, type UseMutationOptions } from '@tanstack/react-query';
import { ticketingKeys } from './keys.ts';

/** What a mutation factory returns: TanStack's options, with a key. */
export type VerbMutationOptions<Data, Variables> = UseMutationOptions<Data, TicketingError, Variables> & {
  mutationKey: MutationKey;
};

type Extra<Data, Variables> = Pick<UseMutationOptions<Data, TicketingError, Variables>, 'gcTime' | 'scope'>;

/**
 * Options of the mutation that calls one verb of the sdk. Never repeated by TanStack: a lost reply may have bought
 * something. Never kept back while offline: a hold that goes out minutes after the click is nobody's wish, so it fails
 * at once.
 */
export function verbMutation<Data, Variables>(
  verb: string,
  mutationFn: (variables: Variables) => Promise<Data>,
  extra: Extra<Data, Variables> = {},
): VerbMutationOptions<Data, Variables> {
  return mutationOptions({
    mutationKey: ticketingKeys.mutation(verb),
    mutationFn,
    networkMode: 'always',
    retry: false,
    ...extra,
  });
}

/** Mutations of one name run one after another on this page. */
export const oneAtATime = (name: string) => ({ scope: { id: ticketingKeys.mutation(name).join('.') } });

/** Nothing of the mutation outlives the component that shows it: its variables or its data are secret. */
export const FORGET = { gcTime: 0 } as const;
