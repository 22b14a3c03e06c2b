export { createCoreClient } from './createCoreClient.ts';
export { createTicketingClient, type TicketingClient } from './createTicketingClient.ts';
export { bindActions, type BoundActions } from './bindActions.ts';
export type {
  CallOptions,
  CoreClient,
  LateReply,
  OutlivingCallOptions,
  TicketingClientConfig,
  TokenSource,
} from './transport/client.ts';
export type * from './transport/events.ts';
export { gatewayServices, localServices, servicesAt, type ServiceName, type ServiceUrls } from './models/services.ts';
export {
  createGuest,
  customerIdOf,
  identityOf,
  userBuyer,
  type Buyer,
  type GuestBuyer,
  type Identity,
  type UserBuyer,
} from './models/buyer.ts';
export { isEmail } from './models/email.ts';
export { systemClock, systemRandom, type Clock, type TimerHandle } from './time/clock.ts';
export { parseDate } from './time/parseDate.ts';
export { formatCents, formatPrice, fromCents, sumCents, toCents, type Amount, type Cents } from './models/money.ts';

export * from './actions/identity/index.ts';
export * from './actions/catalog/index.ts';
export * from './actions/inventory/index.ts';
export * from './actions/ordering/index.ts';
export * from './actions/payment/index.ts';
export * from './actions/fulfillment/index.ts';
export * from './actions/waitlist/index.ts';
export * from './actions/health/index.ts';

export type * from './models/ids.ts';
export type * from './models/catalog.ts';
export type * from './models/identity.ts';
export type * from './models/inventory.ts';
export type * from './models/ordering.ts';
export type * from './models/payment.ts';
export type * from './models/waitlist.ts';
export * from './models/predicates.ts';
export type * from './models/fulfillment.ts';
export type * from './models/health.ts';

export type { FactsByCode, FactsOf, TicketingErrorCode } from './errors/codes.ts';
export type { BaseError, ErrorClass, ErrorContext, ErrorData } from './errors/BaseError.ts';
export type * from './errors/facts.ts';
export { TicketingError, type TicketingErrorConstructor } from './errors/TicketingError.ts';
export { isTicketingError } from './errors/isTicketingError.ts';
export * from './errors/transport.ts';
export * from './errors/identity.ts';
export * from './errors/catalog.ts';
export * from './errors/inventory.ts';
export * from './errors/ordering.ts';
export * from './errors/payment.ts';
export * from './errors/fulfillment.ts';
export * from './errors/waitlist.ts';
export * from './errors/purchase.ts';
export * from './errors/host.ts';

export * from './purchase/values.ts';
