import type { CoreClient, TicketingClientConfig } from './transport/client.ts';
import type { ClientEvent } from './transport/events.ts';
import { guarded } from './host/guarded.ts';
import type { ServiceName } from './models/services.ts';
import { systemClock, systemRandom } from './time/clock.ts';
import { createTransport } from './transport/createTransport.ts';
import { baseUrl } from './transport/prepare.ts';

/**
 * The transport alone: pass it to the actions you import, the others are not bundled. Throws `config_invalid` for a
 * service URL that is none.
 *
 * @example
 * const client = createCoreClient({ services: localServices });
 * const seatmap = await getSeatmap(client, { eventId });
 */
export function createCoreClient(config: TicketingClientConfig): CoreClient {
  const { services, clock = systemClock, random = systemRandom, onEvent } = config;
  for (const service of Object.keys(services)) baseUrl(services, service as ServiceName);
  const emit = (event: ClientEvent) => {
    guarded(() => onEvent?.(event));
  };
  const tools = { services, clock, random, emit, remembered: new Map<string, unknown>() };
  return { ...tools, request: createTransport(config, tools) };
}
