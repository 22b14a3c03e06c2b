import type { ServiceName } from '../wire/wire.ts';
import type { Environment, Policy } from './policy.ts';
import type { TopicName } from './topics.ts';

export interface TopicEdge {
  readonly topic: TopicName;
  readonly producer: ServiceName;
  /** Which id the records are keyed by. */
  readonly key: string;
  readonly when?: (policy: Policy, environment: Environment) => boolean;
}

export interface ConsumerEdge {
  readonly group: string;
  readonly service: ServiceName;
  readonly topic: TopicName;
  readonly effect: string;
  readonly when?: (policy: Policy, environment: Environment) => boolean;
}

export interface PeerEdge {
  readonly from: ServiceName;
  readonly to: ServiceName;
  readonly method: string;
  /** As a regular expression of the whole path. */
  readonly path: RegExp;
  readonly why: string;
  readonly when?: (policy: Policy, environment: Environment) => boolean;
}

const checkoutTells = ({ checkoutPays }: Policy) => checkoutPays;
const paidOrderTells = ({ ordersTellSeats }: Policy) => ordersTellSeats;

/** Who publishes what, and by which key. */
export const TOPICS: readonly TopicEdge[] = [
  { topic: 'reservation-created', producer: 'inventory', key: 'seatId, 32 hex' },
  { topic: 'reservation-expired', producer: 'inventory', key: 'seatId, 32 hex' },
  { topic: 'payment-succeeded', producer: 'payment', key: 'paymentId, 32 hex' },
  { topic: 'payment-failed', producer: 'payment', key: 'paymentId, 32 hex' },
  { topic: 'ticket-issued', producer: 'fulfillment', key: 'orderId' },
  { topic: 'seats-generated', producer: 'catalog', key: 'eventId' },
  { topic: 'order-checked-out', producer: 'ordering', key: 'orderId, 32 hex', when: checkoutTells },
  { topic: 'order-paid', producer: 'ordering', key: 'orderId, 32 hex', when: paidOrderTells },
];

/** Who reads which topic, as which group, and when: what `pause`, `setLag` and `crash` take. */
export const CONSUMERS: readonly ConsumerEdge[] = [
  { group: 'ordering-service', service: 'ordering', topic: 'reservation-created', effect: 'remember the reservation' },
  {
    group: 'ordering-service',
    service: 'ordering',
    topic: 'reservation-expired',
    effect: 'forget it, cancel its order',
  },
  { group: 'ordering-service', service: 'ordering', topic: 'payment-succeeded', effect: 'order paid' },
  {
    group: 'ordering-payment-failed-consumer',
    service: 'ordering',
    topic: 'payment-failed',
    effect: 'order cancelled',
  },
  { group: 'catalog-service-group', service: 'catalog', topic: 'reservation-created', effect: 'seat reserved' },
  { group: 'catalog-service-group', service: 'catalog', topic: 'reservation-expired', effect: 'seat available' },
  { group: 'catalog-service-group', service: 'catalog', topic: 'payment-succeeded', effect: 'seat sold' },
  {
    group: 'catalog-service-group',
    service: 'catalog',
    topic: 'order-paid',
    effect: 'all its seats sold',
    when: paidOrderTells,
  },
  {
    group: 'catalog-payment-failed-consumer',
    service: 'catalog',
    topic: 'payment-failed',
    effect: 'seat available',
    when: ({ catalogMissesDecline }) => !catalogMissesDecline,
  },
  {
    group: 'catalog-ticket-issued-consumer',
    service: 'catalog',
    topic: 'ticket-issued',
    effect: 'none: it looks for other names',
  },
  { group: 'payment-service', service: 'payment', topic: 'reservation-created', effect: 'remember the reservation' },
  {
    group: 'payment-service',
    service: 'payment',
    topic: 'reservation-expired',
    effect: 'mark it expired, cancel a pending payment',
  },
  {
    group: 'payment-service',
    service: 'payment',
    topic: 'order-checked-out',
    effect: 'charge the order',
    when: checkoutTells,
  },
  {
    group: 'inventory-service-group',
    service: 'inventory',
    topic: 'payment-succeeded',
    effect: 'reservation confirmed',
  },
  {
    group: 'inventory-service-group',
    service: 'inventory',
    topic: 'order-paid',
    effect: 'all its reservations confirmed',
    when: paidOrderTells,
  },
  { group: 'inventory-payment-failed-consumer', service: 'inventory', topic: 'payment-failed', effect: 'seat freed' },
  { group: 'inventory-seats-consumer', service: 'inventory', topic: 'seats-generated', effect: 'insert missing seats' },
  { group: 'fulfillment-service', service: 'fulfillment', topic: 'payment-succeeded', effect: 'one ticket per order' },
  {
    group: 'notification-service',
    service: 'notification',
    topic: 'ticket-issued',
    effect: 'mail with the ticket',
    when: (_policy, environment) => environment === 'Production',
  },
  {
    group: 'notification-service-dev',
    service: 'notification',
    topic: 'ticket-issued',
    effect: 'mail with the ticket',
    when: (_policy, environment) => environment === 'Development',
  },
  {
    group: 'notification-reservation-expired-consumer',
    service: 'notification',
    topic: 'reservation-expired',
    effect: 'mail to customerId',
  },
  {
    group: 'waitlist-reservation-expired',
    service: 'waitlist',
    topic: 'reservation-expired',
    effect: 'offer the seat to the next',
  },
  { group: 'waitlist-payment-succeeded', service: 'waitlist', topic: 'payment-succeeded', effect: 'entry completed' },
];

