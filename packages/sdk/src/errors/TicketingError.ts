import {
  BaseError,
  isBranded,
  isError,
  messageOf,
  nameOf,
  reviveError,
  type ErrorClass,
  type ErrorContext,
} from './BaseError.ts';
import type { FactsOf, TicketingError as AnyTicketingError, TicketingErrorCode } from './codes.ts';
import type { CommonFacts, ErrorFacts } from './facts.ts';

/** What to do next: the sentence of a class, or how to make it of the facts. */
type Next = string | ((facts: ErrorFacts, context: ErrorContext) => string);

/**
 * Makes the class of one refusal: its code, which says what happened, and what to do next. `defaults` fills in facts that
 * every error of the class has. Errors of another copy of the package with the same code are `instanceof` it.
 */
// @__NO_SIDE_EFFECTS__
export function defineError<const Code extends string, Facts extends object = CommonFacts>(
  code: Code,
  next: Next,
  defaults?: Partial<Facts>,
): ErrorClass<Code, Facts> {
  class Refusal extends BaseError<Code, Facts> {
    static readonly code = code;
    /** Node prints it in front of an error that nobody caught. */
    static override readonly name = nameOf(code);

    static override [Symbol.hasInstance](value: unknown): boolean {
      if (this !== Refusal) return super[Symbol.hasInstance](value);
      return isBranded(value) && isError(value) && value.code === code;
    }

    constructor(given: Partial<Facts> = {}, context: ErrorContext = {}) {
      const facts = { ...defaults, ...given } as Facts;
      const sentence = typeof next === 'string' ? next : next(facts, context);
      super(code, messageOf(code, sentence, facts, context), facts, context);
    }
  }
  // Before the first error is made: the host writes the name into the first line of the stack.
  Refusal.prototype.name = nameOf(code);
  return Refusal;
}

/** The public base of all errors of this package, as a value: for `instanceof`, `from`, and classes of your own. */
export interface TicketingErrorConstructor {
  /** `next` says what to do next. */
  new <Code extends TicketingErrorCode>(
    code: Code,
    next: string,
    facts?: Partial<FactsOf<Code>>,
    context?: ErrorContext,
  ): AnyTicketingError<Code>;
  readonly prototype: AnyTicketingError;
  /**
   * The error that is meant by `value`: an error of this package or of another copy of it, what `toJSON` or JSON made of
   * one, or its `structuredClone`. `undefined` for anything else.
   *
   * A structured clone keeps all but a foreign `cause`. `aborted` and errors of the host have one: send `error.toJSON()`
   * where they have to cross to another worker.
   *
   * @example
   * worker.addEventListener('message', ({ data }) => {
   *   const error = TicketingError.from(data);
   *   if (error?.ambiguous) showUnclear(error.code);
   * });
   */
  from(value: unknown): AnyTicketingError | undefined;
}

/** The base of all errors of this package: `instanceof TicketingError`, `TicketingError.from(data)`. */
export const TicketingError: TicketingErrorConstructor = /* @__PURE__ */ (() => {
  class Public extends BaseError<string, object> {
    static override [Symbol.hasInstance](value: unknown): boolean {
      return this === Public ? isBranded(value) && isError(value) : super[Symbol.hasInstance](value);
    }

    static from(value: unknown): BaseError<string, object> | undefined {
      return reviveError(value);
    }

    constructor(code: string, next: string, facts: object = {}, context: ErrorContext = {}) {
      super(code, messageOf(code, next, facts, context), facts, context);
      this.name = nameOf(code);
    }
  }
  // Its codes and facts depend on each other, which a class cannot say of itself; the type tests hold the interface.
  return Public as unknown as TicketingErrorConstructor;
})();
export type TicketingError<Code extends TicketingErrorCode = TicketingErrorCode> = AnyTicketingError<Code>;
