import type { CoreClient, TicketingClientConfig } from './transport/client.ts';
import type { ClientEvent } from './transport/events.ts';
import { guarded } from './host/guarded.ts';
import { systemClock, systemRandom } from './time/clock.ts';
import { createTransport } from './transport/createTransport.ts';
import { checkConfig } from './transport/checks.ts';

/**
 * The transport alone: pass it to the actions you import, the others are not bundled. Throws `config_invalid` for an
 * invalid member of the configuration, such as a service URL, and names it.
 *
 * @example
 * const client = createCoreClient({ services: localServices });
 * const seatmap = await getSeatmap(client, { eventId });
 */
export function createCoreClient(config: TicketingClientConfig): CoreClient {
  checkConfig(config);
  const { services, clock = systemClock, random = systemRandom, onEvent } = config;
  const emit = (event: ClientEvent) => {
    guarded(() => onEvent?.(event));
  };
  const tools = { services, clock, random, emit, onEvent, remembered: new Map<string, unknown>() };
  return { ...tools, request: createTransport(config, tools) };
}
