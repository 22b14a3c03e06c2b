import type { CoreClient, OutlivingCallOptions } from '../../transport/client.ts';
import { OrderNotCancellableError } from '../../errors/ordering.ts';
import type { OrderId } from '../../models/ids.ts';
import type { Endpoint } from '../../transport/endpoint.ts';
import { send } from '../../transport/send.ts';
import { id } from '../../transport/validate.ts';

/** The order to cancel. */
export interface CancelOrderParameters {
  readonly orderId: OrderId;
}

const endpoint: Endpoint<void> = {
  service: 'ordering',
  method: 'PATCH',
  path: '/orders/{orderId}/cancel',
  input: { orderId: id },
  output: 'nothing',
  refusals: [[404, /./, OrderNotCancellableError]],
};

/**
 * Cancels an order that is not paid; cancelling twice is not an error. It does not free the seats: their holds do, when they
 * expire. Throws `order_not_cancellable`. Source: contract section 3.5.
 *
 * @example
 * await cancelOrder(client, { orderId });
 */
export const cancelOrder = (
  client: CoreClient,
  parameters: CancelOrderParameters,
  options?: OutlivingCallOptions<void>,
): Promise<void> => send(client, endpoint, parameters, options);
