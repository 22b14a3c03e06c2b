import { bindActions, type BoundActions } from './bindActions.ts';
import type { CoreClient, TicketingClientConfig } from './transport/client.ts';
import { createCoreClient } from './createCoreClient.ts';

/** The transport with every action bound to it, by service. */
export type TicketingClient = CoreClient & BoundActions;

/**
 * A client of the whole platform. Throws `config_invalid` for an invalid member of the
 * configuration, such as a service URL, and names it.
 *
 * @example
 * const client = createTicketingClient({ services: localServices });
 * const { seats } = await client.catalog.getSeatmap({ eventId });
 */
export function createTicketingClient(config: TicketingClientConfig): TicketingClient {
  const client = createCoreClient(config);
  return { ...client, ...bindActions(client) };
}
