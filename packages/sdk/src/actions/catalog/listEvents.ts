import type { CallOptions, CoreClient } from '../../transport/client.ts';
import { eventSchema, type EventSummary } from '../../models/catalog.ts';
import { list } from '../../models/shape.ts';
import type { Endpoint } from '../../transport/endpoint.ts';
import { send } from '../../transport/send.ts';

/** Takes no parameter: the platform neither pages nor filters. */
export type ListEventsParameters = Readonly<Record<string, never>>;

const endpoint: Endpoint<readonly EventSummary[]> = {
  service: 'catalog',
  method: 'GET',
  path: '/events',
  input: {},
  output: /* @__PURE__ */ list(eventSchema),
};

/**
 * The active events still to come, latest date first. Expensive for the server (it loads every seat of every event): cache it.
 * Source: contract section 3.2.
 *
 * @example
 * const [next] = (await listEvents(client)).toReversed();
 */
export const listEvents = (
  client: CoreClient,
  parameters: ListEventsParameters = {},
  options?: CallOptions,
): Promise<readonly EventSummary[]> => send(client, endpoint, parameters, options);
