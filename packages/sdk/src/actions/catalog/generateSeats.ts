import type { CoreClient, OutlivingCallOptions } from '../../transport/client.ts';
import { EventNotFoundError, EventRejectedError } from '../../errors/catalog.ts';
import { generatedSeatsSchema, type GeneratedSeats } from '../../models/catalog.ts';
import type { EventId } from '../../models/ids.ts';
import type { Endpoint } from '../../transport/endpoint.ts';
import { send } from '../../transport/send.ts';
import { count, id, listOf, positive, text } from '../../transport/validate.ts';

/** One section of seats to make. */
export interface SectionConfiguration {
  readonly sectionCode: string;
  readonly rows: number;
  readonly seatsPerRow: number;
  /** Times the event's base price. */
  readonly priceMultiplier: number;
}

/** The event and the sections to add to it. */
export interface GenerateSeatsParameters {
  readonly eventId: EventId;
  readonly sectionConfigurations: readonly SectionConfiguration[];
}

const endpoint: Endpoint<GeneratedSeats> = {
  service: 'catalog',
  method: 'POST',
  path: '/admin/events/{eventId}/seats',
  input: {
    eventId: id,
    sectionConfigurations: listOf({ sectionCode: text, rows: count, seatsPerRow: count, priceMultiplier: positive }),
  },
  output: generatedSeatsSchema,
  refusals: [
    [500, /Evento no encontrado/, EventNotFoundError],
    [500, /(?:Argument|InvalidOperation)Exception/, EventRejectedError],
  ],
};

/**
 * Adds sections of seats to an event; inventory learns of them a moment later. The deployed catalog answers 500 for every
 * refusal: `event_not_found` and `event_rejected` where its text is readable (Development), else `server_error`.
 * Source: contract section 3.3.
 *
 * @example
 * const stalls = { sectionCode: 'STALLS', rows: 10, seatsPerRow: 20, priceMultiplier: 1.5 };
 * await generateSeats(client, { eventId, sectionConfigurations: [stalls] });
 */
export const generateSeats = (
  client: CoreClient,
  parameters: GenerateSeatsParameters,
  options?: OutlivingCallOptions<GeneratedSeats>,
): Promise<GeneratedSeats> => send(client, endpoint, parameters, options);
