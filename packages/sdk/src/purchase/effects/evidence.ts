import { getSeatmap } from '../../actions/catalog/getSeatmap.ts';
import type { OrderId } from '../../models/ids.ts';
import { isSold } from '../../models/predicates.ts';
import { seatmapTable } from '../knowledge/reads.ts';
import { judge } from '../knowledge/table.ts';
import { endOfOrder } from '../record/record.ts';
import type { OrderRecord } from '../record/schema.ts';
import type { EffectContext } from './context.ts';
import { readOrder } from './readOrder.ts';

/** One look at the seatmap is waited for so long, ms. */
const LOOK_MS = 10_000;

/** Looks whether the seats of some orders are sold, and settles those that are. Throws what the catalog says. */
export async function lookAtSales(
  { client, clock, record, dispatch, signal }: EffectContext,
  orders: () => readonly OrderRecord[],
): Promise<void> {
  const askedAt = clock.now();
  const { seats } = await getSeatmap(client, { eventId: record().eventId }, { signal, timeout: LOOK_MS });
  const sold = new Set<string>(seats.filter(isSold).map(({ id }) => id));
  for (const order of orders()) {
    const conclusion = judge(seatmapTable, 'ok', {
      isSold: order.seatIds.length > 0 && order.seatIds.every((seatId) => sold.has(seatId)),
      hasReceipt: order.paymentId !== undefined,
      isPaySent: order.paySentAt !== undefined || order.isCheckedOut === true,
      isAlive: askedAt < endOfOrder(record(), order),
    });
    if (conclusion === 'paid') dispatch({ type: 'settled', orderId: order.id, evidence: 'seatmap' });
  }
}

/** Whether there is evidence that an order whose payment had no answer is paid, or has ended. */
export async function lookForSale(context: EffectContext, orderId: OrderId): Promise<boolean> {
  const { record } = context;
  const open = () => record().orders.filter(({ id, state }) => id === orderId && state === 'pending');
  await readOrder(context, orderId);
  if (open().length > 0) await lookAtSales(context, open).catch(() => undefined);
  return open().length === 0;
}
