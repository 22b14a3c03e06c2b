import type { Buyer } from '../../models/buyer.ts';
import type { EventId, OrderId, PaymentId, SeatId } from '../../models/ids.ts';
import { toCents } from '../../models/money.ts';
import { deployedCapabilities, type Capabilities } from './capabilities.ts';
import type {
  ConflictPolicy,
  Evidence,
  PaymentDetails,
  ProblemData,
  PurchaseResult,
  PurchaseSeat,
  SeatChoice,
  Waiting,
} from './types.ts';

/** A seat as the purchase knows it. Times are ms since the epoch on the client's clock. */
export interface SeatRecord extends PurchaseSeat {
  /** Holds asked for. */
  readonly tries: number;
  /** When the last hold was asked for; its answer is missing while `status` is `holding`. */
  readonly sentAt?: number;
  readonly heldAt?: number;
  /** The end of the hold on the client's clock: when it may be over, ms since the epoch. */
  readonly endsAt?: number;
  /** When an answer to putting it into the cart was lost; the seat may be in there. */
  readonly blindAt?: number;
  readonly freesAt?: string;
  /** Another seat is being looked for in its place. */
  readonly isSought?: boolean;
  /** What the seatmap says now, where it differs from what the buyer saw. Currency units. */
  readonly newPrice?: number;
}

/** One order of the purchase. */
export interface OrderRecord {
  readonly id: OrderId;
  readonly state: 'draft' | 'pending' | 'paid' | 'cancelled' | 'unknown';
  readonly totalCents: number;
  readonly seatIds: readonly SeatId[];
  /** Which cart of the buyer it came from: a guest may need a second one when an answer was lost. */
  readonly cart: number;
  /** What the buyer agreed to pay, where it is not the sum of the prices seen. */
  readonly agreedCents?: number;
  readonly checkoutSentAt?: number;
  readonly paySentAt?: number;
  readonly paymentId?: PaymentId;
  readonly evidence?: Evidence;
}

/** Everything a purchase knows: what the journal keeps, and all that its next step depends on. */
export interface PurchaseRecord {
  readonly id: string;
  readonly eventId: EventId;
  readonly buyer: Buyer;
  readonly policy: ConflictPolicy;
  /** Substitutes that may still be tried. */
  readonly substitutes: number;
  readonly payment: PaymentDetails | null;
  /** How far to go; `null` before the start. */
  readonly goal: 'ready' | 'owned' | null;
  /** Why the purchase gives up what is not paid for. */
  readonly stopping: ProblemData | null;
  readonly capabilities: Capabilities | null;
  /** False while the capabilities are a guess. */
  readonly isCertain: boolean;
  readonly seats: readonly SeatRecord[];
  readonly orders: readonly OrderRecord[];
  /** How far the server's clock may be ahead, ms; `null` while nothing is known. */
  readonly skewMs: number | null;
  /** How far that may be off, ms: the server's clock is ahead by at least so much less. */
  readonly skewErrorMs: number;
  /** The cart in use: see {@link OrderRecord.cart}. */
  readonly cart: number;
  readonly waiting: Waiting | null;
  readonly problem: ProblemData | null;
  readonly result: PurchaseResult | null;
}

export const newSeat = (choice: SeatChoice): SeatRecord => ({ ...choice, status: 'chosen', tries: 0 });

export const seatOf = (record: PurchaseRecord, seatId: SeatId): SeatRecord | undefined =>
  record.seats.find((seat) => seat.seatId === seatId);

export const orderOf = (record: PurchaseRecord, orderId: OrderId): OrderRecord | undefined =>
  record.orders.find(({ id }) => id === orderId);

/** What the buyer saw for the seats of an order, in cents. */
export const seenCents = (record: PurchaseRecord, order: OrderRecord): number =>
  order.seatIds.reduce((cents, seatId) => cents + toCents(seatOf(record, seatId)?.price ?? 0), 0);

/** The earliest end of the holds of some seats, ms since the epoch on the client's clock; `Infinity` without any. */
export const endOf = (seats: readonly SeatRecord[]): number =>
  Math.min(...seats.map((seat) => seat.endsAt ?? Infinity));

/** The end of the first hold of an order. */
export const endOfOrder = (record: PurchaseRecord, order: OrderRecord): number =>
  endOf(record.seats.filter(({ orderId }) => orderId === order.id));

/** When the platform has freed a seat by itself, at the latest. */
export function freedAt(record: PurchaseRecord, seat: SeatRecord): { readonly freesAt?: string } {
  if (seat.endsAt === undefined) return {};
  const { sweepMs } = record.capabilities ?? deployedCapabilities;
  return { freesAt: new Date(seat.endsAt + record.skewErrorMs + sweepMs).toISOString() };
}

/** Whether money may be moving for an order, so that it can no longer be given up. */
export const isInPayment = (record: PurchaseRecord, order: OrderRecord): boolean =>
  order.paySentAt !== undefined || (order.checkoutSentAt !== undefined && record.capabilities?.checkoutPays !== false);

/** Seats whose hold runs out while nothing is being paid for them. */
export const idleSeats = (record: PurchaseRecord): readonly SeatRecord[] =>
  record.seats.filter(({ status, orderId }) => {
    const order = record.orders.find(({ id }) => id === orderId);
    return (status === 'held' || status === 'in_cart') && !(order && isInPayment(record, order));
  });

/** Whether an order is paid for as far as we know, and the platform has not confirmed it. */
export const isSettling = ({ capabilities }: PurchaseRecord, { state, paymentId }: OrderRecord): boolean =>
  state === 'pending' && (capabilities?.checkoutPays === true || paymentId !== undefined);
