import { isTicketingError } from '../../errors/isTicketingError.ts';
import type { TicketingErrorCode } from '../../errors/codes.ts';

// What an answer proves, as data. A row holds only where all its premises do; an inference whose premise is missing is
// not made. The first row that fits speaks; every table ends with a row for everything else, on the safe side.

/** What came back for a request that changes something. */
export type Answer =
  /** A success, checked. */
  | 'ok'
  /** A success that is not about what was asked for: another order, another status. */
  | 'other'
  /** A refusal that the table of the verb names: this request changed nothing. */
  | TicketingErrorCode
  /** 429 or 425: the request was turned away before anybody handled it, unless something in between lies. */
  | 'told_to_wait'
  /** 401 or 403 in no words of the platform: a token, or a gateway. */
  | 'not_admitted'
  /** 400 in the form of the framework: nobody has handled the request, whatever it was when it arrived. */
  | 'malformed'
  /** 500: the service has let go of the request, and did not say what it had done. */
  | 'service_failed'
  /** Any other status, or an answer that cannot be read: something answered that need not be the service. */
  | 'unclear'
  /** No answer at all: the request may be under way still. */
  | 'silence';

export interface Row<Premise extends string, Conclusion extends string> {
  readonly answer: readonly Answer[] | 'any';
  /** All must hold. `!` before a name: it must not. */
  readonly when: readonly (Premise | `!${Premise}`)[];
  readonly proves: Conclusion;
  /** The section of the contract it rests on, or the rule of caution. */
  readonly source: string;
}

export type Table<Premise extends string, Conclusion extends string> = readonly Row<Premise, Conclusion>[];
export type Premises<Premise extends string> = Readonly<Record<Premise, boolean>>;

const TOLD_TO_WAIT: readonly (number | undefined)[] = [425, 429];
const NOT_ADMITTED: readonly (number | undefined)[] = [401, 403];

/** Names what a request came to. `refusals`: the codes that prove that nothing happened, in the words of the platform. */
export function answerOf(error: unknown, refusals: readonly TicketingErrorCode[]): Answer {
  if (!isTicketingError(error)) return 'silence';
  const { code, status } = error;
  if (refusals.includes(code) && !error.ambiguous) return code;
  // Refused before it was sent.
  if (code === 'invalid_request' && status === undefined) return code;
  if (TOLD_TO_WAIT.includes(status)) return 'told_to_wait';
  if (NOT_ADMITTED.includes(status)) return 'not_admitted';
  if (code === 'invalid_request' && !error.ambiguous) return 'malformed';
  if (status === 500) return 'service_failed';
  return status === undefined ? 'silence' : 'unclear';
}

/** The conclusion of the first row that fits. */
export function judge<Premise extends string, Conclusion extends string>(
  table: Table<Premise, Conclusion>,
  answer: Answer,
  premises: Premises<Premise>,
): Conclusion {
  const holds = (name: Premise | `!${Premise}`) =>
    name.startsWith('!') ? !premises[name.slice(1) as Premise] : premises[name as Premise];
  const row = table.find((each) => (each.answer === 'any' || each.answer.includes(answer)) && each.when.every(holds));
  if (!row) throw new RangeError(`no row for ${answer}`);
  return row.proves;
}
