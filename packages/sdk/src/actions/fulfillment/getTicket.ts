import type { CallOptions, CoreClient } from '../../transport/client.ts';
import { TicketNotFoundError } from '../../errors/fulfillment.ts';
import type { TicketFile } from '../../models/fulfillment.ts';
import type { TicketId } from '../../models/ids.ts';
import type { Endpoint } from '../../transport/endpoint.ts';
import { send } from '../../transport/send.ts';
import { readPdf } from '../../transport/readPdf.ts';
import { id } from '../../transport/validate.ts';

/** The ticket to fetch. */
export interface GetTicketParameters {
  readonly ticketId: TicketId;
}

const endpoint: Endpoint<TicketFile> = {
  service: 'fulfillment',
  method: 'GET',
  path: '/tickets/{ticketId}',
  input: { ticketId: id },
  output: { name: 'a PDF', read: readPdf },
  refusals: [[404, /not found/i, TicketNotFoundError]],
};

/**
 * The ticket's PDF. Throws `ticket_not_found`. No way leads from an order to its ticket id over HTTP; and until the first
 * payment the service may refuse connections, `network_error`. Source: contract section 3.7.
 *
 * @example
 * const { blob, fileName } = await getTicket(client, { ticketId });
 */
export const getTicket = (
  client: CoreClient,
  parameters: GetTicketParameters,
  options?: CallOptions,
): Promise<TicketFile> => send(client, endpoint, parameters, options);
