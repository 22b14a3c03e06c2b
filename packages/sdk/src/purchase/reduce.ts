import type { SeatId } from '../models/ids.ts';
import { toCents } from '../money.ts';
import { conclude, lostSeatsOf } from './conclude.ts';
import type { PurchaseEvent } from './events.ts';
import { omit } from './omit.ts';
import { priceProblem } from './problems.ts';
import {
  endOf,
  freedAt,
  newSeat,
  orderOf,
  seatOf,
  seenCents,
  type OrderRecord,
  type PurchaseRecord,
  type SeatRecord,
} from './record.ts';
import { giveUp } from './giveUp.ts';

type Handlers = {
  readonly [Type in PurchaseEvent['type']]: (
    record: PurchaseRecord,
    event: Extract<PurchaseEvent, { type: Type }>,
  ) => PurchaseRecord;
};

const withSeat = (
  record: PurchaseRecord,
  seatId: SeatId,
  change: (seat: SeatRecord) => SeatRecord,
): PurchaseRecord => ({
  ...record,
  seats: record.seats.map((seat) => (seat.seatId === seatId ? change(seat) : seat)),
});

const withOrder = (
  record: PurchaseRecord,
  orderId: string,
  change: (order: OrderRecord) => OrderRecord,
  changeSeat?: (seat: SeatRecord) => SeatRecord,
): PurchaseRecord => ({
  ...record,
  orders: record.orders.map((order) => (order.id === orderId ? change(order) : order)),
  seats: changeSeat ? record.seats.map((seat) => (seat.orderId === orderId ? changeSeat(seat) : seat)) : record.seats,
});

/** A total that is not what the buyer saw stops the purchase before payment: the buyer is asked. */
function checkTotal(record: PurchaseRecord, orderId: string): PurchaseRecord {
  const order = orderOf(record, orderId);
  if (!order) return record;
  const expectedCents = order.agreedCents ?? seenCents(record, order);
  if (order.totalCents === expectedCents) return record;
  return { ...record, goal: 'ready', problem: priceProblem(expectedCents, order.totalCents, orderId) };
}

const isUnknown = (seat: SeatRecord) => seat.status === 'lost' && seat.problem?.code === 'outcome_unknown';

const handlers: Handlers = {
  started: (record, { payment }) => ({ ...record, goal: payment ? 'owned' : 'ready', payment }),

  pay_requested: (record, { payment }) => ({
    ...record,
    goal: 'owned',
    payment,
    problem: null,
    seats: record.seats.map((seat) =>
      seat.newPrice === undefined || seat.orderId !== undefined
        ? seat
        : { ...omit(seat, 'newPrice'), price: seat.newPrice },
    ),
    orders: record.orders.map((order) => ({ ...order, agreedCents: order.totalCents })),
  }),

  seats_added: (record, { seats }) => ({
    ...record,
    seats: [...record.seats, ...seats.filter(({ seatId }) => !seatOf(record, seatId)).map(newSeat)],
  }),

  stopped: (record, { problem }) => ({ ...record, stopping: problem, problem }),

  learned: (record, { capabilities, isCertain, prices = [] }) => {
    const changed = record.seats.map((seat) => {
      const price = prices.find(({ seatId }) => seatId === seat.seatId)?.price;
      return price === undefined || toCents(price) === toCents(seat.price) ? seat : { ...seat, newPrice: price };
    });
    const total = (newest: boolean) =>
      changed.reduce((cents, seat) => cents + toCents((newest ? seat.newPrice : undefined) ?? seat.price), 0);
    const next = { ...record, capabilities, isCertain, seats: changed };
    if (total(true) === total(false)) return next;
    return { ...next, goal: 'ready', problem: priceProblem(total(false), total(true)) };
  },

  hold_sent: (record, { seatId, at }) =>
    withSeat(record, seatId, (seat) => ({ ...seat, status: 'holding', tries: seat.tries + 1, sentAt: at })),

  held: (record, { seatId, reservationId, expiresAt, at }) => {
    const next = withSeat(record, seatId, (seat) => {
      const { status } = seat;
      if (status === 'chosen' || status === 'holding' || (isUnknown(seat) && !record.result)) {
        return { ...omit(seat, 'problem', 'freesAt'), status: 'held', reservationId, expiresAt, heldAt: at };
      }
      // Too late: nobody waits for this hold any more, but it is there.
      const isOver = status === 'lost' || status === 'released';
      return isOver ? { ...seat, reservationId, expiresAt, ...freedAt(record, { ...seat, expiresAt }) } : seat;
    });
    return next.result ? { ...next, result: { ...next.result, lostSeats: lostSeatsOf(next) } } : next;
  },

  // A refusal that comes after the seat was held all the same says nothing.
  seat_lost: (record, { seatId, problem, freesAt }) =>
    withSeat(record, seatId, (seat) =>
      seat.status === 'chosen' || seat.status === 'holding' || seat.status === 'held'
        ? { ...seat, status: 'lost', problem, ...(freesAt !== undefined && { freesAt }) }
        : seat,
    ),

  cart_unanswered: (record, { seatId, at }) => withSeat(record, seatId, (seat) => ({ ...seat, blindAt: at })),

  carted: (record, { seatId, order: { id, totalCents, seatIds } }) => {
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
      (seat) => ({ ...seat, status: 'lost', problem }),
    ),

  waiting: (record, { waiting }) => ({ ...record, waiting }),
};

/** The next record: pure, whatever the order in which answers come. */
export function reduce(record: PurchaseRecord, event: PurchaseEvent): PurchaseRecord {
  const handle = handlers[event.type] as (record: PurchaseRecord, event: PurchaseEvent) => PurchaseRecord;
  return conclude(giveUp(handle(record, event)));
}
