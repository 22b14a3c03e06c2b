import {
  amount,
  dateTime,
  exactly,
  listOf,
  named,
  nullable,
  object,
  oneOf,
  string,
  uuid,
} from '../model/jsonSchema.ts';
import type { Dialect } from '../model/policy.ts';
import { empty, ERROR, json, problem, words, type Operations } from './operation.ts';

const ITEMS = listOf(named('OrderItem', object({ id: uuid, seatId: uuid, price: amount })));
const STATES = ['draft', 'pending', 'paid', 'cancelled'];
const OWNER = { userId: nullable(string), guestToken: nullable(string) };
const DOCS = {
  id: uuid,
  ...OWNER,
  totalAmount: amount,
  state: oneOf(...STATES),
  createdAt: dateTime,
  paidAt: nullable(dateTime),
  items: ITEMS,
};

function orderOf(dialect: Dialect) {
  if (dialect === 'docs') return named('Order', object(DOCS));
  if (dialect === 'deployed') {
    const placeholders = { eventName: nullable(string), seatNumber: nullable(string), eventId: uuid };
    return named('Order', object({ ...DOCS, ...placeholders }));
  }
  const state = oneOf('draft', 'pending', 'completed', 'cancelled');
  const optional = { userId: string, guestToken: string, createdAt: dateTime, paidAt: dateTime };
  return named('Order', object({ id: uuid, totalAmount: amount, state, items: ITEMS }, optional));
}

function readOf(dialect: Dialect) {
  if (dialect === 'guide') return orderOf(dialect);
  return named(
    'OrderSummary',
    object({
      orderId: uuid,
      customerEmail: nullable(string),
      eventId: nullable(uuid),
      eventName: nullable(string),
      seatNumber: nullable(string),
      price: amount,
      currency: exactly('USD'),
    }),
  );
}

export function orderingOperations(dialect: Dialect): Operations {
  const order = orderOf(dialect);
  return {
    'POST /cart/add': {
      summary: 'Puts a held seat into the draft order of its customer',
      responses: {
        200: json('The draft', order),
        400: words(dialect, 'Refused; the words say why.'),
        ...(dialect !== 'deployed' && { 404: words(dialect, 'Ordering has not heard of the reservation (yet).') }),
      },
    },
    'POST /orders/checkout': {
      summary: 'Turns a draft into a pending order',
      responses: {
        200: json('The order', order),
        400: words(dialect, 'Empty, not a draft any more, or nobody named.'),
        401: words(dialect, 'Another customer.', 'Unauthorized'),
        404: words(dialect, 'No such order.', 'Order not found'),
      },
    },
    'GET /orders/{id}': {
      summary: 'One order',
      responses: {
        200: json('The order', readOf(dialect)),
        404: dialect === 'deployed' ? problem('No such order.') : json('No such order.', ERROR),
      },
    },
    'PATCH /orders/{id}/cancel': {
      summary: 'Cancels a draft or pending order; the seat stays held',
      responses: { 204: empty('Cancelled, now or before'), 404: json('Unknown, or paid.', ERROR) },
    },
    'POST /orders/waitlist': {
      summary: 'An order for the next in line; called by waitlist',
      responses: {
        201: { ...json('Made', named('WaitlistOrder', object({ orderId: uuid }))), headers: ['Location'] },
        409: json('An open order has the seat.', ERROR),
      },
    },
  };
}
