import type { RequestMatch } from '../matching/requestMatch.ts';
import { requestMatch } from '../matching/matchReader.ts';
import type { JournalEntry } from './createJournal.ts';

/** Something that has a journal of requests: a platform. */
export interface Journaled {
  requests(filter?: RequestMatch): readonly JournalEntry[];
}

/** How often a request was to come: exactly so often, or within limits (both included). */
export type RequestCount = number | { readonly min?: number; readonly max?: number };

/** A request came more or less often than expected. */
export class RequestExpectationError extends Error {
  override readonly name = 'RequestExpectationError';
  readonly code = 'request_expectation';
  /** What came and fitted. */
  readonly requests: readonly JournalEntry[];

  constructor(message: string, requests: readonly JournalEntry[]) {
    super(message);
    this.requests = requests;
  }
}

const MOST_LISTED = 20;

/**
 * Says how often a request must have come. Returns those that fit, with bodies, for what else is to be checked.
 *
 * @param count Default: at least once.
 * @throws RequestExpectationError that lists what came instead
 * @throws InvalidInputError for a filter with a wrong member
 *
 * @example
 * expectRequests(platform, { service: 'payment', method: 'POST', path: '/payments' }, 1);
 * expectRequests(platform, { method: 'POST', path: '/reservations', body: { seatId } }, 0);
 */
export function expectRequests(
  platform: Journaled,
  filter: RequestMatch,
  count: RequestCount = { min: 1 },
): readonly JournalEntry[] {
  const wanted = requestMatch.read(filter, 'filter');
  const { min = 0, max = Number.POSITIVE_INFINITY } = typeof count === 'number' ? { min: count, max: count } : count;
  const found = platform.requests(wanted);
  if (found.length >= min && found.length <= max) return found;
  const came = platform.requests().slice(-MOST_LISTED).map(inWords);
  const all = came.length === 0 ? 'No request came at all.' : `The last requests:\n  ${came.join('\n  ')}`;
  throw new RequestExpectationError(
    `Expected ${inNumbers(min, max)} for ${JSON.stringify(wanted)}, and there were ${found.length}. ${all}`,
    found,
  );
}

function inNumbers(min: number, max: number): string {
  if (min === max) return `${min} requests`;
  return max === Number.POSITIVE_INFINITY ? `at least ${min} requests` : `${min} to ${max} requests`;
}

function inWords({ service, method, path, outcome, response }: JournalEntry): string {
  return `${service} ${method} ${path} -> ${response?.status ?? outcome}`;
}
