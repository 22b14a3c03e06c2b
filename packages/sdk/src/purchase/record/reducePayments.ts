import { lost, withOrder, withSeats, type Handlers } from './change.ts';
import { orderOf, seatOf } from './record.ts';
import { EVIDENCES, type Evidence } from './words.ts';

type PaymentEvent = 'pay_sent' | 'pay_unanswered' | 'pay_refused' | 'paid' | 'settled' | 'order_unknown';

const isStronger = (one: Evidence, other: Evidence | undefined) =>
  other === undefined || EVIDENCES.indexOf(one) > EVIDENCES.indexOf(other);

/** What happens to an order while money moves for it. */
export const paymentHandlers: Pick<Handlers, PaymentEvent> = {
  pay_sent: (record, { orderId, at }) => withOrder(record, orderId, { paySentAt: at }, { status: 'paying' }),

  pay_unanswered: (record, { orderId }) =>
    withOrder(record, orderId, ({ lostPayments = 0 }) => ({ lostPayments: lostPayments + 1 })),

  // Nothing is in doubt again only if no earlier request was.
  pay_refused: (record, { orderId }) =>
    orderOf(record, orderId)?.lostPayments
      ? record
      : withOrder(record, orderId, { paySentAt: undefined }, { status: 'in_cart' }),

  paid: (record, { orderId, paymentId, chargedCents }) =>
    withOrder(record, orderId, (order) => ({ paymentId, chargedCents: chargedCents ?? order.chargedCents })),

  settled: (record, { orderId, evidence, totalCents, seatIds = [] }) => {
    const order = orderOf(record, orderId);
    if (!order || (order.state === 'paid' && !isStronger(evidence, order.evidence))) return record;
    const foreign = seatIds.filter((seatId) => !seatOf(record, seatId));
    const paid = {
      state: 'paid',
      evidence,
      totalCents: totalCents ?? order.totalCents,
      isLeft: undefined,
      foreignSeatIds: [...new Set([...order.foreignSeatIds, ...foreign])],
    } as const;
    return withSeats(
      // A later look only makes the evidence stronger: the result is made anew.
      { ...withOrder(record, orderId, paid), result: null },
      // Also one that was given up while nobody knew that it was in the order.
      (seat) => seat.orderId === orderId || seatIds.includes(seat.seatId),
      { status: 'owned', orderId, problem: undefined, freesAt: undefined },
    );
  },

  // Whoever gives up does not know of a receipt that has come meanwhile.
  order_unknown: (record, { orderId, problem }) =>
    orderOf(record, orderId)?.paymentId === undefined
      ? withOrder({ ...record, problem }, orderId, { state: 'unknown' }, lost(record, problem))
      : record,
};
