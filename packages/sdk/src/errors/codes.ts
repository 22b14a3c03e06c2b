import type { BaseError, ErrorClass } from './BaseError.ts';
import type * as catalog from './catalog.ts';
import type * as fulfillment from './fulfillment.ts';
import type * as host from './host.ts';
import type * as identity from './identity.ts';
import type * as inventory from './inventory.ts';
import type * as ordering from './ordering.ts';
import type * as payment from './payment.ts';
import type * as purchase from './purchase.ts';
import type * as transport from './transport.ts';
import type * as waitlist from './waitlist.ts';

type Classes = typeof transport &
  typeof identity &
  typeof catalog &
  typeof inventory &
  typeof ordering &
  typeof payment &
  typeof fulfillment &
  typeof waitlist &
  typeof purchase &
  typeof host;

/** The facts of every code, as their classes declare them: a refusal is written down in one place, its class. */
export type FactsByCode = {
  readonly [
    Name in keyof Classes as Classes[Name] extends ErrorClass<infer Code, infer _> ? Code : never
  ]: Classes[Name] extends ErrorClass<infer _, infer Facts> ? Facts : never;
};

/** Every way a call of this package can fail. The README has the table: code, when, what to do. */
export type TicketingErrorCode = keyof FactsByCode;

/** What an error of this code knows. */
export type FactsOf<Code extends TicketingErrorCode> = FactsByCode[Code];

/**
 * An error of this package. The union of all of them is told apart by `code`: in a `switch` over it, `facts` is narrowed
 * with it.
 */
export type TicketingError<Code extends TicketingErrorCode = TicketingErrorCode> = {
  readonly [Each in Code]: BaseError<Each, FactsByCode[Each]>;
}[Code];
