import { expect, it } from 'vitest';
import * as admin from '../src/admin.ts';
import * as devtools from '../src/devtools.ts';
import * as main from '../src/index.ts';
import * as purchase from '../src/purchase.ts';

it('exports these names and no others', () => {
  expect(Object.keys(main)).toMatchInlineSnapshot(`
    [
      "TicketingProvider",
      "useTicketingClient",
      "TicketingProviderMissingError",
      "withScope",
      "useSeatmap",
      "useSuspenseSeatmap",
      "useCountdown",
      "useElapsed",
      "createTicketingKeys",
      "ticketingKeys",
      "mutationOptionsOf",
      "queryOptionsOf",
      "politePolling",
      "overlayHolds",
      "useEvents",
      "useSuspenseEvents",
      "useEvent",
      "useSuspenseEvent",
      "useSeatmapStore",
      "useSeat",
      "useSeats",
      "useSeatCounts",
      "useOrder",
      "useSuspenseOrder",
      "useReservation",
      "useSuspenseReservation",
      "usePayment",
      "useSuspensePayment",
      "usePendingWaitlist",
      "useSuspensePendingWaitlist",
      "useHealth",
      "useSuspenseHealth",
      "useServiceHealth",
      "useSuspenseServiceHealth",
      "useReserve",
      "useAddToCart",
      "useAddToCartWhenReady",
      "useCheckout",
      "usePay",
      "useCancelOrder",
      "useTicketFile",
      "useJoinWaitlist",
      "useCreateUser",
      "useIssueToken",
      "eventsQueryOptions",
      "prefetchEvents",
      "eventQueryOptions",
      "prefetchEvent",
      "seatmapQueryOptions",
      "prefetchSeatmap",
      "reservationQueryOptions",
      "prefetchReservation",
      "orderQueryOptions",
      "prefetchOrder",
      "paymentQueryOptions",
      "prefetchPayment",
      "pendingWaitlistQueryOptions",
      "prefetchPendingWaitlist",
      "serviceHealthQueryOptions",
      "prefetchServiceHealth",
      "healthQueryOptions",
      "prefetchHealth",
      "reserveMutationOptions",
      "addToCartMutationOptions",
      "addToCartWhenReadyMutationOptions",
      "checkoutMutationOptions",
      "cancelOrderMutationOptions",
      "payMutationOptions",
      "joinWaitlistMutationOptions",
      "ticketFileMutationOptions",
      "createUserMutationOptions",
      "issueTokenMutationOptions",
    ]
  `);
});

it('exports these names from /purchase', () => {
  expect(Object.keys(purchase)).toMatchInlineSnapshot(`
    [
      "PurchaseProvider",
      "usePurchase",
      "usePurchaseActions",
      "usePurchaseProblem",
      "usePurchaseSteps",
      "usePurchaseEffect",
      "useSeatSelection",
      "useReplacement",
      "useBuyer",
    ]
  `);
});

it('exports these names from /admin', () => {
  expect(Object.keys(admin)).toMatchInlineSnapshot(`
    [
      "useCreateEvent",
      "useUpdateEvent",
      "useGenerateSeats",
      "useDeactivateEvent",
      "useReactivateEvent",
      "createEventMutationOptions",
      "updateEventMutationOptions",
      "generateSeatsMutationOptions",
      "deactivateEventMutationOptions",
      "reactivateEventMutationOptions",
    ]
  `);
});

it('exports these names from /devtools', () => {
  expect(Object.keys(devtools)).toEqual(['createTicketingDevtools', 'TicketingDevtools']);
});
