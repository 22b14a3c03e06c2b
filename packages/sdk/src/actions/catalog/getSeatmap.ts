import type { CallOptions, CoreClient } from '../../transport/client.ts';
import { EventNotFoundError } from '../../errors/catalog.ts';
import { seatmapSchema, type Seatmap } from '../../models/catalog.ts';
import type { EventId } from '../../models/ids.ts';
import { foreign, SEAT_WORDS } from '../../models/vocabulary.ts';
import type { Endpoint } from '../../transport/endpoint.ts';
import { send } from '../../transport/send.ts';
import { id } from '../../transport/validate.ts';

/** The event whose seats are asked for. */
export interface GetSeatmapParameters {
  readonly eventId: EventId;
}

const endpoint: Endpoint<Seatmap> = {
  service: 'catalog',
  method: 'GET',
  path: '/events/{eventId}/seatmap',
  input: { eventId: id },
  output: seatmapSchema,
  unknownWord: ({ seats }) => seats.map(({ status }) => foreign(SEAT_WORDS, status)).find(Boolean),
  refusals: [[404, /^/, EventNotFoundError]],
};

/**
 * An event with all its seats, in one model for every documented shape.
 *
 * Throws `event_not_found`. The answer may lag behind a hold or a sale by some time. A map of 50,000 seats costs the server
 * seconds: do not poll it fast. Source: Integration guide, Fetch event and seatmap; Get Event Seatmap reference.
 *
 * @example
 * const { seats } = await getSeatmap(client, { eventId });
 * const free = seats.filter(isBookable);
 */
export const getSeatmap = (
  client: CoreClient,
  parameters: GetSeatmapParameters,
  options?: CallOptions,
): Promise<Seatmap> => send(client, endpoint, parameters, options);
