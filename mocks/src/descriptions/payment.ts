import { ERROR, jsonAnswer, merge, wordsAnswer } from '../aspnet/description.ts';
import {
  amount,
  boolean,
  dateTime,
  exactly,
  named,
  nullable,
  object,
  oneOf,
  string,
  uuid,
} from '../model/jsonSchema.ts';
import { DECLINE_CODES } from '../model/outcomes.ts';
import type { Dialect } from '../model/policy.ts';
import type { Operations } from './operation.ts';

function paymentOf(dialect: Dialect) {
  const codes = [...DECLINE_CODES, ...(dialect === 'guide' ? ['HOLD_EXPIRED'] : [])];
  return named(
    'Payment',
    object({
      id: uuid,
      orderId: uuid,
      customerId: dialect === 'guide' ? string : uuid,
      reservationId: nullable(uuid),
      amount,
      currency: string,
      paymentMethod: string,
      status: oneOf('pending', 'succeeded', 'failed', 'cancelled'),
      errorCode: { type: ['string', 'null'], enum: [...codes, null] },
      errorMessage: nullable(string),
      failureReason: nullable(string),
      createdAt: dateTime,
      processedAt: nullable(dateTime),
      isSimulated: exactly(true),
      simulatedResponse: nullable(string),
    }),
  );
}

export function paymentOperations(dialect: Dialect): Operations {
  const payment = paymentOf(dialect);
  const decided = named('PaymentResult', object({ success: boolean, errorMessage: nullable(string), payment }));
  const failed = named(
    'PaymentRefusal',
    object({ success: exactly(false), errorMessage: string, payment: { type: 'null' } }),
  );
  const invalid = ['Valid OrderId is required', 'Valid CustomerId is required', 'Amount must be greater than zero'];
  return {
    'POST /payments': {
      summary: 'Charges an order; a repeat after a success returns the first payment',
      responses: {
        200: jsonAnswer('Paid', decided),
        // A controller's string may be JSON too: the refusal is told apart by being an object.
        400: merge(
          jsonAnswer('Refused; the words say why.', failed),
          wordsAnswer(dialect, 'A member is missing.', ...invalid),
        ),
        422: jsonAnswer('Declined', decided),
        500: jsonAnswer('The payment could not be stored.', failed),
      },
    },
    ...(dialect !== 'deployed' && {
      'GET /payments/{paymentId}': {
        summary: 'One payment',
        responses: { 200: jsonAnswer('The payment', payment), 404: jsonAnswer('No such payment.', ERROR) },
      },
    }),
  };
}
