import type { CartOrder, Choice, Gain } from './buyers.ts';
import type { Purchase } from './plan.ts';

export interface Shop {
  /** Undefined when there was no answer, or none that could be read. */
  ask: (choice: Choice) => Promise<Gain>;
  pause: (ms: number) => Promise<void>;
}

/** One purchase, step by step, as far as it goes; nobody looks at the clock. */
export async function buy(purchase: Purchase, shop: Shop): Promise<void> {
  const { buyer, pick, upTo, pauseMs, patience, isGreedy } = purchase;
  const { ask, pause } = shop;
  const { hold } = await ask({ what: 'reserve', buyer, pick });
  if (!hold || upTo === 'reserve') return;
  await pause(pauseMs);
  let { order } = await ask({ what: 'addToCart', buyer, pick, hold });
  for (let tries = 0; !order && tries < patience; tries++) {
    await pause(100 + pauseMs);
    ({ order } = await ask({ what: 'addToCart', buyer, pick, hold }));
  }
  if (!order || upTo === 'addToCart') return;
  await pause(pauseMs);
  const paying = settle(order, purchase, shop);
  if (isGreedy) {
    await pause(pauseMs / 4);
    const { order: second } = await ask({ what: 'addToCart', buyer, pick, hold });
    if (second) await settle(second, purchase, shop);
  }
  await paying;
}

async function settle(
  order: CartOrder,
  { buyer, pick, upTo, pauseMs, payments, namesHold }: Purchase,
  { ask, pause }: Shop,
): Promise<void> {
  await ask({ what: 'checkout', buyer, pick, order });
  if (upTo === 'checkout') return;
  await pause(pauseMs);
  const what = namesHold ? 'pay' : 'payWithoutHold';
  await Promise.all(Array.from({ length: payments }, () => ask({ what, buyer, pick, order })));
}
