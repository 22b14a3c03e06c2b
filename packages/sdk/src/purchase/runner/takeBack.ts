import { cancelOrder } from '../../actions/ordering/cancelOrder.ts';
import type { OrderId } from '../../models/ids.ts';
import { sleep } from '../../time/sleep.ts';
import type { CoreClient } from '../../transport/client.ts';
import type { Lease } from '../journal/lease.ts';
import type { PurchaseClock } from '../time/purchaseClock.ts';

/** The page that has taken over has written down which orders it uses, ms later. */
const AFTER_MS = 5_000;
const TRY_MS = 5_000;

/** Cancels an order that this page has made, unless the page that has taken the purchase over goes on with it. */
export async function takeBack(
  client: CoreClient,
  clock: PurchaseClock,
  lease: Lease,
  orderId: OrderId,
): Promise<void> {
  await sleep(clock, AFTER_MS);
  const kept = await lease.look();
  if (!kept || kept.record.orders.some(({ id }) => id === orderId)) return;
  await cancelOrder(client, { orderId }, { timeout: TRY_MS });
}
