import type { CallOptions, CoreClient } from '../../transport/client.ts';
import { PaymentNotFoundError } from '../../errors/payment.ts';
import type { PaymentId } from '../../models/ids.ts';
import { paymentSchema, type Payment } from '../../models/payment.ts';
import { foreign, PAYMENT_WORDS } from '../../models/vocabulary.ts';
import type { Endpoint } from '../../transport/endpoint.ts';
import { send } from '../../transport/send.ts';
import { id } from '../../transport/validate.ts';

/** The payment to read. */
export interface GetPaymentParameters {
  readonly paymentId: PaymentId;
}

const endpoint: Endpoint<Payment> = {
  service: 'payment',
  method: 'GET',
  path: '/payments/{paymentId}',
  input: { paymentId: id },
  output: paymentSchema,
  unknownWord: ({ status }) => foreign(PAYMENT_WORDS, status),
  refusals: [[404, /^/, PaymentNotFoundError]],
};

/**
 * Reads a payment where the platform offers it. Throws `payment_not_found`, which on the deployed platform every id is.
 * Source: contract section 3.6.
 *
 * @example
 * const { status } = await getPayment(client, { paymentId });
 */
export const getPayment = (
  client: CoreClient,
  parameters: GetPaymentParameters,
  options?: CallOptions,
): Promise<Payment> => send(client, endpoint, parameters, options);
