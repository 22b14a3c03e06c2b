import { getOrder } from '../../actions/ordering/getOrder.ts';
import type { OrderId } from '../../models/ids.ts';
import { toAnswer } from '../record/carts.ts';
import type { CartAnswer } from '../record/events.ts';
import type { EffectContext } from './context.ts';

/** A look at a cart is waited for so long, ms: a seat waits for it, or a payment. */
const LOOK_MS = 3_000;

/** What is in an order by now, where the platform shows it, and its state. `null` when it could not be read. Throws nothing. */
export async function readCart(
  { client, clock, signal }: Pick<EffectContext, 'client' | 'clock' | 'signal'>,
  orderId: OrderId,
): Promise<{ readonly state: string | undefined; readonly cart: CartAnswer } | null> {
  const details = await getOrder(client, { orderId }, { signal, timeout: LOOK_MS }).catch(() => null);
  if (!details?.items || details.id.toLowerCase() !== orderId.toLowerCase()) return null;
  const { state, totalAmount, items } = details;
  return { state, cart: { ...toAnswer({ id: orderId, totalAmount, items }), answeredAt: clock.now() } };
}
