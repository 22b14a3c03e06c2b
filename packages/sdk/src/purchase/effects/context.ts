import { isTicketingError } from '../../errors/isTicketingError.ts';
import { HoldExpiredError } from '../../errors/purchase.ts';
import type { Identity } from '../../models/buyer.ts';
import { retryPause } from '../../time/retryAfter.ts';
import { sleep } from '../../time/sleep.ts';
import type { CoreClient } from '../../transport/client.ts';
import type { LagMemory } from '../../wait/lagMemory.ts';
import type { WaitProgress } from '../../wait/waitUntil.ts';
import type { PlatformMemory } from '../memory.ts';
import type { OrderId, SeatId } from '../../models/ids.ts';
import { identityOfCart } from '../record/carts.ts';
import type { PurchaseEvent } from '../record/events.ts';
import { problemOf } from '../record/problems.ts';
import { draftOf, freedAt, seatOf } from '../record/record.ts';
import type { OrderRecord, PurchaseRecord, SeatRecord } from '../record/schema.ts';
import type { Waiting } from '../record/shapes.ts';
import type { SubstitutePolicy } from '../record/substitute.ts';
import type { PurchaseClock } from '../time/purchaseClock.ts';

/** What an effect works with. */
export interface EffectContext {
  readonly client: CoreClient;
  readonly clock: PurchaseClock;
  /** As it is now: other effects go on meanwhile. */
  readonly record: () => PurchaseRecord;
  readonly dispatch: (event: PurchaseEvent) => void;
  /**
   * Dispatches an intention and writes it down. False: another page goes on with this purchase, the effect is no longer
   * wanted, or money would move and that could not be written down: nothing may be sent.
   */
  readonly commit: (event?: PurchaseEvent) => Promise<boolean>;
  /** Awaited before every request: waits for a connection, for some time. False: the effect is no longer wanted. */
  readonly admit: () => Promise<boolean>;
  readonly lags: LagMemory | undefined;
  readonly memory: PlatformMemory;
  readonly policy: SubstitutePolicy;
  /** Aborted when the effect is no longer wanted. It ends waiting; a request that is out is never cut. */
  readonly signal: AbortSignal;
  /** Calls back when the page is shown again. */
  readonly onWake: (listener: () => void) => () => void;
}

/** Before the end of a hold, ms: no payment is started later. Source: contract section 9, hazard 1. */
export const PAY_MARGIN_MS = 5_000;
/** A refusal that nobody has documented is tried again for so long, ms: a gateway recovers, a rule does not. */
export const PATIENCE_MS = 10_000;
const SHORTEST_PAUSE_MS = 50;
/** The pauses between repeats end growing here, ms. */
const LONGEST_PAUSE_MS = 8_000;
/** A server that asks for more is looked at again all the same, ms: a hold is running out. */
const LONGEST_ASKED_MS = 30_000;

/** How long to wait before a repeat: growing with each try, jittered; the server's own word counts within `mostMs`. */
export function pauseMs({ client }: EffectContext, tries: number, error: unknown, mostMs = Infinity): number {
  const { random } = client;
  const scheduledMs = (0.5 + random()) * Math.min(LONGEST_PAUSE_MS, 100 * 2 ** Math.min(tries, 10));
  const retryAfterMs = isTicketingError(error) ? error.facts.retryAfterMs : undefined;
  // A server that asks for more than half of what is left asks for the sale: it is looked at once more in between.
  const leftMs = Math.min(LONGEST_ASKED_MS, Math.max(Math.min(scheduledMs, mostMs), mostMs / 2));
  // However little is left: a loop without a pause is never right.
  return Math.max(SHORTEST_PAUSE_MS, retryPause({ scheduledMs, retryAfterMs, leftMs, random }));
}

/** Waits; false when the effect is no longer wanted. */
export async function rest({ clock, signal }: EffectContext, ms: number): Promise<boolean> {
  await sleep(clock, Math.max(0, ms), signal).catch(() => undefined);
  return !signal.aborted;
}

/** Waits before a repeat; false when the effect is no longer wanted. */
export const pause = (context: EffectContext, tries: number, error?: unknown, mostMs?: number): Promise<boolean> =>
  rest(context, pauseMs(context, tries, error, mostMs));

/** Gives a seat up. `freesAt`: when it can be held again at the latest. */
export function loseSeat(
  { record, dispatch }: EffectContext,
  seat: SeatRecord,
  error: unknown,
  freesAt: number | undefined = freedAt(record(), seat),
): void {
  const { seatId } = seat;
  dispatch({ type: 'seat_lost', seatId, problem: problemOf(error, { seatId }), freesAt });
}

/** An order has ended, or is given up, and nothing is paid for it. */
export const endOrder = ({ dispatch }: EffectContext, orderId: OrderId, error: unknown): void =>
  dispatch({ type: 'order_cancelled', orderId, problem: problemOf(error, { orderId }) });

/** The holds of an order that end by `at` are over: by default those that leave no time for a payment. */
export const expireOrder = (
  { clock, dispatch }: EffectContext,
  where: { readonly orderId: OrderId; readonly seatId?: SeatId },
  at: number = clock.now() + PAY_MARGIN_MS,
): void =>
  dispatch({
    type: 'order_expired',
    orderId: where.orderId,
    problem: problemOf(new HoldExpiredError(), where),
    at,
  });

/** The identity that a cart of the buyer carries: that of its order, or of the first seat that enters it. */
export function cartIdentity(record: PurchaseRecord, cart: number, seatId: string): Identity {
  const first = seatOf(record, draftOf(record, cart)?.seatIds[0] ?? seatId);
  return identityOfCart(record.buyer, cart, first?.reservationId ?? record.id);
}

/** The identity with which an order was made. */
export const identityOfOrder = (record: PurchaseRecord, order: OrderRecord): Identity =>
  identityOfCart(record.buyer, order.cart, seatOf(record, order.seatIds[0] ?? '')?.reservationId ?? record.id);

/** Tells the state and the client's listener how a wait goes. */
export const telling =
  ({ client, dispatch }: EffectContext, what: Waiting['for']) =>
  ({ attempts, elapsedMs, delayMs, estimate }: WaitProgress): void => {
    client.emit({ type: 'wait', for: what, attempt: attempts, elapsedMs, delayMs, estimate, at: client.clock.now() });
    dispatch({ type: 'waiting', waiting: { for: what, attempts, elapsedMs, estimate } });
  };
