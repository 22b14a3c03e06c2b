import type { Cents } from '../../models/money.ts';
import { isTicketingError } from '../../errors/isTicketingError.ts';
import { PriceChangedError } from '../../errors/purchase.ts';
import type { ErrorFacts } from '../../errors/facts.ts';
import { UnexpectedResponseError } from '../../errors/transport.ts';
import { defined } from './omit.ts';
import type { ProblemData } from './shapes.ts';

/** An error as data. What is not an error of this package is a bug, here or in a callback of the app. */
export function problemOf(
  error: unknown,
  where: { readonly seatId?: string; readonly orderId?: string } = {},
): ProblemData {
  const known = isTicketingError(error) ? error : new UnexpectedResponseError({}, { cause: error });
  const { code, message } = known;
  const facts: ErrorFacts = known.facts;
  const { reason, declineCode, expectedCents, actualCents, expectedCurrency, actualCurrency, seatIds, issues } = facts;
  return defined<ProblemData>({
    code,
    message: message.replace(/ \[[^[]*$/, ''),
    ...where,
    reason,
    declineCode,
    expectedCents,
    actualCents,
    expectedCurrency,
    actualCurrency,
    seatIds,
    issues,
  });
}

/** The total is not what the buyer saw. */
export const priceProblem = (expectedCents: Cents, actualCents: Cents, orderId?: string): ProblemData =>
  problemOf(new PriceChangedError({ expectedCents, actualCents }), orderId === undefined ? {} : { orderId });

/** The currency is not the one of the prices that the buyer saw. */
export const currencyProblem = (expectedCurrency: string, actualCurrency: string): ProblemData =>
  problemOf(new PriceChangedError({ expectedCurrency, actualCurrency }));
