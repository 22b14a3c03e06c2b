import { expect, test } from 'vitest';
import * as forms from '../src/forms.ts';
import * as main from '../src/index.ts';
import * as opentelemetry from '../src/opentelemetry.ts';
import * as purchase from '../src/purchase.ts';
import * as session from '../src/session.ts';
import * as wait from '../src/wait.ts';

// What an app may rely on. A name that leaves one of these lists is a breaking change and needs a changeset that says so.

test('@speckit/sdk', () => {
  expect(Object.keys(main).toSorted()).toMatchInlineSnapshot(`
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
      "isEmail",
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

test('@speckit/sdk/wait', () => {
  expect(Object.keys(wait).toSorted()).toMatchInlineSnapshot(`
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

test('@speckit/sdk/purchase', () => {
  expect(Object.keys(purchase).toSorted()).toMatchInlineSnapshot(`
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

test('@speckit/sdk/session', () => {
  expect(Object.keys(session).toSorted()).toMatchInlineSnapshot(`
    [
      "createMemoryStore",
      "createSession",
      "mergeGuestCart",
    ]
  `);
});

test('@speckit/sdk/forms', () => {
  expect(Object.keys(forms).toSorted()).toMatchInlineSnapshot(`
    [
      "formSchema",
    ]
  `);
});

test('@speckit/sdk/opentelemetry', () => {
  expect(Object.keys(opentelemetry).toSorted()).toMatchInlineSnapshot(`
    [
      "traceEvents",
    ]
  `);
});
