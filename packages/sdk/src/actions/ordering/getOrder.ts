import type { CallOptions, CoreClient } from '../../transport/client.ts';
import { OrderNotFoundError } from '../../errors/ordering.ts';
import type { OrderId } from '../../models/ids.ts';
import { orderDetailsSchema, type OrderDetails } from '../../models/ordering.ts';
import { foreign, ORDER_WORDS } from '../../models/vocabulary.ts';
import type { Endpoint } from '../../transport/endpoint.ts';
import { send } from '../../transport/send.ts';
import { id } from '../../transport/validate.ts';

/** The order to read. */
export interface GetOrderParameters {
  readonly orderId: OrderId;
}

const endpoint: Endpoint<OrderDetails> = {
  service: 'ordering',
  method: 'GET',
  path: '/orders/{orderId}',
  input: { orderId: id },
  output: orderDetailsSchema,
  unknownWord: ({ state }) => foreign(ORDER_WORDS, state),
  refusals: [[404, /./, OrderNotFoundError]],
};

/**
 * Reads an order. `state` is missing on the deployed platform, which does not tell it. Throws `order_not_found`.
 * Source: contract section 3.5.
 *
 * @example
 * const isPaid = isSettled(await getOrder(client, { orderId }));
 */
export const getOrder = (
  client: CoreClient,
  parameters: GetOrderParameters,
  options?: CallOptions,
): Promise<OrderDetails> => send(client, endpoint, parameters, options);
