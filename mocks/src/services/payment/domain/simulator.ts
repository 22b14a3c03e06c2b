import type { DeclineCode } from '../../../model/outcomes.ts';
import { decimal, type Decimal } from '../../../aspnet/values/decimal.ts';

export interface Decline {
  readonly errorCode: string;
  readonly errorMessage: string;
  readonly failureReason: string;
}

const TOO_LARGE = decimal('999999.99');

const DECLINES: Readonly<Record<DeclineCode, Omit<Decline, 'errorCode'>>> = {
  CARD_DECLINED: { errorMessage: 'Your card was declined', failureReason: 'card_declined' },
  INSUFFICIENT_FUNDS: { errorMessage: 'Insufficient funds on card', failureReason: 'insufficient_funds' },
  PROCESSOR_TIMEOUT: { errorMessage: 'Payment processor timeout', failureReason: 'timeout' },
  AMOUNT_TOO_LARGE: { errorMessage: 'Amount exceeds maximum limit', failureReason: 'processor_error' },
};

const BY_CENTS: Readonly<Record<string, DeclineCode>> = {
  '13': 'CARD_DECLINED',
  '66': 'INSUFFICIENT_FUNDS',
  '99': 'PROCESSOR_TIMEOUT',
};

export function declineOf(code: DeclineCode): Decline {
  return { errorCode: code, ...DECLINES[code] };
}

/** The cents decide: .13, .66 and .99 are declined, and so is 999,999.99 and more. Undefined is a success. */
export function simulate(amount: Decimal): Decline | undefined {
  const code = amount.compare(TOO_LARGE) >= 0 ? 'AMOUNT_TOO_LARGE' : BY_CENTS[amount.fraction()];
  return code && declineOf(code);
}
