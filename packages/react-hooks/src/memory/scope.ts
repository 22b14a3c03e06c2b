import type { CoreClient } from '@speckit/sdk';
import { check, checkClient } from './checks.ts';

/** A client, and where its answers are cached when one cache serves several platforms. */
export type ScopedClient = CoreClient & {
  /** Set by `withScope`, or by the `scope` of a `TicketingProvider`. */
  readonly scope?: string | undefined;
};

/**
 * The same client, whose answers have cache keys of their own. Needed only where two platforms share one `QueryClient`:
 * without it both would read each other's seats.
 *
 * @param scope Any name; part of every query key.
 * @example
 * const madrid = withScope(createTicketingClient({ services: servicesAt('https://madrid.example') }), 'madrid');
 */
export const withScope = <Client extends CoreClient>(client: Client, scope: string): Client & { scope: string } => {
  checkClient(client);
  check(typeof scope === 'string', 'scope', 'must be a text');
  return { ...client, scope };
};
