import { lost, withOrder, withSeats, type Handlers } from './change.ts';
import type { CartAnswer } from './events.ts';
import { checkConsent } from './consent.ts';
import { endOf, orderOf, seatOf } from './record.ts';
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

/** A seat that goes on without its order: back to where its hold was given. */
const WITHOUT_ORDER = { status: 'held', orderId: undefined, cartSentAt: undefined, isDoubted: undefined } as const;

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
      ...(answeredAt !== undefined && { seenAt: answeredAt }),
      seatIds: ours.map((seat) => seat.seatId),
      foreignSeatIds: seatIds.filter((each) => !ours.some((seat) => seat.seatId === each)),
    };
    const orders = known ? record.orders.map((each) => (each === known ? order : each)) : [...record.orders, order];
    const next = withSeats({ ...record, orders }, isOurs, ({ status }) => ({
      status: status === 'held' ? 'in_cart' : status,
      orderId: id,
      cartSentAt: undefined,
    }));
    return checkConsent(next, id);
  },

  order_found: (record, { order }) => foundOrder(record, order),

  cart_changed: (record) => ({ ...record, cart: record.cart + 1 }),

  checkout_sent: (record, { orderId, at }) =>
    withOrder(record, orderId, ({ checkoutSentAt = at }) => ({ checkoutSentAt })),

  checkout_refused: (record, { orderId }) => withOrder(record, orderId, { checkoutSentAt: undefined }),

  checked_out: (record, { orderId, totalCents, startsPayment, seatIds = [] }) => {
    const { capabilities, isCertain } = record;
    // What was put in with a lost answer shows now.
    const isNew = ({ seatId, status }: SeatRecord) => status === 'held' && seatIds.includes(seatId);
    const found = record.seats.filter(isNew).map(({ seatId }) => seatId);
    const corrected =
      capabilities && startsPayment && !capabilities.checkoutPays && !isCertain
        ? { ...capabilities, preset: 'custom' as const, checkoutPays: true, orderStateReadable: true }
        : capabilities;
    const closed = withOrder(record, orderId, (order) => {
      const foreign = seatIds.filter((seatId) => !order.seatIds.includes(seatId) && !found.includes(seatId));
      return {
        state: 'pending',
        isCheckedOut: true,
        checkoutSentAt: undefined,
        totalCents: totalCents ?? order.totalCents,
        seatIds: [...order.seatIds, ...found],
        foreignSeatIds: [...new Set([...order.foreignSeatIds, ...foreign])],
      };
    });
    const next = withSeats({ ...closed, capabilities: corrected }, isNew, { status: 'in_cart', orderId });
    return corrected?.checkoutPays ? withOrder(next, orderId, {}, { status: 'paying' }) : checkConsent(next, orderId);
  },

  order_abandoned: (record, { orderId }) =>
    withOrder(record, orderId, { checkoutSentAt: undefined, isLeft: true }, WITHOUT_ORDER),

  // A decline frees the seat at once; after any other refusal its hold lives on.
  order_cancelled: (record, { orderId, problem }) =>
    withOrder(record, orderId, { state: 'cancelled', isLeft: undefined }, (seat) =>
      seat.status === 'released' || seat.status === 'owned'
        ? {}
        : { ...lost(record, problem)(seat), ...(problem.code === 'payment_declined' && { freesAt: undefined }) },
    ),

  order_left: (record, { orderId }) => withOrder(record, orderId, { isLeft: true }),

  order_expired: (record, { orderId, problem, at }) =>
    withOrder(record, orderId, { state: 'cancelled' }, (seat) =>
      endOf([seat]) > at ? WITHOUT_ORDER : lost(record, problem)(seat),
    ),
};
