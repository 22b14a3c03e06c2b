import type { OrderId, SeatId } from '../../models/ids.ts';
import { sumCents } from '../../models/money.ts';
import { deployedCapabilities, guideCapabilities } from './capabilities.ts';
import type { OrderRecord, PurchaseRecord, SeatRecord } from './schema.ts';
import type { SeatChoice } from './shapes.ts';

/** A request that nobody answered may still be on its way for so long, ms. */
const ON_ITS_WAY_MS = 30_000;

export const newSeat = (choice: SeatChoice): SeatRecord => ({ ...choice, status: 'chosen', tries: 0 });

export const seatOf = (record: PurchaseRecord, seatId: SeatId): SeatRecord | undefined =>
  record.seats.find((seat) => seat.seatId === seatId);

export const orderOf = (record: PurchaseRecord, orderId: OrderId): OrderRecord | undefined =>
  record.orders.find(({ id }) => id === orderId);

/** The draft of one of the buyer's carts. */
export const draftOf = ({ orders }: PurchaseRecord, cart: number): OrderRecord | undefined =>
  orders.find((order) => order.state === 'draft' && order.cart === cart && !order.isLeft);

/** What the buyer saw for the seats of an order, in cents. */
export const seenCents = (record: PurchaseRecord, order: OrderRecord): number =>
  sumCents(order.seatIds.map((seatId) => seatOf(record, seatId)?.price ?? 0));

/** The earliest end of the holds of some seats; `Infinity` without any. */
export const endOf = (seats: readonly SeatRecord[]): number =>
  Math.min(...seats.map((seat) => seat.endsAt ?? Infinity));

/** The later end of a hold, where the clocks differ: what is asked until then is answered by the platform. */
export const lastEndOf = (seat: SeatRecord): number => seat.laterEndsAt ?? seat.endsAt ?? Infinity;

/** The end of the first hold of an order: the later one where the clocks differ, for the platform is asked before it pays. */
export const endOfOrder = (record: PurchaseRecord, order: OrderRecord): number =>
  Math.min(...record.seats.filter(({ orderId }) => orderId === order.id).map(lastEndOf));

/** How long a hold of this platform lasts, ms, where its own answer did not tell. */
export const holdMsOf = ({ holdMs, capabilities }: PurchaseRecord): number =>
  holdMs ?? (capabilities ?? deployedCapabilities).holdMs;

/** How long after a hold its seat may stay blocked, ms. */
export const sweepMsOf = ({ capabilities }: PurchaseRecord): number => (capabilities ?? deployedCapabilities).sweepMs;

/**
 * When the platform has freed a seat by itself, at the latest. Where another request for the same hold is unanswered, that
 * one may still take the seat again once the hold is over.
 */
export function freedAt(record: PurchaseRecord, seat: SeatRecord): number | undefined {
  const end = lastEndOf(seat);
  if (end === Infinity) return undefined;
  const seenMs = end + record.skewErrorMs + sweepMsOf(record);
  const { isHoldLost, sentAt } = seat;
  return isHoldLost && sentAt !== undefined ? Math.max(seenMs, freedUnseenAt(record, sentAt)) : seenMs;
}

/** The same for a hold that was asked for and never seen: it may begin as late as a request can be on its way. */
export const freedUnseenAt = (record: PurchaseRecord, now: number): number =>
  now +
  ON_ITS_WAY_MS +
  holdMsOf(record.capabilities ? record : { ...record, capabilities: guideCapabilities }) +
  sweepMsOf(record);

/** Whether `GET /orders/{id}` tells the state of an order. */
export const canRead = ({ capabilities }: PurchaseRecord): boolean => capabilities?.orderStateReadable === true;

/** Whether a checkout starts the payment, or nobody knows that it does not. */
export const mayCheckoutPay = ({ capabilities }: PurchaseRecord): boolean => capabilities?.checkoutPays !== false;

/** Whether money may be moving for an order, so that it can no longer be given up. */
export const isInPayment = (record: PurchaseRecord, order: OrderRecord): boolean =>
  order.paySentAt !== undefined ||
  ((order.checkoutSentAt !== undefined || order.isCheckedOut === true) && mayCheckoutPay(record));

/** Whether money may be moving, or has moved, for any order. */
export const isPaying = (record: PurchaseRecord): boolean =>
  record.orders.some((order) => order.state === 'paid' || order.state === 'unknown' || isInPayment(record, order));

/** Seats whose hold runs out while nothing is being paid for them. */
export const idleSeats = (record: PurchaseRecord): readonly SeatRecord[] =>
  record.seats.filter(({ status, orderId }) => {
    const order = record.orders.find(({ id }) => id === orderId);
    return (status === 'held' || status === 'in_cart') && !(order && isInPayment(record, order));
  });

/** Whether an order is paid for as far as we know, and the platform has not confirmed it. */
export const isSettling = ({ capabilities }: PurchaseRecord, { state, paymentId }: OrderRecord): boolean =>
  state === 'pending' && (capabilities?.checkoutPays === true || paymentId !== undefined);

export const isOpenOrder = ({ state }: OrderRecord): boolean => state === 'draft' || state === 'pending';
