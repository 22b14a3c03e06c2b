import type { Dialect } from '../../../model/policy.ts';
import type { JsonValue } from '../../../aspnet/json/writer.ts';
import { json, text, type Result } from '../../../aspnet/results.ts';
import { formatTimestamp } from '../../../aspnet/values/timestamp.ts';
import type { PayOutcome } from '../domain/pay.ts';
import type { Payment } from '../domain/state.ts';

export interface PaymentPresenter {
  pay(outcome: PayOutcome): Result;
  payment(payment: Payment | undefined): Result;
}

function whole(payment: Payment): JsonValue {
  return {
    id: payment.id,
    orderId: payment.orderId,
    customerId: payment.customerId,
    reservationId: payment.reservationId,
    amount: payment.amount,
    currency: payment.currency,
    paymentMethod: payment.paymentMethod,
    status: payment.status,
    errorCode: payment.errorCode,
    errorMessage: payment.errorMessage,
    failureReason: payment.failureReason,
    createdAt: formatTimestamp(payment.createdAt),
    processedAt: payment.processedAt && formatTimestamp(payment.processedAt),
    isSimulated: true,
    simulatedResponse: payment.simulatedResponse,
  };
}

function failure(status: number, errorMessage: string): Result {
  return json(status, { success: false, errorMessage, payment: null });
}

/** One envelope for everything but the first three checks, whose words come bare or as `{error}`. */
function presenter(invalid: (message: string) => Result): PaymentPresenter {
  return {
    pay(outcome) {
      switch (outcome.kind) {
        case 'invalid':
          return invalid(outcome.message);
        case 'refused':
          return failure(400, outcome.message);
        case 'error':
          return failure(500, outcome.message);
        case 'decided': {
          const { payment } = outcome;
          const isPaid = payment.status === 'succeeded';
          const errorMessage = isPaid ? null : `Payment failed: ${payment.errorMessage ?? ''}`;
          return json(isPaid ? 200 : 422, { success: isPaid, errorMessage, payment: whole(payment) });
        }
      }
    },
    payment: (payment) => (payment ? json(200, whole(payment)) : json(404, { error: 'Payment not found' })),
  };
}

const documented = presenter((message) => json(400, { error: message }));

export const paymentPresenters: Readonly<Record<Dialect, PaymentPresenter>> = {
  guide: documented,
  docs: documented,
  deployed: presenter((message) => text(400, message)),
};
