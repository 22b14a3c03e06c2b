import { expect, test } from 'vitest';

// What an app may rely on. A name that leaves one of these lists is a breaking change and needs a changeset that says so.

test('@speckit/sdk', async () => {
  expect(Object.keys(await import('../src/index.ts')).toSorted()).toMatchInlineSnapshot(`
    [
      "AbortedError",
      "AlreadyOnWaitlistError",
      "CartNotEmptyError",
      "ConfigInvalidError",
      "EventNotFoundError",
      "EventRejectedError",
      "ForbiddenError",
      "HoldExpiredError",
      "HostUnavailableError",
      "IdentityRequiredError",
      "InvalidCredentialsError",
      "InvalidRequestError",
      "JournalInvalidError",
      "NetworkError",
      "OrderEmptyError",
      "OrderForbiddenError",
      "OrderNotCancellableError",
      "OrderNotDraftError",
      "OrderNotFoundError",
      "OutcomeUnknownError",
      "PayloadTooLargeError",
      "PaymentDeclinedError",
      "PaymentNotFoundError",
      "PaymentRejectedError",
      "PlatformBehindError",
      "PriceChangedError",
      "PurchaseUnderWayError",
      "RateLimitedError",
      "ReservationExpiredError",
      "ReservationInactiveError",
      "ReservationMismatchError",
      "ReservationNotFoundError",
      "ReservationNotPayableError",
      "ResponseShapeError",
      "SeatAlreadyInCartError",
      "SeatContendedError",
      "SeatNotFoundError",
      "SeatUnavailableError",
      "ServerError",
      "ServiceUnavailableError",
      "TicketNotFoundError",
      "TicketingError",
      "TimeoutError",
      "UnauthenticatedError",
      "UnexpectedResponseError",
      "UserExistsError",
      "UserRejectedError",
      "WaitTimeoutError",
      "WaitlistNotNeededError",
      "WaitlistUnavailableError",
      "addToCart",
      "bindActions",
      "cancelOrder",
      "checkAllHealth",
      "checkHealth",
      "checkout",
      "createCoreClient",
      "createEvent",
      "createGuest",
      "createTicketingClient",
      "createUser",
      "customerIdOf",
      "deactivateEvent",
      "formatCents",
      "formatPrice",
      "fromCents",
      "gatewayServices",
      "generateSeats",
      "getEvent",
      "getOrder",
      "getPayment",
      "getReservation",
      "getSeatmap",
      "getTicket",
      "hasPendingWaitlist",
      "identityOf",
      "isActive",
      "isBookable",
      "isCancelled",
      "isConsumed",
      "isOpen",
      "isSettled",
      "isSold",
      "isSucceeded",
      "isTicketingError",
      "issueToken",
      "joinWaitlist",
      "listEvents",
      "localServices",
      "parseDate",
      "pay",
      "reactivateEvent",
      "reserve",
      "seatChoice",
      "servicesAt",
      "sumCents",
      "systemClock",
      "systemRandom",
      "toCents",
      "updateEvent",
      "userBuyer",
    ]
  `);
});

test('@speckit/sdk/wait', async () => {
  expect(Object.keys(await import('../src/wait.ts')).toSorted()).toMatchInlineSnapshot(`
    [
      "addToCartWhenReady",
      "browserPage",
      "coldSchedule",
      "createLagMemory",
      "createPollPacer",
      "createRequestBudget",
      "createSharedWaits",
      "indexedDbStorage",
      "isCartLag",
      "memoryStorage",
      "persistLags",
      "waitUntil",
      "webStorage",
    ]
  `);
});

test('@speckit/sdk/purchase', async () => {
  expect(Object.keys(await import('../src/purchase.ts')).toSorted()).toMatchInlineSnapshot(`
    [
      "createFlightRecorder",
      "createJournal",
      "createPurchase",
      "deployedCapabilities",
      "guideCapabilities",
      "indexedDbStorage",
      "memoryStorage",
      "purchaseTickets",
      "seatChoice",
      "substitute",
      "webSharing",
      "webStorage",
    ]
  `);
});

test('@speckit/sdk/session', async () => {
  expect(Object.keys(await import('../src/session.ts')).toSorted()).toMatchInlineSnapshot(`
    [
      "createMemoryStore",
      "createSession",
      "mergeGuestCart",
    ]
  `);
});

test('@speckit/sdk/opentelemetry', async () => {
  expect(Object.keys(await import('../src/opentelemetry.ts')).toSorted()).toMatchInlineSnapshot(`
    [
      "traceEvents",
    ]
  `);
});
