// Generated from the verbs beside it by `npm run generate -w @speckit/sdk`: do not edit.
import type { Bound } from '../../transport/bound.ts';
import type { getTicket } from './getTicket.ts';

export * from './getTicket.ts';

/** The verbs of `client.fulfillment`. */
export interface FulfillmentActions {
  /**
   * The ticket's PDF. Throws `ticket_not_found`. No way leads from an order to its ticket id over HTTP; and until the first
   * payment the service may refuse connections, `network_error`. Source: contract section 3.7.
   *
   * @example
   * const { blob, fileName } = await client.fulfillment.getTicket({ ticketId });
   */
  readonly getTicket: Bound<typeof getTicket>;
}
