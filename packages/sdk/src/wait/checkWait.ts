import type { TicketingError } from '../errors/codes.ts';
import { InvalidRequestError } from '../errors/transport.ts';
import { check, has, isFunction, limitMs, optional, rule, type Rules } from '../transport/validate.ts';

const time = rule('a time in ms', (value) => typeof value === 'number' && !Number.isNaN(value));

const OPTIONS: Rules = {
  probe: isFunction,
  until: optional(isFunction),
  isLag: optional(isFunction),
  isOver: optional(isFunction),
  since: optional(time),
  deadline: optional(time),
  timeout: optional(limitMs),
  signal: optional(has('an AbortSignal', 'aborted', 'addEventListener')),
  schedule: optional(isFunction),
  admit: optional(isFunction),
  pace: optional(isFunction),
  onAttempt: optional(isFunction),
  onLateSuccess: optional(isFunction),
};
const CLIENT: Rules = { client: has('a client, with clock and random', 'clock', 'random') };

/** What is wrong with the arguments of a wait, each named; `undefined` when nothing is. */
export function checkWait(client: unknown, options: unknown): TicketingError<'invalid_request'> | undefined {
  const issues = [...check(CLIENT, { client }).issues, ...check(OPTIONS, options, 'options.').issues];
  return issues.length > 0 ? new InvalidRequestError({ issues }) : undefined;
}
