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
export { systemClock, systemRandom, type Clock, type TimerHandle } from './time/clock.ts';
export { parseDate } from './time/parseDate.ts';
export { formatCents, formatPrice, fromCents, sumCents, toCents, type Amount, type Cents } from './models/money.ts';

export { issueToken, type IssueTokenParameters } from './actions/identity/issueToken.ts';
export { createUser, type CreateUserParameters } from './actions/identity/createUser.ts';
export { listEvents, type ListEventsParameters } from './actions/catalog/listEvents.ts';
export { getEvent, type GetEventParameters } from './actions/catalog/getEvent.ts';
export { getSeatmap, type GetSeatmapParameters } from './actions/catalog/getSeatmap.ts';
export { createEvent, type CreateEventParameters } from './actions/catalog/createEvent.ts';
export { updateEvent, type UpdateEventParameters } from './actions/catalog/updateEvent.ts';
export {
  generateSeats,
  type GenerateSeatsParameters,
  type SectionConfiguration,
} from './actions/catalog/generateSeats.ts';
export { deactivateEvent, type DeactivateEventParameters } from './actions/catalog/deactivateEvent.ts';
export { reactivateEvent, type ReactivateEventParameters } from './actions/catalog/reactivateEvent.ts';
export { reserve, type ReserveParameters } from './actions/inventory/reserve.ts';
export { getReservation, type GetReservationParameters } from './actions/inventory/getReservation.ts';
export { addToCart, type AddToCartParameters } from './actions/ordering/addToCart.ts';
export { checkout, type CheckoutParameters } from './actions/ordering/checkout.ts';
export { getOrder, type GetOrderParameters } from './actions/ordering/getOrder.ts';
export { cancelOrder, type CancelOrderParameters } from './actions/ordering/cancelOrder.ts';
export { pay, type PayParameters } from './actions/payment/pay.ts';
export { getPayment, type GetPaymentParameters } from './actions/payment/getPayment.ts';
export { getTicket, type GetTicketParameters } from './actions/fulfillment/getTicket.ts';
export { joinWaitlist, type JoinWaitlistParameters } from './actions/waitlist/joinWaitlist.ts';
export { hasPendingWaitlist, type HasPendingWaitlistParameters } from './actions/waitlist/hasPendingWaitlist.ts';
export { checkHealth, type CheckHealthParameters } from './actions/health/checkHealth.ts';
export { checkAllHealth, type CheckAllHealthParameters } from './actions/health/checkAllHealth.ts';

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

export type { PayOptions, Purchase, PurchaseStep } from './purchase/createPurchase.ts';
export type { CapabilityChoice } from './purchase/record/capabilities.ts';
export type { PurchaseOptions } from './purchase/options.ts';
export {
  seatChoice,
  type Capabilities,
  type ConflictPolicy,
  type Evidence,
  type LostSeat,
  type PaymentDetails,
  type ProblemData,
  type PurchaseOrder,
  type PurchasePhase,
  type PurchaseRequest,
  type PurchaseResult,
  type PurchaseSeat,
  type PurchaseState,
  type SeatChoice,
  type SeatStatus as PurchaseSeatStatus,
  type Waiting,
} from './purchase/record/types.ts';
