import { addToCart, type AddToCartParameters } from '../actions/ordering/addToCart.ts';
import type { CoreClient } from '../transport/client.ts';
import { isTicketingError } from '../errors/isTicketingError.ts';
import { HoldExpiredError, WaitTimeoutError } from '../errors/purchase.ts';
import { AbortedError, InvalidRequestError } from '../errors/transport.ts';
import type { Order } from '../models/ordering.ts';
import { parseDate } from '../time/parseDate.ts';
import { checkClient } from '../transport/checks.ts';
import { check, date } from '../transport/validate.ts';
import type { LagMemory } from './lagMemory.ts';
import { waitUntil, type SharedWaits, type WaitProgress } from './waitUntil.ts';

/** Before a hold's end, ms: a request sent later may arrive too late. */
export const HOLD_MARGIN_MS = 1_000;

/** What `addToCart` takes, and until when the seat is held. */
export type AddToCartWhenReadyParameters = AddToCartParameters & {
  /**
   * The end of the hold, as `reserve` gave it. The waiting ends a second before, by the client's clock; where that may be
   * wrong, `createPurchase` reckons with the server's.
   */
  readonly expiresAt: string;
};

/** How to wait for the cart. All optional. */
export interface AddToCartWhenReadyOptions {
  /** Ends the waiting at once. A request that is out is not cut: `onLateSuccess` is told when it lands. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds; default: as long as the hold lives. */
  readonly timeout?: number | undefined;
  /** Learns how far ordering lags behind, and says where to look. Default: nothing is known, nothing is kept. */
  readonly lags?: LagMemory | undefined;
  /** Lets equal calls share one poll, and one add: two at once can make two orders. `createSharedWaits()` makes one. */
  readonly shared?: SharedWaits | undefined;
  /** What makes calls equal. Default: reservation, seat and account; a call with neither of the first and last is alone. */
  readonly key?: string | undefined;
  readonly onAttempt?: ((progress: WaitProgress) => void) | undefined;
  /** The order, when the seat entered the cart after the waiting had ended. */
  readonly onLateSuccess?: ((order: Order) => void) | undefined;
}

/** True for the refusals that only say that ordering has not heard of the hold yet: 404 by the guide, 400 as deployed. */
export const isCartLag = (error: unknown): boolean =>
  isTicketingError(error, 'reservation_not_found') || isTicketingError(error, 'rate_limited');

/**
 * Puts a held seat into the cart the moment ordering has heard of the hold: asks at once, then at growing distances, and
 * repeats on nothing but "not yet".
 *
 * Throws `hold_expired` when the hold ended first, `wait_timeout` when the budget did, `aborted`; every other refusal of
 * `addToCart` as it came. Source: Integration guide, Wait for Kafka event propagation; contract section 5.
 *
 * @example
 * const cart = await addToCartWhenReady(client, { ...identityOf(buyer), reservationId, seatId, price, expiresAt });
 */
export async function addToCartWhenReady(
  client: CoreClient,
  parameters: AddToCartWhenReadyParameters,
  options: AddToCartWhenReadyOptions = {},
): Promise<Order> {
  checkClient(client, 'request', 'clock', 'random', 'emit');
  const { issues } = check({ expiresAt: date }, parameters);
  if (issues.length > 0) throw new InvalidRequestError({ issues });
  const { expiresAt, ...request } = parameters;
  const { onAttempt, lags } = options;
  const { seatId, reservationId, userId } = request;
  const outcome = await waitUntil(client, {
    ...options,
    key: options.key ?? ((reservationId ?? userId) && ['cart', seatId, reservationId, userId].join(' ')),
    probe: () => addToCart(client, request as AddToCartParameters),
    isLag: isCartLag,
    isOver: (error) => isTicketingError(error, 'reservation_expired'),
    schedule: lags?.schedule('inventory>ordering'),
    estimate: lags?.estimate('inventory>ordering'),
    deadline: parseDate(expiresAt) - HOLD_MARGIN_MS,
    onAttempt: (progress) => {
      const { attempts: attempt, elapsedMs, delayMs, estimate } = progress;
      client.emit({ type: 'wait', for: 'cart', attempt, elapsedMs, delayMs, estimate, at: client.clock.now() });
      onAttempt?.(progress);
    },
  });
  if (outcome.status === 'ready') {
    lags?.observe('inventory>ordering', outcome.lag);
    return outcome.value;
  }
  const { attempts, elapsedMs, lastAnswer } = outcome;
  const facts = { seatId, ...(reservationId && { reservationId }), expiresAt, attempts, elapsedMs };
  const context = { service: 'ordering', endpoint: 'POST /cart/add', cause: lastAnswer };
  if (outcome.status === 'aborted') throw new AbortedError(facts, { ...context, cause: options.signal?.reason });
  throw new (outcome.status === 'timed_out' ? WaitTimeoutError : HoldExpiredError)(facts, context);
}
