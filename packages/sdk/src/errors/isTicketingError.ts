import { parseJson } from '../host/parseJson.ts';
import type { TicketingErrorCode } from './codes.ts';
import { TicketingError, type ErrorFacts } from './TicketingError.ts';

const FIELDS = ['service', 'endpoint', 'status'];
const TAIL = /\[([a-z_]+)((?:; \w+ [^;[\]]*)*)\]$/;

/** `structuredClone` keeps an error's message and drops its members: the message's tail gives them back. */
const revive = (error: { message: string }, match: RegExpExecArray) => {
  const facts: Record<string, unknown> = {};
  const members: Record<string, unknown> = { code: match[1], facts, ambiguous: false };
  for (const pair of (match[2] ?? '').split('; ').slice(1)) {
    const [key = '', ...words] = pair.split(' ');
    const text = words.join(' ');
    (FIELDS.includes(key) ? members : facts)[key] = parseJson(text) ?? text;
  }
  Object.assign(error, members);
};

/**
 * True for an error of this package, of the given code when one is given. Works across two copies of the package, and
 * on what `structuredClone` or JSON made of an error (a clone gets its `code` and `facts` back by being asked).
 *
 * @example
 * try {
 *   await client.inventory.reserve({ seatId, customerId });
 * } catch (error) {
 *   if (!isTicketingError(error, 'seat_unavailable')) throw error;
 *   showTaken(error.facts.seatId);
 * }
 */
export function isTicketingError<Code extends TicketingErrorCode = TicketingErrorCode>(
  error: unknown,
  code?: Code,
): error is TicketingError<Code> & { readonly facts: ErrorFacts } {
  if (typeof error !== 'object' || error === null) return false;
  if (!(error instanceof TicketingError)) {
    const { message, code: own } = error as { message?: unknown; code?: unknown };
    const match = typeof message === 'string' ? TAIL.exec(message) : null;
    if (!match || (own !== undefined && own !== match[1])) return false;
    if (own === undefined) revive(error as { message: string }, match);
  }
  return code === undefined || (error as TicketingError).code === code;
}
