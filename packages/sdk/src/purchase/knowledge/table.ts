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
  /** No answer, or that of a gateway whose service is away (502, 503, 504): the request may be under way still. */
  | 'silence';

/**
 * What one answer proves, and the premises it needs: all must hold, and those with a `!` before them must not. Each row of a
 * table names the section of the contract that it rests on, or the rule of caution.
 */
export type Row<Premise extends string, Conclusion extends string> = readonly [
  answers: readonly Answer[] | 'any',
  premises: readonly (Premise | `!${Premise}`)[],
  proves: Conclusion,
];

export type Table<Premise extends string, Conclusion extends string> = readonly Row<Premise, Conclusion>[];
type AnyTable = Table<string, string>;
export type Premises<Premise extends string> = Readonly<Record<Premise, boolean>>;

/** What a request came to: an answer for the table of its verb, and the value or the error that it was. */
export interface Outcome<Value> {
  readonly answer: Answer;
  readonly value?: Value;
  readonly error?: unknown;
}

/** Awaits a request and names what it came to. `fits`: whether a success is about what was asked for. Never rejects. */
export async function outcomeOf<Value>(
  table: AnyTable,
  request: Promise<Value>,
  fits: (value: Value) => boolean = () => true,
): Promise<Outcome<Value>> {
  try {
    const value = await request;
    return fits(value) ? { answer: 'ok', value } : { answer: 'other' };
  } catch (error) {
    return { answer: answerOf(table, error), error };
  }
}

const names = (answers: Row<string, string>[0], answer: Answer) => answers !== 'any' && answers.includes(answer);

/** Names an error. The refusals that a table names are the platform's own words for "nothing has happened". */
export function answerOf(table: AnyTable, error: unknown): Answer {
  if (!isTicketingError(error)) return 'silence';
  const { code, status, ambiguous } = error;
  // Refused before it was sent.
  if (code === 'invalid_request' && status === undefined) return code;
  if (!ambiguous && code !== 'invalid_request' && table.some(([answers]) => names(answers, code))) return code;
  if (status === 425 || status === 429) return 'told_to_wait';
  if (status === 401 || status === 403) return 'not_admitted';
  if (!ambiguous && code === 'invalid_request') return 'malformed';
  if (status === 500) return 'service_failed';
  return status === undefined || (status >= 502 && status <= 504) ? 'silence' : 'unclear';
}

/** Whether an answer is the code of the error itself: a refusal that its table names. */
export const isRefusal = (answer: Answer, error: unknown): boolean => isTicketingError(error) && error.code === answer;

/** The conclusion of the first row that fits. */
export function judge<Premise extends string, Conclusion extends string>(
  table: Table<Premise, Conclusion>,
  answer: Answer,
  premises: Premises<Premise>,
): Conclusion {
  const holds = (name: Premise | `!${Premise}`) =>
    name.startsWith('!') ? !premises[name.slice(1) as Premise] : premises[name as Premise];
  const row = table.find(([answers, when]) => (answers === 'any' || names(answers, answer)) && when.every(holds));
  if (!row) throw new RangeError(`no row for ${answer}`);
  return row[2];
}
