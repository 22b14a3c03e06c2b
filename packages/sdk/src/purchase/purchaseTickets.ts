import { guarded } from '../host/guarded.ts';
import type { CoreClient } from '../transport/client.ts';
import { createPurchase, type Purchase, type PurchaseStep } from './createPurchase.ts';
import type { PurchaseOptions } from './options.ts';
import { deployedCapabilities } from './record/capabilities.ts';
import type { PaymentDetails, PurchaseResult } from './record/schema.ts';
import type { PurchaseState } from './record/types.ts';

export interface PurchaseTicketsOptions extends PurchaseOptions {
  readonly payment: PaymentDetails;
}

/**
 * Buys seats in one call: hold, cart, checkout, payment, evidence. Never rejects for anything the platform does; the result
 * says what is owned and what is not, seat by seat. Pays the sum of the prices given, or nothing. Aborting gives up all
 * that is not being paid for yet. Rejects with `invalid_request` for options that cannot be right.
 */
export async function purchaseTickets(
  client: CoreClient,
  options: PurchaseTicketsOptions,
  { signal, onStep }: { signal?: AbortSignal | undefined; onStep?: ((step: PurchaseStep) => void) | undefined } = {},
): Promise<PurchaseResult> {
  const purchase = createPurchase(client, options);
  const abort = () => {
    purchase.cancel().catch(() => undefined);
  };
  const telling = onStep && tell(purchase, onStep);
  signal?.addEventListener('abort', abort, { once: true });
  try {
    const started = signal?.aborted ? await purchase.cancel() : await purchase.start();
    // Somebody else's purchase is left alone.
    if (started.problem?.code === 'purchase_under_way' && !started.result) return notBegun(started);
    // Nobody is there to agree to a changed price.
    const { result } = started.result ? started : await purchase.cancel(started.problem ?? undefined);
    purchase.dispose();
    await telling;
    return result ?? notBegun(purchase.state);
  } finally {
    signal?.removeEventListener('abort', abort);
    purchase.dispose();
  }
}

/** The result of a purchase in which nothing was sent, or whose end another page knows. */
const notBegun = ({ seats, orders, problem }: PurchaseState): PurchaseResult => ({
  status: orders.length > 0 ? 'outcome_unknown' : 'failed',
  ownedSeatIds: [],
  lostSeats: seats.map(({ seatId }) => ({ seatId, code: problem?.code ?? 'aborted' })),
  orderIds: orders.map(({ id }) => id),
  paymentIds: [],
  chargedCents: 0,
  evidence: null,
  leftOrderIds: [],
  mailsTickets: true,
  capabilities: deployedCapabilities,
});

async function tell(purchase: Purchase, onStep: (step: PurchaseStep) => void): Promise<void> {
  for await (const step of purchase) guarded(() => onStep(step));
}
