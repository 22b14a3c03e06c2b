import { ERROR, jsonAnswer, problemAnswer, wordsAnswer } from '../aspnet/description.ts';
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
import type { Operations } from './operation.ts';

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
        200: jsonAnswer('The draft', order),
        400: wordsAnswer(dialect, 'Refused; the words say why.'),
        ...(dialect !== 'deployed' && {
          404: wordsAnswer(dialect, 'Ordering has not heard of the reservation (yet).'),
        }),
      },
    },
    'POST /orders/checkout': {
      summary: 'Turns a draft into a pending order',
      responses: {
        200: jsonAnswer('The order', order),
        400: wordsAnswer(dialect, 'Empty, not a draft any more, or nobody named.'),
        401: wordsAnswer(dialect, 'Another customer.', 'Unauthorized'),
        404: wordsAnswer(dialect, 'No such order.', 'Order not found'),
      },
    },
    'GET /orders/{id}': {
      summary: 'One order',
      responses: {
        200: jsonAnswer('The order', readOf(dialect)),
        404: dialect === 'deployed' ? problemAnswer('No such order.') : jsonAnswer('No such order.', ERROR),
      },
    },
  };
}
