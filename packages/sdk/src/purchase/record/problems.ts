import { isTicketingError } from '../../errors/isTicketingError.ts';
import { PriceChangedError } from '../../errors/purchase.ts';
import type { ErrorFacts } from '../../errors/facts.ts';
import type { ProblemData } from './types.ts';

/** An error as data. What is no error of this package is a bug and goes on its way. */
export function problemOf(
  error: unknown,
  where: { readonly seatId?: string; readonly orderId?: string } = {},
): ProblemData {
  if (!isTicketingError(error)) throw error;
  const { code, message } = error;
  const facts: ErrorFacts = error.facts;
  const { reason, declineCode, expectedCents, actualCents } = facts;
  return {
    code,
    message: message.replace(/ \[[^[]*$/, ''),
    ...where,
    ...(reason !== undefined && { reason }),
    ...(declineCode !== undefined && { declineCode }),
    ...(expectedCents !== undefined && { expectedCents }),
    ...(actualCents !== undefined && { actualCents }),
  };
}

/** The total is not what the buyer saw. */
export const priceProblem = (expectedCents: number, actualCents: number, orderId?: string): ProblemData =>
  problemOf(new PriceChangedError({ expectedCents, actualCents }), orderId === undefined ? {} : { orderId });
