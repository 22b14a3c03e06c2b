export { TicketingProvider, useTicketingClient, type TicketingProviderProps } from './TicketingProvider.tsx';
export { TicketingProviderMissingError } from './TicketingProviderMissingError.ts';

export { useEvents, type UseEventsOptions } from './hooks/useEvents.ts';
export { useEvent, type UseEventOptions } from './hooks/useEvent.ts';
export { useSeatmap, type UseSeatmapOptions } from './hooks/useSeatmap.ts';
export type { SeatmapOptions } from './hooks/useLiveSeatmap.ts';
export { useOrder, type UseOrderOptions } from './hooks/useOrder.ts';
export { useSuspenseEvents } from './hooks/useSuspenseEvents.ts';
export { useSuspenseEvent, type SuspenseEventParameters } from './hooks/useSuspenseEvent.ts';
export { useSuspenseSeatmap } from './hooks/useSuspenseSeatmap.ts';
export type { QueryOverrides } from './hooks/queryOverrides.ts';

export { useReserve } from './hooks/useReserve.ts';
export { useAddToCart } from './hooks/useAddToCart.ts';
export { useAddToCartWhenReady } from './hooks/useAddToCartWhenReady.ts';
export { useCheckout } from './hooks/useCheckout.ts';
export { usePay } from './hooks/usePay.ts';
export { useJoinWaitlist } from './hooks/useJoinWaitlist.ts';
export { useCreateUser } from './hooks/useCreateUser.ts';
export { useIssueToken } from './hooks/useIssueToken.ts';
export type { MutationOverrides } from './hooks/mutationOverrides.ts';

export { usePurchase, type UsePurchaseResult } from './hooks/usePurchase.ts';
export type { PurchaseActions, PurchaseDefaults, PurchaseSnapshot, ResumeOptions } from './stores/purchaseActions.ts';
export { useCountdown, type CountdownResult } from './hooks/useCountdown.ts';

export { ticketingKeys } from './query/keys.ts';
export { eventsQueryOptions, type EventsQueryKey } from './query/events.ts';
export { eventQueryOptions, type EventQueryKey, type EventQueryParameters } from './query/event.ts';
export { seatmapQueryOptions, type SeatmapQueryKey, type SeatmapQueryParameters } from './query/seatmap.ts';
export { orderQueryOptions, type OrderQueryKey, type OrderQueryParameters } from './query/order.ts';
export { reserveMutationOptions } from './query/reserve.ts';
export { addToCartMutationOptions } from './query/addToCart.ts';
export { addToCartWhenReadyMutationOptions, type AddToCartWhenReadyVariables } from './query/addToCartWhenReady.ts';
export { checkoutMutationOptions } from './query/checkout.ts';
export { payMutationOptions } from './query/pay.ts';
export { joinWaitlistMutationOptions } from './query/joinWaitlist.ts';
export { createUserMutationOptions } from './query/createUser.ts';
export { issueTokenMutationOptions } from './query/issueToken.ts';
export { prefetchEvent, prefetchEvents, prefetchSeatmap, type PrefetchParameters } from './query/prefetch.ts';
export { politePolling, type PolledQuery } from './query/politePolling.ts';
export {
  overlayHolds,
  type OverlaidSeat,
  type OverlaidSeatmap,
  type OwnSeats,
  type OwnSeatStatus,
} from './query/overlayHolds.ts';
export type { TicketingQueryOptions } from './query/ticketingQuery.ts';
export type { VerbMutationOptions } from './query/verbMutation.ts';
