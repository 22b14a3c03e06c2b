import { lookAtSales } from './evidence.ts';
import { readOrder } from './readOrder.ts';
import { rest, type EffectContext } from './context.ts';

/** When the platform is looked at after a receipt was believed, ms: each look makes the evidence stronger, or nothing. */
const LOOKS_AFTER_MS = [2_000, 5_000, 15_000, 40_000];

/** Goes on looking for stronger evidence after the outcome was told on the word of a receipt. */
export async function confirm(context: EffectContext): Promise<void> {
  const { record } = context;
  const open = () => record().orders.filter(({ state, evidence }) => state === 'paid' && evidence === 'receipt');
  for (const afterMs of LOOKS_AFTER_MS) {
    if (!(await rest(context, afterMs)) || open().length === 0) return;
    for (const { id } of open()) await readOrder(context, id);
    if (open().length > 0) await lookAtSales(context, open).catch(() => undefined);
  }
}
