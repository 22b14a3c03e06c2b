import type { CoreClient } from '../transport/client.ts';
import { guarded } from '../host/guarded.ts';
import { createPurchase, type Purchase, type PurchaseStep } from './createPurchase.ts';
import type { PurchaseOptions } from './options.ts';
import type { PaymentDetails, PurchaseResult } from './record/types.ts';

export interface PurchaseTicketsOptions extends PurchaseOptions {
  readonly payment: PaymentDetails;
}

/**
 * Buys seats in one call: hold, cart, checkout, payment, evidence. Never rejects for anything the platform does; the result
 * says what is owned and what is not, seat by seat. Aborting gives up all that is not being paid for yet.
 */
export async function purchaseTickets(
  client: CoreClient,
  options: PurchaseTicketsOptions,
  { signal, onStep }: { signal?: AbortSignal | undefined; onStep?: ((step: PurchaseStep) => void) | undefined } = {},
): Promise<PurchaseResult> {
  const purchase = createPurchase(client, options);
  const abort = () => void purchase.cancel();
  const telling = onStep && tell(purchase, onStep);
  signal?.addEventListener('abort', abort, { once: true });
  try {
    const started = signal?.aborted ? await purchase.cancel() : await purchase.start();
    // Nobody is there to agree to a changed price.
    const { result } = started.result ? started : await purchase.cancel(started.problem ?? undefined);
    await telling;
    return result as PurchaseResult;
  } finally {
    signal?.removeEventListener('abort', abort);
    purchase.dispose();
  }
}

async function tell(purchase: Purchase, onStep: (step: PurchaseStep) => void): Promise<void> {
  for await (const step of purchase) guarded(() => onStep(step));
}
