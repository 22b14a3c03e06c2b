import type { CoreClient } from '../../src/transport/client.ts';
import * as sdk from '../../src/index.ts';

export const IDS = {
  event: '550e8400-e29b-41d4-a716-446655440000',
  seat: '550e8400-e29b-41d4-a716-446655440002',
  reservation: '8bf7fffc-9ff5-401c-9d2d-86f525f42e40',
  customer: 'a8098c1a-f86e-11da-bd1a-00112444be1e',
  order: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
  payment: '3fa85f64-5717-4562-b3fc-2c963f66afa6',
  ticket: '16fd2706-8baf-433b-82da-8c7fada847da',
} as const;

type Call = (client: CoreClient, options?: sdk.CallOptions) => Promise<unknown>;

const health = Object.fromEntries(
  (Object.keys(sdk.localServices) as sdk.ServiceName[]).map((service): [string, Call] => [
    `${service} GET /health`,
    (client, options) => sdk.checkHealth(client, { service }, options),
  ]),
);

const event = { name: 'Gala', description: 'Noche', eventDate: '2030-01-01T20:00:00Z', venue: 'Arena' };

/** Every verb with parameters that pass the checks, by the method and path it sends. */
export const verbsWith = (ids: Readonly<Record<keyof typeof IDS, string>>): Readonly<Record<string, Call>> => ({
  'identity POST /token': (client, options) => sdk.issueToken(client, { email: 'a@b.c', password: 'x' }, options),
  'identity POST /users': (client, options) => sdk.createUser(client, { email: 'a@b.c', password: 'x' }, options),
  'catalog GET /events': (client, options) => sdk.listEvents(client, {}, options),
  'catalog GET /events/{id}': (client, options) => sdk.getEvent(client, { eventId: ids.event }, options),
  'catalog GET /events/{id}/seatmap': (client, options) => sdk.getSeatmap(client, { eventId: ids.event }, options),
  'catalog POST /admin/events': (client, options) =>
    sdk.createEvent(client, { ...event, maxCapacity: 100, basePrice: 50 }, options),
  'catalog PUT /admin/events/{id}': (client, options) =>
    sdk.updateEvent(client, { eventId: ids.event, name: 'Gala 2', description: 'Noche', maxCapacity: 200 }, options),
  'catalog POST /admin/events/{id}/seats': (client, options) =>
    sdk.generateSeats(
      client,
      {
        eventId: ids.event,
        sectionConfigurations: [{ sectionCode: 'Z', rows: 2, seatsPerRow: 3, priceMultiplier: 1.5 }],
      },
      options,
    ),
  'catalog POST /admin/events/{id}/deactivate': (client, options) =>
    sdk.deactivateEvent(client, { eventId: ids.event }, options),
  'catalog POST /admin/events/{id}/reactivate': (client, options) =>
    sdk.reactivateEvent(client, { eventId: ids.event }, options),
  'inventory POST /reservations': (client, options) =>
    sdk.reserve(client, { seatId: ids.seat, customerId: ids.customer }, options),
  'inventory GET /reservations/{id}': (client, options) =>
    sdk.getReservation(client, { reservationId: ids.reservation }, options),
  'ordering POST /cart/add': (client, options) =>
    sdk.addToCart(
      client,
      { reservationId: ids.reservation, seatId: ids.seat, price: 50, userId: ids.customer },
      options,
    ),
  'ordering POST /orders/checkout': (client, options) =>
    sdk.checkout(client, { orderId: ids.order, userId: ids.customer }, options),
  'ordering GET /orders/{id}': (client, options) => sdk.getOrder(client, { orderId: ids.order }, options),
  'ordering PATCH /orders/{id}/cancel': (client, options) => sdk.cancelOrder(client, { orderId: ids.order }, options),
  'payment POST /payments': (client, options) =>
    sdk.pay(
      client,
      { orderId: ids.order, customerId: ids.customer, reservationId: ids.reservation, amount: 50 },
      options,
    ),
  'payment GET /payments/{id}': (client, options) => sdk.getPayment(client, { paymentId: ids.payment }, options),
  'fulfillment GET /tickets/{id}': (client, options) => sdk.getTicket(client, { ticketId: ids.ticket }, options),
  'waitlist POST /api/v1/waitlist/join': (client, options) =>
    sdk.joinWaitlist(client, { email: 'a@b.c', eventId: ids.event }, options),
  'waitlist GET /api/v1/waitlist/has-pending': (client, options) =>
    sdk.hasPendingWaitlist(client, { eventId: ids.event }, options),
  ...health,
});

export const VERBS = verbsWith(IDS);
