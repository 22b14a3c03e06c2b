import { CartNotEmptyError } from '../../errors/purchase.ts';
import { fromCents, sumCents, toCents } from '../../models/money.ts';
import { priceProblem, problemOf } from './problems.ts';
import { isInPayment, isOpenOrder, orderOf, seenCents } from './record.ts';
import type { OrderRecord, PurchaseRecord } from './schema.ts';
import type { ProblemData } from './shapes.ts';

/** What all seats that are not lost cost by the prices that the buyer saw, in cents. */
export const shownCents = ({ seats }: PurchaseRecord): number =>
  sumCents(seats.filter(({ status }) => status !== 'lost' && status !== 'released').map(({ price }) => price));

/** What all orders of the purchase come to, and the seats that are in none yet, in cents. */
function dueCents(record: PurchaseRecord): number {
  // What is being taken back is not paid.
  const isDue = (order: OrderRecord) => isOpenOrder(order) && (!order.isLeft || isInPayment(record, order));
  const ordered = record.orders.filter((order) => isDue(order) || order.state === 'paid');
  const loose = record.seats.filter(
    ({ status, orderId }) => status !== 'lost' && status !== 'released' && !ordered.some(({ id }) => id === orderId),
  );
  const prices = loose.map(({ price, newPrice }) => newPrice ?? price);
  return ordered.reduce((cents, order) => cents + (order.chargedCents ?? order.totalCents), sumCents(prices));
}

/**
 * Why an order may not be paid with what the buyer has agreed to; `null` when it may. Without a sum of its own the buyer
 * agreed to the prices shown, seat by seat, and to nothing else.
 */
export function consentProblem(record: PurchaseRecord, order: OrderRecord): ProblemData | null {
  const due = dueCents(record);
  if (record.agreed?.isExplicit) {
    return due > record.agreed.cents ? priceProblem(record.agreed.cents, due, order.id) : null;
  }
  if (order.foreignSeatIds.length > 0) {
    const facts = {
      orderId: order.id,
      seatIds: order.foreignSeatIds,
      expectedCents: seenCents(record, order),
      actualCents: order.totalCents,
    };
    return problemOf(new CartNotEmptyError(facts), { orderId: order.id });
  }
  const seen = seenCents(record, order);
  if (order.totalCents !== seen) return priceProblem(seen, order.totalCents, order.id);
  return record.agreed && due > record.agreed.cents ? priceProblem(record.agreed.cents, due, order.id) : null;
}

/** Stops before a payment that the buyer has not agreed to. */
export function checkConsent(record: PurchaseRecord, orderId: string): PurchaseRecord {
  const order = orderOf(record, orderId);
  const problem = order && consentProblem(record, order);
  return problem ? { ...record, goal: 'ready', problem } : record;
}

/** The seats of the seatmap whose price is not what the buyer saw, taken over by somebody who agrees to it. */
export const withNewPrices = (record: PurchaseRecord): PurchaseRecord => ({
  ...record,
  seats: record.seats.map((seat) => {
    if (seat.newPrice === undefined || seat.orderId !== undefined) return seat;
    const { newPrice, ...rest } = seat;
    return { ...rest, price: fromCents(toCents(newPrice)) };
  }),
});
