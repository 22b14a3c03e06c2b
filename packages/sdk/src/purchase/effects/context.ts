import { identityOf, type Buyer, type Identity } from '../../models/buyer.ts';
import type { CoreClient } from '../../transport/client.ts';
import { isTicketingError } from '../../errors/isTicketingError.ts';
import { sleep } from '../../time/sleep.ts';
import type { LagMemory } from '../../wait/lagMemory.ts';
import type { WaitProgress } from '../../wait/waitUntil.ts';
import type { PurchaseEvent } from '../record/events.ts';
import type { PurchaseRecord } from '../record/record.ts';
import type { SubstitutePolicy } from '../record/substitute.ts';
import type { Waiting } from '../record/types.ts';

/** What an effect works with. */
export interface EffectContext {
  readonly client: CoreClient;
  /** As it is now: other effects go on meanwhile. */
  readonly record: () => PurchaseRecord;
  readonly dispatch: (event: PurchaseEvent) => void;
  /** Dispatches, and resolves when the journal has it: whoever loads it later knows that a request went out. */
  readonly commit: (event: PurchaseEvent) => Promise<void>;
  /** Awaited before every request: the journal has all that is known, and there is a connection (or no need any more). */
  readonly admit: () => Promise<void>;
  readonly lags: LagMemory | undefined;
  readonly policy: SubstitutePolicy;
  /** Aborted when the effect is no longer wanted. It ends waiting; a request that is out is never cut. */
  readonly signal: AbortSignal;
}

/** A request that changes something is repeated so often after a lost or failed answer, then given up. */
export const MOST_TRIES = 4;

/** Before the end of a hold, ms: no payment is started later. Source: contract section 9, hazard 1. */
export const PAY_MARGIN_MS = 5_000;

/** After a lost reply, ms: the first request is over by then, and a repeat cannot run beside it. A payment takes 0.5 s. */
export const OVER_MS = 5_000;

/** A pause that grows with each try, fully jittered; the server's own word beats it. Ends early when no longer wanted. */
export async function pause({ client, signal }: EffectContext, tries: number, error?: unknown): Promise<void> {
  const asked = isTicketingError(error) ? error.facts.retryAfterMs : undefined;
  const ms = asked ?? (0.5 + client.random()) * 100 * 2 ** tries;
  await sleep(client.clock, ms, signal).catch(() => undefined);
}

/** True for a failure that says nothing about what was asked for: the same request may do better in a moment. */
export const isPassing = (error: unknown): boolean =>
  isTicketingError(error) &&
  (error.ambiguous ||
    ['network_error', 'timeout', 'server_error', 'service_unavailable', 'rate_limited'].includes(error.code));

/** The identity of one of the buyer's carts. A guest has as many as needed, an account has one. */
export function identityOfCart(buyer: Buyer, cart: number): Identity {
  return buyer.kind === 'guest' && cart > 0 ? { guestToken: `${buyer.guestToken}-${cart}` } : identityOf(buyer);
}

/** Tells the state and the client's listener how a wait goes. */
export const telling =
  ({ client, dispatch }: EffectContext, what: Waiting['for']) =>
  ({ attempts, elapsedMs, delayMs, estimate }: WaitProgress): void => {
    client.emit({ type: 'wait', for: what, attempt: attempts, elapsedMs, delayMs, estimate, at: client.clock.now() });
    dispatch({ type: 'waiting', waiting: { for: what, attempts, elapsedMs, estimate } });
  };
