import { withOrder, type Handlers } from './change.ts';
import { omit } from './omit.ts';
import { freedAt, orderOf } from './record.ts';
import { EVIDENCES, type Evidence } from './words.ts';

type PaymentEvent = 'pay_sent' | 'pay_unanswered' | 'pay_refused' | 'paid' | 'settled' | 'order_unknown';

const isStronger = (one: Evidence, other: Evidence | undefined) =>
  other === undefined || EVIDENCES.indexOf(one) > EVIDENCES.indexOf(other);

/** What happens to an order while money moves for it. */
export const paymentHandlers: Pick<Handlers, PaymentEvent> = {
  pay_sent: (record, { orderId, at }) =>
    withOrder(
      record,
      orderId,
      (order) => ({ ...order, paySentAt: at }),
      (seat) => ({ ...seat, status: 'paying' }),
    ),

  pay_unanswered: (record, { orderId }) =>
    withOrder(record, orderId, (order) => ({ ...order, lostPayments: (order.lostPayments ?? 0) + 1 })),

  // Nothing is in doubt again only if no earlier request was.
  pay_refused: (record, { orderId }) =>
    (orderOf(record, orderId)?.lostPayments ?? 0) > 0
      ? record
      : withOrder(
          record,
          orderId,
          (order) => omit(order, 'paySentAt'),
          (seat) => ({ ...seat, status: 'in_cart' }),
        ),

  paid: (record, { orderId, paymentId, chargedCents }) =>
    withOrder(record, orderId, (order) => ({
      ...order,
      paymentId,
      ...(chargedCents !== undefined && { chargedCents }),
    })),

  settled: (record, { orderId, evidence, totalCents, seatIds = [] }) => {
    const order = orderOf(record, orderId);
    if (!order || (order.state === 'paid' && !isStronger(evidence, order.evidence))) return record;
    return {
      ...withOrder(record, orderId, (paid) => ({
        ...omit(paid, 'isLeft'),
        state: 'paid',
        evidence,
        totalCents: totalCents ?? paid.totalCents,
      })),
      // A later look only makes the evidence stronger: the result is made anew.
      result: null,
      seats: record.seats.map((seat) =>
        seat.orderId === orderId || (seatIds.includes(seat.seatId) && seat.status !== 'released')
          ? { ...omit(seat, 'problem', 'freesAt'), status: 'owned', orderId }
          : seat,
      ),
    };
  },

  // Whoever gives up does not know of a receipt that has come meanwhile.
  order_unknown: (record, { orderId, problem }) =>
    orderOf(record, orderId)?.paymentId === undefined
      ? withOrder(
          { ...record, problem },
          orderId,
          (order) => ({ ...order, state: 'unknown' }),
          (seat) => ({ ...seat, status: 'lost', problem, ...freedAt(record, seat) }),
        )
      : record,
};
