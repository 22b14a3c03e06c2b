import { guarded } from '../host/guarded.ts';
import type { CoreClient } from '../transport/client.ts';
import { createPurchase, type Purchase, type PurchaseStep } from './createPurchase.ts';
import type { PurchaseOptions } from './options.ts';
import { deployedCapabilities } from './record/capabilities.ts';
import type { PaymentDetails, ProblemData, PurchaseResult } from './record/shapes.ts';
import type { PurchaseState } from './record/types.ts';

/** What is bought, for whom, and how it is paid. */
export interface PurchaseTicketsOptions extends PurchaseOptions {
  /** How to pay; `{}` pays by `credit_card`. */
  readonly payment: PaymentDetails;
}

/** What is owned and what is not, and why. */
export interface PurchaseTicketsResult extends PurchaseResult {
  /** Why something was not bought, as `createPurchase` tells it in `state.problem`; `null` when nothing went wrong. */
  readonly problem: ProblemData | null;
}

/**
 * Buys seats in one call: hold, cart, checkout, payment, evidence. Never rejects for anything the platform does; the result
 * says what is owned and what is not, seat by seat, and `problem` why. Pays the sum of the prices given, or nothing. Aborting
 * gives up all that is not being paid for yet. Rejects with `invalid_request` for options that cannot be right.
 *
 * @example
 * const result = await purchaseTickets(client, {
 *   eventId,
 *   seats: [seatChoice(seat)],
 *   buyer: createGuest(),
 *   payment: { method: 'credit_card' },
 * });
 * if (result.status !== 'owned') console.log(result.status, result.problem?.message);
 */
export async function purchaseTickets(
  client: CoreClient,
  options: PurchaseTicketsOptions,
  { signal, onStep }: { signal?: AbortSignal | undefined; onStep?: ((step: PurchaseStep) => void) | undefined } = {},
): Promise<PurchaseTicketsResult> {
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
    const { state } = purchase;
    return result ? { ...result, problem: state.problem } : notBegun(state);
  } finally {
    signal?.removeEventListener('abort', abort);
    purchase.dispose();
  }
}

/** The result of a purchase in which nothing was sent, or whose end another page knows. */
const notBegun = ({ seats, orders, problem }: PurchaseState): PurchaseTicketsResult => ({
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
  problem,
});

async function tell(purchase: Purchase, onStep: (step: PurchaseStep) => void): Promise<void> {
  for await (const step of purchase) guarded(() => onStep(step));
}
