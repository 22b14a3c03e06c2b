import type { Identity } from '../../models/buyer.ts';
import type { CoreClient, OutlivingCallOptions } from '../../transport/client.ts';
import {
  IdentityRequiredError,
  OrderEmptyError,
  OrderForbiddenError,
  OrderNotDraftError,
  OrderNotFoundError,
} from '../../errors/ordering.ts';
import type { OrderId } from '../../models/ids.ts';
import { orderSchema, type Order } from '../../models/ordering.ts';
import { foreign, ORDER_WORDS } from '../../models/vocabulary.ts';
import type { Endpoint } from '../../transport/endpoint.ts';
import { send } from '../../transport/send.ts';
import { id, optional, text } from '../../transport/validate.ts';

/** The order to close, with the identity that made the cart. */
export type CheckoutParameters = Identity & {
  readonly orderId: OrderId;
};

const endpoint: Endpoint<Order> = {
  service: 'ordering',
  method: 'POST',
  path: '/orders/checkout',
  input: { orderId: id, userId: optional(text), guestToken: optional(text) },
  output: orderSchema,
  unknownWord: ({ state }) => foreign(ORDER_WORDS, state),
  refusals: [
    [404, /Order not found/, OrderNotFoundError],
    [401, /^Unauthorized/, OrderForbiddenError],
    [400, /not in draft/, OrderNotDraftError],
    [400, /Order is empty/, OrderEmptyError],
    [400, /^Either UserId/, IdentityRequiredError],
  ],
};

/**
 * Closes the cart: draft to pending. By the guide this also starts the payment: do not call `pay` as well, wait for the
 * order. The deployed platform leaves it to `pay`.
 *
 * Throws `order_not_found`, `order_forbidden`, `order_not_draft` (checked out before, or cancelled with an expired hold:
 * the answer does not say which), `order_empty`. Source: Integration guide, Complete checkout; contract section 3.5.
 *
 * @example
 * const order = await checkout(client, { orderId, ...identityOf(buyer) });
 */
export const checkout = (
  client: CoreClient,
  parameters: CheckoutParameters,
  options?: OutlivingCallOptions<Order>,
): Promise<Order> => send(client, endpoint, parameters, options);
