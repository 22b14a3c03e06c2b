import { emptyAnswer, ERROR, jsonAnswer } from '../../aspnet/description.ts';
import { endpoint } from '../../aspnet/endpoint.ts';
import { bodyType } from '../../aspnet/json/bind.ts';
import { decimalNumber, guid, nullableGuid, requiredText, text } from '../../aspnet/json/fields.ts';
import { empty, json } from '../../aspnet/results.ts';
import { named, object, uuid } from '../../model/jsonSchema.ts';
import { SERVICE_PORTS } from '../../wire/wire.ts';
import { applicationFor } from '../application.ts';
import type { Service, ServiceContext } from '../context.ts';
import { createCart } from './domain/cart.ts';
import { createCheckout } from './domain/checkout.ts';
import { startOrderingConsumers } from './domain/consumers.ts';
import { createOrderAdmin } from './domain/orderAdmin.ts';
import { createOrders, type Order, type OrderState } from './domain/orders.ts';
import { createReservationStore, type KnownReservation } from './domain/reservationStore.ts';
import { orderingPresenters } from './wire/presenters.ts';

const ADD_TO_CART = bodyType(
  'Ordering.Application.DTOs.AddToCartRequest',
  { reservationId: nullableGuid, seatId: guid, price: decimalNumber, userId: text, guestToken: text },
  true,
);
const CHECKOUT = bodyType(
  'Ordering.Application.DTOs.CheckoutRequest',
  { orderId: guid, userId: text, guestToken: text },
  true,
);
const WAITLIST_ORDER = bodyType(
  'Ordering.Application.DTOs.CreateWaitlistOrderRequest',
  { seatId: guid, guestToken: requiredText, price: decimalNumber },
  true,
);

export interface OrderingSnapshot {
  readonly orders: readonly Order[];
  readonly reservations: readonly KnownReservation[];
}

export interface OrderingService extends Service {
  /** An order that was there before the platform started. */
  seed(order: Order): void;
  stateOf(orderId: string): OrderState | undefined;
}

/** Carts and orders. */
export function createOrdering(context: ServiceContext): OrderingService {
  const { clock, policy } = context;
  const orders = createOrders();
  const store = createReservationStore(clock, { evictsExpired: policy.cartEvictsExpired });
  const addToCart = createCart(context, orders, store);
  const checkout = createCheckout(context, orders, store);
  const orderAdmin = createOrderAdmin(context, orders);
  const present = orderingPresenters[context.dialect];
  startOrderingConsumers(context, orders, store);

  const id = { id: 'guid' } as const;
  const endpoints = [
    endpoint({
      method: 'POST',
      path: '/cart/add',
      body: ADD_TO_CART,
      handle: async ({ body }, request) => present.addToCart(await addToCart(body, request)),
    }),
    endpoint({
      method: 'POST',
      path: '/orders/checkout',
      body: CHECKOUT,
      handle: async ({ body }, request) => present.checkout(await checkout(body, request)),
    }),
    endpoint({
      method: 'GET',
      path: '/orders/{id}',
      values: id,
      handle: async ({ values }, request) => present.order(await orderAdmin.read(values.id, request)),
    }),
    endpoint({
      method: 'PATCH',
      path: '/orders/{id}/cancel',
      values: id,
      description: {
        summary: 'Cancels a draft or pending order; the seat stays held',
        responses: { 204: emptyAnswer('Cancelled, now or before'), 404: jsonAnswer('Unknown, or paid.', ERROR) },
      },
      handle: async ({ values }, request) =>
        (await orderAdmin.cancel(values.id, request))
          ? empty(204)
          : json(404, { error: `Order ${values.id} not found or cannot be cancelled.` }),
    }),
    endpoint({
      method: 'POST',
      path: '/orders/waitlist',
      body: WAITLIST_ORDER,
      description: {
        summary: 'An order for the next in line; called by waitlist',
        responses: {
          201: { ...jsonAnswer('Made', named('WaitlistOrder', object({ orderId: uuid }))), headers: ['Location'] },
          409: jsonAnswer('An open order has the seat.', ERROR),
        },
      },
      handle: async ({ body }, request) => {
        const outcome = await orderAdmin.createForWaitlist(body, request);
        if (outcome.kind === 'exists') {
          return json(409, { error: `An active order for seat ${outcome.seatId} already exists.` });
        }
        const host = request.headers['host'] ?? `localhost:${SERVICE_PORTS.ordering}`;
        return json(201, { orderId: outcome.orderId }, { Location: `http://${host}/Orders/${outcome.orderId}` });
      },
    }),
  ];

  return {
    answer: applicationFor(context, 'controllers', endpoints),
    seed: orders.add,
    stateOf: (orderId) => orders.find(orderId)?.state,
    restart: () => {
      if (policy.storeLostAtRestart) store.clear();
    },
    snapshot: (): OrderingSnapshot => ({ orders: orders.snapshot(), reservations: store.snapshot() }),
    restore(saved) {
      const { orders: savedOrders, reservations } = saved as OrderingSnapshot;
      orders.restore(savedOrders);
      store.restore(reservations);
    },
    dispose: () => undefined,
  };
}
