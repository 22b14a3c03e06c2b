import { getOrder } from '../../actions/ordering/getOrder.ts';
import { OrderNotDraftError } from '../../errors/ordering.ts';
import { PaymentDeclinedError } from '../../errors/payment.ts';
import { HoldExpiredError } from '../../errors/purchase.ts';
import type { OrderId } from '../../models/ids.ts';
import { toCents } from '../../models/money.ts';
import { isCancelled, isSettled } from '../../models/predicates.ts';
import { orderTable, type OrderConclusion } from '../knowledge/reads.ts';
import { judge } from '../knowledge/table.ts';
import { canRead, endOfOrder, orderOf } from '../record/record.ts';
import { endOrder, type EffectContext } from './context.ts';

/** Reads an order, where the platform shows its state, and does what it proves. `null` when it could not be read. Throws nothing. */
export async function readOrder(context: EffectContext, orderId: OrderId): Promise<OrderConclusion | null> {
  const { client, clock, record, dispatch } = context;
  if (!canRead(record())) return null;
  const askedAt = clock.now();
  const details = await getOrder(client, { orderId }).catch(() => null);
  const order = orderOf(record(), orderId);
  if (!details || !order || details.id.toLowerCase() !== orderId.toLowerCase()) return null;
  const { state = '', totalAmount, items } = details;
  const conclusion = judge(orderTable, 'ok', {
    isStated: state !== '',
    isSettled: isSettled({ state }),
    isCancelled: isCancelled({ state }),
    isDraft: state === 'draft',
    isCheckedOut: order.isCheckedOut === true,
    wasLost: order.checkoutSentAt !== undefined,
    isAlive: askedAt < endOfOrder(record(), order),
  });
  const seatIds = items?.map(({ seatId }) => seatId);
  const { capabilities } = record();
  if (conclusion === 'not_readable' && capabilities) {
    // A platform that does not tell the state of an order does not pay by checkout either.
    const corrected = { ...capabilities, preset: 'custom' as const, orderStateReadable: false };
    const isBelief = !record().isCertain;
    const next = isBelief ? { ...corrected, checkoutPays: false, severalSeatsPerOrder: false } : corrected;
    dispatch({ type: 'learned', capabilities: next, isSeen: record().isCertain });
  } else if (conclusion === 'paid') {
    const totalCents = toCents(totalAmount);
    dispatch({ type: 'settled', orderId, evidence: 'order', totalCents, ...(seatIds && { seatIds }) });
  } else if (conclusion === 'declined') endOrder(context, orderId, new PaymentDeclinedError());
  else if (conclusion === 'expired') endOrder(context, orderId, new HoldExpiredError());
  else if (conclusion === 'ended_elsewhere') endOrder(context, orderId, new OrderNotDraftError());
  return conclusion;
}
