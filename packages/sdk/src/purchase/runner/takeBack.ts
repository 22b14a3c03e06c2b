import { cancelOrder } from '../../actions/ordering/cancelOrder.ts';
import type { OrderId } from '../../models/ids.ts';
import { sleep } from '../../time/sleep.ts';
import type { CoreClient } from '../../transport/client.ts';
import type { Lease } from '../journal/lease.ts';
import { cancelTable } from '../knowledge/cancel.ts';
import { judge, outcomeOf } from '../knowledge/table.ts';
import type { PurchaseClock } from '../time/purchaseClock.ts';

/** The page that has taken over has written down which orders it uses, ms later. */
const AFTER_MS = 5_000;
const TRY_MS = 5_000;
/** Tried after 5, 15, 35 s and so on: longer than holds last, which end the order with them. */
const TRIES = 8;

/** Cancels an order that this page has made, unless the page that has taken the purchase over goes on with it. */
export async function takeBack(
  client: CoreClient,
  clock: PurchaseClock,
  lease: Lease,
  orderId: OrderId,
): Promise<void> {
  for (let tries = 0; tries < TRIES; tries++) {
    await sleep(clock, AFTER_MS * 2 ** tries);
    const kept = await lease.look();
    if (!kept || kept.record.orders.some(({ id }) => id === orderId)) return;
    const { answer } = await outcomeOf(cancelTable, cancelOrder(client, { orderId }, { timeout: TRY_MS }));
    if (judge(cancelTable, answer, { isSwept: false, hasPatience: tries < 2 }) !== 'ask_again') return;
  }
}