/** Which service asks which other one over HTTP. */
export const PEER_CALLS: readonly PeerEdge[] = [
  {
    from: 'inventory',
    to: 'waitlist',
    method: 'GET',
    path: /^\/api\/v1\/waitlist\/has-pending$/,
    why: 'does somebody wait for this expired seat?',
  },
  { from: 'fulfillment', to: 'ordering', method: 'GET', path: /^\/orders\/[^/]+$/i, why: 'who gets the ticket' },
  { from: 'waitlist', to: 'catalog', method: 'GET', path: /^\/events\/[^/]+\/seatmap$/i, why: 'is anything left?' },
  {
    from: 'waitlist',
    to: 'ordering',
    method: 'POST',
    path: /^\/orders\/waitlist$/i,
    why: 'an order for the next in line',
  },
  { from: 'waitlist', to: 'ordering', method: 'PATCH', path: /^\/orders\/[^/]+\/cancel$/i, why: 'the offer ran out' },
  {
    from: 'waitlist',
    to: 'inventory',
    method: 'PUT',
    path: /^\/api\/v1\/seats\/[^/]+\/release$/i,
    why: 'nobody is left; the route does not exist',
  },
  {
    from: 'payment',
    to: 'inventory',
    method: 'POST',
    path: /^\/reservations\/secure$/,
    why: 'keep the holds while they are being paid for',
    when: checkoutTells,
  },
];

/** How long a group waits for a member that was killed before it goes on without it, ms. A graceful stop leaves at once. */
export function sessionTimeoutMs(service: ServiceName): number {
  return service === 'catalog' ? 30_000 : 45_000;
}

function held<E extends { when?: (policy: Policy, environment: Environment) => boolean }>(
  edges: readonly E[],
  policy: Policy,
  environment: Environment,
): E[] {
  return edges.filter(({ when }) => when?.(policy, environment) ?? true);
}

/** The edges that exist under a policy. A platform makes exactly these, and refuses any other. */
export function topologyOf(policy: Policy, environment: Environment) {
  return {
    topics: held(TOPICS, policy, environment),
    consumers: held(CONSUMERS, policy, environment),
    peerCalls: held(PEER_CALLS, policy, environment),
  };
}

export type Topology = ReturnType<typeof topologyOf>;
