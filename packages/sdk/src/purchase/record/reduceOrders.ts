import { withOrder, type Handlers } from './change.ts';
import type { CartAnswer } from './events.ts';
import { checkConsent } from './consent.ts';
import { omit } from './omit.ts';
import { endOf, freedAt, orderOf, seatOf } from './record.ts';
import type { OrderRecord, PurchaseRecord, SeatRecord } from './schema.ts';
import { withMinted } from './serverTime.ts';

type OrderEvent =
  | 'carted'
  | 'order_found'
  | 'cart_changed'
  | 'checkout_sent'
  | 'checkout_refused'
  | 'checked_out'
  | 'order_abandoned'
  | 'order_cancelled'
  | 'order_left'
  | 'order_expired';

/** A seat that goes on without its order: back to where its hold was given, or lost with it. */
const withoutOrder = (seat: SeatRecord): SeatRecord => ({
  ...omit(seat, 'orderId', 'cartSentAt', 'isDoubted'),
  status: 'held',
});

/** An order that is not wanted: the plan takes it back. */
function foundOrder(record: PurchaseRecord, { id, totalCents, seatIds }: CartAnswer): PurchaseRecord {
  if (orderOf(record, id)) return record;
  const order: OrderRecord = {
    id,
    state: 'draft',
    totalCents,
    seatIds: seatIds.filter((seatId) => seatOf(record, seatId)),
    foreignSeatIds: seatIds.filter((seatId) => !seatOf(record, seatId)),
    cart: record.cart,
    isLeft: true,
  };
  return { ...record, orders: [...record.orders, order] };
}

/** What happens to orders, from the cart to the payment, and when they are given up. */
export const orderHandlers: Pick<Handlers, OrderEvent> = {
  carted: (before, { seatId, order: { id, totalCents, seatIds, createdAt, askedAt, answeredAt = askedAt } }) => {
    const known = orderOf(before, id);
    const placed = seatOf(before, seatId);
    // It stands in another order already: two adds have each made one. This one is taken back.
    if (!known && placed && placed.status !== 'held' && placed.orderId !== undefined) {
      return foundOrder(before, { id, totalCents, seatIds });
    }
    const isNew = createdAt !== undefined && askedAt !== undefined && !known;
    const record = isNew ? withMinted(before, createdAt, askedAt, answeredAt ?? askedAt) : before;
    const isOurs = (seat: SeatRecord) =>
      seat.seatId === seatId || (seatIds.includes(seat.seatId) && seat.status !== 'lost');
    const ours = record.seats.filter(isOurs);
    const order: OrderRecord = {
      ...(known ?? { id, state: 'draft', cart: record.cart }),
      totalCents,
      seatIds: ours.map((seat) => seat.seatId),
      foreignSeatIds: seatIds.filter((each) => !ours.some((seat) => seat.seatId === each)),
    };
    const next: PurchaseRecord = {
      ...record,
      orders: known ? record.orders.map((each) => (each === known ? order : each)) : [...record.orders, order],
      seats: record.seats.map((seat) =>
        isOurs(seat)
          ? { ...omit(seat, 'cartSentAt'), status: seat.status === 'held' ? 'in_cart' : seat.status, orderId: id }
          : seat,
      ),
    };
    return checkConsent(next, id);
  },

  order_found: (record, { order }) => foundOrder(record, order),

  cart_changed: (record) => ({ ...record, cart: record.cart + 1 }),

  checkout_sent: (record, { orderId, at }) =>
    withOrder(record, orderId, (order) => ({ ...order, checkoutSentAt: order.checkoutSentAt ?? at })),

  checkout_refused: (record, { orderId }) => withOrder(record, orderId, (order) => omit(order, 'checkoutSentAt')),

  checked_out: (record, { orderId, totalCents, startsPayment, seatIds = [] }) => {
    const { capabilities } = record;
    // What was put in with a lost answer shows now.
    const isNew = (seat: SeatRecord) => seat.status === 'held' && seatIds.includes(seat.seatId);
    const found = record.seats.filter(isNew).map(({ seatId }) => seatId);
    const corrected =
      capabilities && startsPayment && !capabilities.checkoutPays && !record.isCertain
        ? { ...capabilities, preset: 'custom' as const, checkoutPays: true, orderStateReadable: true }
        : capabilities;
    const next: PurchaseRecord = {
      ...withOrder(record, orderId, (order) => ({
        ...omit(order, 'checkoutSentAt'),
        state: 'pending',
        isCheckedOut: true,
        totalCents: totalCents ?? order.totalCents,
        seatIds: [...order.seatIds, ...found],
        foreignSeatIds: [
          ...new Set([
            ...order.foreignSeatIds,
            ...seatIds.filter((id) => !order.seatIds.includes(id) && !found.includes(id)),
          ]),
        ],
      })),
      capabilities: corrected,
      seats: record.seats.map((seat) => (isNew(seat) ? { ...seat, status: 'in_cart', orderId } : seat)),
    };
    if (!corrected?.checkoutPays) return checkConsent(next, orderId);
    return withOrder(
      next,
      orderId,
      (order) => order,
      (seat) => ({ ...seat, status: 'paying' }),
    );
  },

  order_abandoned: (record, { orderId }) =>
    withOrder(record, orderId, (order) => ({ ...omit(order, 'checkoutSentAt'), isLeft: true }), withoutOrder),

  // A decline frees the seat at once; after any other refusal its hold lives on.
  order_cancelled: (record, { orderId, problem }) =>
    withOrder(
      record,
      orderId,
      (order) => ({ ...omit(order, 'isLeft'), state: 'cancelled' }),
      (seat) =>
        seat.status === 'released' || seat.status === 'owned'
          ? seat
          : { ...seat, status: 'lost', problem, ...(problem.code !== 'payment_declined' && freedAt(record, seat)) },
    ),

  order_left: (record, { orderId }) => withOrder(record, orderId, (order) => ({ ...order, isLeft: true })),

  order_expired: (record, { orderId, problem, at }) =>
    withOrder(
      record,
      orderId,
      (order) => ({ ...order, state: 'cancelled' }),
      (seat) =>
        endOf([seat]) > at ? withoutOrder(seat) : { ...seat, status: 'lost', problem, ...freedAt(record, seat) },
    ),
};
