import { decimal, type Decimal } from '../../../aspnet/values/decimal.ts';

export interface Decline {
  readonly errorCode: string;
  readonly errorMessage: string;
  readonly failureReason: string;
}

const TOO_LARGE = decimal('999999.99');

const BY_CENTS: Readonly<Record<string, Decline>> = {
  '13': { errorCode: 'CARD_DECLINED', errorMessage: 'Your card was declined', failureReason: 'card_declined' },
  '66': {
    errorCode: 'INSUFFICIENT_FUNDS',
    errorMessage: 'Insufficient funds on card',
    failureReason: 'insufficient_funds',
  },
  '99': { errorCode: 'PROCESSOR_TIMEOUT', errorMessage: 'Payment processor timeout', failureReason: 'timeout' },
};

/** The cents decide: .13, .66 and .99 are declined, and so is 999,999.99 and more. Undefined is a success. */
export function simulate(amount: Decimal): Decline | undefined {
  if (amount.compare(TOO_LARGE) >= 0) {
    return {
      errorCode: 'AMOUNT_TOO_LARGE',
      errorMessage: 'Amount exceeds maximum limit',
      failureReason: 'processor_error',
    };
  }
  return BY_CENTS[amount.fraction()];
}
