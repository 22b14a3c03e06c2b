import { checkTotal, withOrder, type Handlers } from './change.ts';
import { omit } from './omit.ts';
import { withMinted } from './serverTime.ts';
import { endOf, freedAt, orderOf, type OrderRecord, type PurchaseRecord, type SeatRecord } from './record.ts';

type OrderEvent =
  | 'carted'
  | 'cart_changed'
  | 'checkout_sent'
  | 'checked_out'
  | 'pay_sent'
  | 'pay_refused'
  | 'paid'
  | 'settled'
  | 'order_cancelled'
  | 'order_expired'
  | 'order_unknown';

/** What happens to orders, from the cart to the evidence. */
export const orderHandlers: Pick<Handlers, OrderEvent> = {
  carted: (before, { seatId, order: { id, totalCents, seatIds, createdAt, askedAt, answeredAt = askedAt } }) => {
    const isNew = createdAt !== undefined && askedAt !== undefined && !orderOf(before, id);
    const record = isNew ? withMinted(before, createdAt, askedAt, answeredAt ?? askedAt) : before;
    const ours = record.seats.filter((seat) => seat.seatId === seatId || seatIds.includes(seat.seatId));
    const known = orderOf(record, id);
    const order: OrderRecord = {
      ...(known ?? { id, state: 'draft', cart: record.cart }),
      totalCents,
      seatIds: ours.map((seat) => seat.seatId),
    };
    const next: PurchaseRecord = {
      ...record,
      orders: known ? record.orders.map((each) => (each === known ? order : each)) : [...record.orders, order],
      seats: record.seats.map((seat) =>
        ours.includes(seat)
          ? { ...omit(seat, 'blindAt'), status: seat.status === 'held' ? 'in_cart' : seat.status, orderId: id }
          : seat,
      ),
    };
    return checkTotal(next, id);
  },

  cart_changed: (record) => ({ ...record, cart: record.cart + 1 }),

  checkout_sent: (record, { orderId, at }) =>
    withOrder(record, orderId, (order) => ({ ...order, checkoutSentAt: order.checkoutSentAt ?? at })),

  checked_out: (record, { orderId, totalCents, startsPayment, seatIds = [] }) => {
    const guessed = record.isCertain ? null : record.capabilities;
    // What was put in with a lost answer shows now.
    const isNew = (seat: SeatRecord) => seat.status === 'held' && seatIds.includes(seat.seatId);
    const found = record.seats.filter(isNew).map(({ seatId }) => seatId);
    const next: PurchaseRecord = {
      ...withOrder(record, orderId, (order) => ({
        ...order,
        state: 'pending',
        totalCents: totalCents ?? order.totalCents,
        seatIds: [...order.seatIds, ...found],
      })),
      seats: record.seats.map((seat) => (isNew(seat) ? { ...seat, status: 'in_cart', orderId } : seat)),
      ...(guessed && {
        capabilities: { ...guessed, checkoutPays: startsPayment, preset: startsPayment ? 'guide' : 'custom' },
        isCertain: true,
      }),
    };
    if (!next.capabilities?.checkoutPays) return checkTotal(next, orderId);
    return withOrder(
      next,
      orderId,
      (order) => order,
      (seat) => ({ ...seat, status: 'paying' }),
    );
  },

  pay_sent: (record, { orderId, at }) =>
    withOrder(
      record,
      orderId,
      (order) => ({ ...order, paySentAt: at }),
      (seat) => ({ ...seat, status: 'paying' }),
    ),

  pay_refused: (record, { orderId }) =>
    withOrder(
      record,
      orderId,
      (order) => omit(order, 'paySentAt'),
      (seat) => ({ ...seat, status: 'in_cart' }),
    ),

  paid: (record, { orderId, paymentId }) => withOrder(record, orderId, (order) => ({ ...order, paymentId })),

  settled: (record, { orderId, evidence, totalCents, seatIds = [] }) => ({
    ...withOrder(record, orderId, (order) => ({
      ...order,
      state: 'paid',
      evidence,
      totalCents: totalCents ?? order.totalCents,
    })),
    seats: record.seats.map((seat) =>
      seat.orderId === orderId || seatIds.includes(seat.seatId)
        ? { ...omit(seat, 'problem', 'freesAt'), status: 'owned', orderId }
        : seat,
    ),
  }),

  // A decline frees the seat at once; after any other refusal its hold lives on.
  order_cancelled: (record, { orderId, problem }) =>
    withOrder(
      record,
      orderId,
      (order) => ({ ...order, state: 'cancelled' }),
      (seat) =>
        seat.status === 'released'
          ? seat
          : { ...seat, status: 'lost', problem, ...(problem.code !== 'payment_declined' && freedAt(record, seat)) },
    ),

  order_expired: (record, { orderId, problem, at }) =>
    withOrder(
      record,
      orderId,
      (order) => ({ ...order, state: 'cancelled' }),
      (seat) =>
        endOf([seat]) > at
          ? { ...omit(seat, 'orderId'), status: 'held' }
          : { ...seat, status: 'lost', problem, ...freedAt(record, seat) },
    ),

  order_unknown: (record, { orderId, problem }) =>
    withOrder(
      { ...record, problem },
      orderId,
      (order) => ({ ...order, state: 'unknown' }),
      (seat) => ({ ...seat, status: 'lost', problem, ...freedAt(record, seat) }),
    ),
};
