import { pay, type CoreClient, type PayParameters } from '@speckit/sdk';
import { oneAtATime, verbMutation } from './verbMutation.ts';

/**
 * Options of the mutation behind `usePay`. Charges an order. Calls of one page run one after another: the platform
 * charges twice when two arrive at once, and gives back the first payment when the second comes after it.
 *
 * Fails with `payment_declined`, `reservation_not_payable`, `payment_rejected`; `outcome_unknown` when the reply was
 * lost.
 *
 * @param client The client of this platform.
 */
export const payMutationOptions = (client: CoreClient) =>
  verbMutation('pay', (parameters: PayParameters) => pay(client, parameters), oneAtATime('payment'));
