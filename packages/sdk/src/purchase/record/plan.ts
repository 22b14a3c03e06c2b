import type { OrderId, SeatId } from '../../models/ids.ts';
import { isPayerInDoubt } from './payer.ts';
import { idleSeats, isInPayment, isOpenOrder, isSettling } from './record.ts';
import type { OrderRecord, PurchaseRecord, SeatRecord } from './schema.ts';
import type { Waiting } from './shapes.ts';
import type { PurchasePhase, SeatStatus } from './words.ts';

/** Something to be done, and known by this key while it is being done. */
export type Effect =
  | { readonly type: 'learn' | 'fill' | 'settle' | 'confirm' | 'watch'; readonly id: '' }
  | { readonly type: 'hold' | 'replace' | 'verify'; readonly id: SeatId }
  | { readonly type: 'checkout' | 'pay' | 'cancel'; readonly id: OrderId };

/** Holds asked for at the same time. */
export const PARALLEL_HOLDS = 4;
/** Payments of different orders at the same time; never two of one order. */
const PARALLEL_PAYMENTS = 4;

/** Seats that may still get into a cart. */
const NOT_IN_CART: readonly SeatStatus[] = ['chosen', 'holding', 'held'];
/** A buyer is being asked: nothing more enters a cart meanwhile. */
const ASKING: readonly (string | undefined)[] = ['price_changed', 'cart_not_empty'];

const isOutside = ({ status, isSought }: SeatRecord) => NOT_IN_CART.includes(status) || isSought === true;
const isLive = (order: OrderRecord) => isOpenOrder(order) && !order.isLeft;

/** Whether another seat may enter the cart now. */
export function mayFill(record: PurchaseRecord): boolean {
  const { seats, orders, capabilities, policy, problem, goal } = record;
  if (!seats.some(({ status }) => status === 'held') || isPayerInDoubt(record)) return false;
  if (goal === 'ready' && ASKING.includes(problem?.code)) return false;
  if (policy !== 'best-effort' && seats.some((seat) => isOutside(seat) && seat.status !== 'held')) return false;
  const draft = orders.some((order) => order.state === 'draft' && isLive(order));
  return capabilities?.severalSeatsPerOrder === true || !draft;
}

/** What may be done for an order now. */
function stepOf(record: PurchaseRecord, order: OrderRecord): 'checkout' | 'pay' | 'settle' | 'cancel' | null {
  const { goal, stopping, capabilities, problem } = record;
  if (!isOpenOrder(order)) return null;
  if (order.isLeft) return 'cancel';
  const inPayment = isInPayment(record, order);
  if (stopping && !inPayment) return 'cancel';
  if (!capabilities) return null;
  if (order.state === 'draft') {
    if (inPayment) return 'checkout';
    if (record.seats.some((seat) => seat.orderId === order.id && seat.isDoubted)) return null;
    const isFull = !record.seats.some(isOutside);
    if (goal === 'owned') return isFull || !capabilities.severalSeatsPerOrder ? 'checkout' : null;
    // Order by order: the next seat needs this cart out of the way. Only where the platform has shown that it charges nothing.
    const isFree = record.isCertain && !capabilities.checkoutPays;
    return problem || isFull || capabilities.severalSeatsPerOrder || !isFree ? null : 'checkout';
  }
  if (isSettling(record, order)) return 'settle';
  return goal === 'owned' || inPayment ? 'pay' : null;
}

/** Whether nobody knows what the platform can do, or it matters before the buyer has agreed to pay. */
const mustLook = ({ capabilities, isCertain, seats, goal }: PurchaseRecord) =>
  !capabilities || (!isCertain && !capabilities.severalSeatsPerOrder && goal === 'ready' && seats.length > 1);

/** Orders whose outcome rests on a receipt alone: somebody may still look whether the platform shows it. */
const mayConfirm = ({ orders }: PurchaseRecord) =>
  orders.some(({ state, evidence }) => state === 'paid' && evidence === 'receipt');

/** Everything that should be going on now: pure, so a reloaded purchase goes on where its record stands. */
export function plan(record: PurchaseRecord): readonly Effect[] {
  const { seats, orders, stopping, goal, policy, result } = record;
  if (!result && goal === null && !stopping) return [];
  const effects: Effect[] = [];
  if (!stopping && !result) {
    const wanted = seats.filter(({ status }) => status === 'chosen' || status === 'holding');
    for (const { seatId } of wanted.slice(0, PARALLEL_HOLDS)) effects.push({ type: 'hold', id: seatId });
    // Not before the first hold has left: whoever clicks at the same moment elsewhere would get the seat.
    if (mustLook(record) && seats.some(({ status }) => status !== 'chosen')) effects.push({ type: 'learn', id: '' });
    for (const { seatId, isSought } of seats) if (isSought) effects.push({ type: 'replace', id: seatId });
    if (mayFill(record)) effects.push({ type: 'fill', id: '' });
  }
  for (const { seatId, isDoubted, status } of seats) {
    if (isDoubted && status === 'in_cart' && !stopping) effects.push({ type: 'verify', id: seatId });
  }
  const allFilled = !seats.some(isOutside);
  let payments = policy === 'best-effort' ? PARALLEL_PAYMENTS : 1;
  for (const order of orders) {
    const type = stepOf(record, order);
    if (type === 'checkout' || type === 'cancel') effects.push({ type, id: order.id });
    if (type !== 'pay') continue;
    payments -= 1;
    if (order.paySentAt !== undefined || (allFilled && payments >= 0)) effects.push({ type, id: order.id });
  }
  if (orders.some((order) => stepOf(record, order) === 'settle') && payments > 0) {
    effects.push({ type: 'settle', id: '' });
  }
  if (mayConfirm(record)) effects.push({ type: 'confirm', id: '' });
  if (!result && idleSeats(record).length > 0) effects.push({ type: 'watch', id: '' });
  return effects;
}

/** What is being done while each wait goes on. A wait for a connection belongs to all of it. */
const AWAITED: Readonly<Partial<Record<Waiting['for'], Effect['type']>>> = {
  cart: 'fill',
  payment: 'pay',
  settlement: 'settle',
};

/** Ends a wait that nothing waits in any more: the purchase has gone on to something else. */
export function endWaiting(record: PurchaseRecord): PurchaseRecord {
  const awaited = record.waiting && AWAITED[record.waiting.for];
  return awaited && !plan(record).some(({ type }) => type === awaited) ? { ...record, waiting: null } : record;
}

/** Where the purchase stands, in one word. */
export function phaseOf(record: PurchaseRecord): PurchasePhase {
  const { seats, orders, capabilities, goal } = record;
  if (record.result) return 'ended';
  if (goal === null) return 'idle';
  if (seats.some(({ status }) => status === 'chosen' || status === 'holding')) return 'holding';
  if (mayFill(record)) return 'carting';
  const steps = orders.map((order) => stepOf(record, order));
  if (steps.includes('checkout')) return goal === 'ready' ? 'carting' : 'checking_out';
  if (steps.includes('pay')) return 'paying';
  if (steps.includes('settle')) return 'settling';
  return capabilities && goal === 'owned' ? 'checking_out' : 'ready';
}
