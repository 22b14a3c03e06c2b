import type { ErrorFacts } from './facts.ts';

/** Marks the errors of this package, whichever copy of it made them; in plain data the same mark is a member. */
export const BRAND = '@speckit/sdk.error';
const SYMBOL = Symbol.for(BRAND);
/** The member of a `cause` that carries an error's data through `structuredClone`, which drops all others. */
const CLONE = '@speckit/sdk.clone';

/** Where an error happened. */
export interface ErrorContext {
  readonly service?: string | undefined;
  /** Method and path template: `POST /reservations`. */
  readonly endpoint?: string | undefined;
  readonly status?: number | undefined;
  readonly requestId?: string | undefined;
  readonly ambiguous?: boolean | undefined;
  readonly cause?: unknown;
}

/** An error as plain data: what `toJSON` gives and `TicketingError.from` takes. */
export interface ErrorData extends Omit<ErrorContext, 'ambiguous'> {
  readonly [BRAND]: 1;
  readonly name: string;
  readonly message: string;
  readonly code: string;
  readonly facts: ErrorFacts;
  readonly ambiguous: boolean;
}

/** What carriers inherit: loggers and test runners that ask for JSON print nothing of one. */
const SILENT = { toJSON: () => undefined };

type Inspect = (value: unknown, options: object) => string;

/** Both members are getters: a clone reads them, and what prints an error shows that they are there, not the data again. */
interface Carrier {
  readonly [CLONE]: ErrorData;
  /** The data of the error that has this one as its cause. */
  readonly outer?: ErrorData;
}

/** `seat_unavailable` as `Seat unavailable`, or joined as `SeatUnavailable`. */
const words = (code: string, between: RegExp, joint = '') =>
  code.replace(between, (match) => match.slice(-1).toUpperCase()).replace(/_/g, joint);

/** `seat_unavailable` as `SeatUnavailableError`. */
export const nameOf = (code: string): string => `${words(code.replace('_error', ''), /(?:^|_)\w/g)}Error`;

/** `Seat unavailable: choose another. [seat_unavailable; service inventory; status 409; seatId 550e…]`, for people only. */
export function messageOf(code: string, next: string, facts: ErrorFacts, context: ErrorContext): string {
  const { service, endpoint, status } = context;
  const { issues: [issue] = [], ...rest } = facts;
  const pairs = Object.entries({
    service,
    endpoint,
    status,
    path: issue?.path,
    problem: issue?.message,
    ...rest,
  }).map(([key, value]) =>
    value === undefined || value === '' ? '' : `; ${key} ${String(value).replace(/[;[\]\s]+/g, ' ')}`,
  );
  return `${words(code, /^\w/, ' ')}: ${next}. [${code}${pairs.join('')}]`;
}

/** The members that have a value. */
export const known = (where: object) =>
  Object.fromEntries(Object.entries(where).filter(([, value]) => value !== undefined));

const carrierOf = (value: unknown): Carrier | undefined => {
  const carrier = (value as { cause?: unknown } | null | undefined)?.cause;
  return typeof carrier === 'object' && carrier !== null && CLONE in carrier ? (carrier as Carrier) : undefined;
};

/** The base of all errors of this package, before their codes are known. `TicketingError` is its public name. */
export class BaseError<Code extends string, Facts extends object> extends Error {
  readonly code: Code;
  readonly facts: Facts;
  declare readonly service?: string;
  declare readonly endpoint?: string;
  declare readonly status?: number;
  declare readonly requestId?: string;
  /** True when the request may have taken effect although no clear answer came: look before sending it again. */
  readonly ambiguous: boolean;

  constructor(code: Code, message: string, facts: Facts, { cause, ambiguous = false, ...where }: ErrorContext) {
    const told = { get: (): ErrorData => data, enumerable: true, configurable: true };
    super(message, { cause: cause ?? Object.defineProperty(Object.create(SILENT), CLONE, told) });
    this.code = code;
    this.facts = facts;
    this.ambiguous = ambiguous;
    Object.assign(this, known(where));
    const data = this.toJSON();
    const inner = carrierOf(cause);
    if (inner && isBranded(cause)) Reflect.defineProperty(inner, 'outer', told);
  }

  get [SYMBOL](): true {
    return true;
  }

  /** What Node prints: the stack, whose first line has all facts, and the cause, unless that only carries the facts. */
  [Symbol.for('nodejs.util.inspect.custom')](_depth: number, options: object, inspect: Inspect): string {
    const { stack, cause } = this;
    return carrierOf(this) ? String(stack) : `${stack}\n  [cause]: ${inspect(cause, options)}`;
  }

  /** Everything but the stack and foreign causes, as plain data: fit for JSON, logs and `postMessage`. */
  toJSON(): ErrorData {
    const { name, message, cause, code, facts, ambiguous, service, endpoint, status, requestId } = this;
    const where = known({ service, endpoint, status, requestId });
    const data = { [BRAND]: 1 as const, name, message, code, facts, ambiguous, ...where };
    return isBranded(cause) && 'toJSON' in cause ? { ...data, cause: cause.toJSON() } : data;
  }
}

/** An error of any realm: Jest, for one, has another `Error` inside of a test than `structuredClone` makes. */
export const isError = (value: unknown): value is Error => Object.prototype.toString.call(value) === '[object Error]';

/** True for the errors of any copy of this package, and for what `toJSON` made of one. Reads, never writes. */
export function isBranded(value: unknown): value is ErrorData | BaseError<string, object> {
  if (typeof value !== 'object' || value === null || !(SYMBOL in value || BRAND in value)) return false;
  const { code, facts, ambiguous } = value as Partial<ErrorData>;
  return typeof code === 'string' && typeof facts === 'object' && facts !== null && typeof ambiguous === 'boolean';
}

/** The error that is meant by an error of another copy, by plain data, or by a structured clone; else `undefined`. */
export function reviveError(value: unknown): BaseError<string, object> | undefined {
  if (!isBranded(value)) return reviveClone(value);
  if (value instanceof BaseError) return value;
  return revive(value, (value as { stack?: string }).stack, reviveError(value.cause) ?? value.cause);
}

/** `structuredClone` keeps message, stack and cause of an error, and nothing else. */
function reviveClone(value: unknown): BaseError<string, object> | undefined {
  if (!isError(value)) return undefined;
  const own = carrierOf(value)?.[CLONE];
  if (isBranded(own)) return revive(own, value.stack);
  const outer = carrierOf(value.cause)?.outer;
  return isBranded(outer) ? revive(outer, value.stack, reviveError(value.cause)) : undefined;
}

function revive(data: ErrorData | BaseError<string, object>, stack?: string, cause?: unknown) {
  const { code, message, facts, service, endpoint, status, requestId, ambiguous } = data;
  const error = new BaseError(code, message, facts, { service, endpoint, status, requestId, ambiguous, cause });
  Object.defineProperty(error, 'name', { value: nameOf(code), configurable: true, writable: true });
  if (stack !== undefined) error.stack = stack;
  return error;
}

/** A class of errors with one code. */
export interface ErrorClass<Code extends string, Facts extends object> {
  new (facts?: Partial<Facts>, context?: ErrorContext): BaseError<Code, Facts>;
  readonly code: Code;
}
