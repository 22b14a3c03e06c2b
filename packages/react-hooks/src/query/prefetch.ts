import type { QueryClient } from '@tanstack/react-query';
import { check, isRecord } from '../memory/checks.ts';
import type { ScopedClient } from '../memory/scope.ts';
import type { ReadArguments, ReadFactory } from './readFactory.ts';

/** Reads something into a cache before it is rendered. */
export type Prefetch<Parameters> = (
  queryClient: QueryClient,
  client: ScopedClient,
  ...rest: ReadArguments<Parameters>
) => Promise<void>;

/** The prefetch of one read. Never rejects: what could not be read is read by the hook, which then has the error. */
export const prefetchOf =
  <Parameters, Data>(factory: ReadFactory<Parameters, Data>): Prefetch<Parameters> =>
  async (queryClient, client, ...rest) => {
    check(isRecord(queryClient) && 'prefetchQuery' in queryClient, 'queryClient', 'must be a QueryClient');
    const options = factory(client, ...rest);
    if (options.enabled !== false) await queryClient.prefetchQuery(options);
  };
