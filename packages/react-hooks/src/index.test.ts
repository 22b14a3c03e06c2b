import { expect, it } from 'vitest';
import * as door from './index.ts';

it('exports these names and no others', () => {
  expect(Object.keys(door)).toMatchInlineSnapshot(`
    [
      "TicketingProvider",
      "useTicketingClient",
      "TicketingProviderMissingError",
      "useEvents",
      "useEvent",
      "useSeatmap",
      "useOrder",
      "useSuspenseEvents",
      "useSuspenseEvent",
      "useSuspenseSeatmap",
      "useReserve",
      "useAddToCart",
      "useAddToCartWhenReady",
      "useCheckout",
      "usePay",
      "useJoinWaitlist",
      "useCreateUser",
      "useIssueToken",
      "usePurchase",
      "useCountdown",
      "ticketingKeys",
      "eventsQueryOptions",
      "eventQueryOptions",
      "seatmapQueryOptions",
      "orderQueryOptions",
      "reserveMutationOptions",
      "addToCartMutationOptions",
      "addToCartWhenReadyMutationOptions",
      "checkoutMutationOptions",
      "payMutationOptions",
      "joinWaitlistMutationOptions",
      "createUserMutationOptions",
      "issueTokenMutationOptions",
      "prefetchEvent",
      "prefetchEvents",
      "prefetchSeatmap",
      "politePolling",
      "overlayHolds",
    ]
  `);
});
