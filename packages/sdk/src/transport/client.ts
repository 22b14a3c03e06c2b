import type { ClientEvent } from './events.ts';
import type { ServiceUrls } from '../models/services.ts';
import type { Clock } from '../time/clock.ts';
import type { Endpoint } from './endpoint.ts';

/** What every action takes as its last parameter. */
export interface CallOptions {
  /** Ends the call with an `aborted` error at once. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds for the whole call, repeats included. Default: the client's `timeout.total`, for one that changes something `timeout.attempt`. */
  readonly timeout?: number | undefined;
}

/** What a request that changes something was answered after its caller had stopped waiting. */
export type LateReply<Result> =
  | { readonly ok: true; readonly value: Result }
  | { readonly ok: false; readonly error: unknown };

/** Options of a request that changes something: it is never cut, so its reply may come after its caller has left. */
export interface OutlivingCallOptions<Result> extends CallOptions {
  /** Told once, only when the caller was gone (abort, timeout) before the reply came. */
  readonly onLateReply?: ((reply: LateReply<Result>) => void) | undefined;
}

/** The transport without any action: pass it to the functions you import, the rest is not bundled. */
export interface CoreClient {
  readonly services: ServiceUrls;
  readonly clock: Clock;
  /** In [0, 1). */
  readonly random: () => number;
  /** What was learned about the platform, by the name of what learned it: kept as long as the client. */
  readonly remembered: Map<string, unknown>;
  /** Tells `onEvent`; a listener that throws disturbs nobody. */
  readonly emit: (event: ClientEvent) => void;
  /** That of the configuration. Missing: nobody hears what `emit` tells, so it need not be made. */
  readonly onEvent?: TicketingClientConfig['onEvent'];
  readonly request: <Result>(
    endpoint: Endpoint<Result>,
    parameters: object,
    options?: OutlivingCallOptions<Result>,
  ) => Promise<Result>;
}

/**
 * Gives tokens to requests and hears which of them were refused. `{ token: () => myToken }` is all that a static token or a
 * login of your own needs; `createSession` makes one that renews.
 */
export interface TokenSource {
  /** Asked before every request. One that throws is reported to the host, and the request goes out without a token. */
  readonly token: () => string | undefined | Promise<string | undefined>;
  /** The service answered 401 to this token. A read is repeated once if `token` then gives another one. */
  readonly reject?: ((token: string) => void) | undefined;
}

/** How a client is set up. Only `services` is needed. */
export interface TicketingClientConfig {
  /** Base URLs; a service left out throws `config_invalid` when it is called. `localServices` has the documented ports. */
  readonly services: ServiceUrls;
  /** Default: the host's `fetch`, looked up at each call. */
  readonly fetch?: typeof fetch | undefined;
  readonly clock?: Clock | undefined;
  readonly random?: (() => number) | undefined;
  /** Milliseconds. Defaults: 20,000 for an attempt, 60,000 for a call with all its repeats. */
  readonly timeout?: { readonly attempt?: number | undefined; readonly total?: number | undefined } | undefined;
  /** Longest answer read, in bytes. Default 64 MiB (100,000 seats are 13 MB). */
  readonly maxResponseBytes?: number | undefined;
  /** Where the bearer token comes from; `createSession` makes one. */
  readonly session?: TokenSource | undefined;
  /** Watches requests, repeats, waits and drift. Told nothing secret. */
  readonly onEvent?: ((event: ClientEvent) => void) | undefined;
}
