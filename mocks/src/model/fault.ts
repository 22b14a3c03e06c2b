import type { RequestMatch } from '../matching/requestMatch.ts';

/** What goes wrong with a request. Times in ms; every chance is drawn from the platform's seed. */
export type Fault =
  /** Held back on its way to the service, or (`after`) the answer on its way to the client. Who leaves meanwhile takes the request along. */
  | { kind: 'latency'; ms: number; jitterMs?: number; after?: boolean }
  /** Held back, and handled even though the client has left meanwhile: a queue or a proxy had it. */
  | { kind: 'late'; ms: number; jitterMs?: number }
  /** From its first request on the service handles nothing for `ms`, then everything in the order of arrival. */
  | { kind: 'frozen'; ms: number; abandoned?: 'dropped' | 'handled' }
  /** The connection is closed before the service hears of it. */
  | { kind: 'dropBefore' }
  /** The service has done it, and the connection is closed before its answer. */
  | { kind: 'dropAfter' }
  /** The connection is reset (TCP RST) before the service hears of it, or (`after`) instead of the answer. */
  | { kind: 'reset'; after?: boolean }
  /** Somebody else answers: before the service hears of it, or (`after`) instead of its answer. */
  | { kind: 'status'; status: number; body?: string; headers?: Record<string, string>; after?: boolean }
  /** The answer's status and headers, with a body that means nothing. */
  | { kind: 'garbageBody' }
  /** The connection breaks in the middle of the answer's body. */
  | { kind: 'truncatedBody' }
  /** The answer's body takes this long. */
  | { kind: 'slowBody'; ms: number }
  /** The answer's body comes at this speed. */
  | { kind: 'bandwidth'; bytesPerSecond: number };

/** Which fault it is. */
export type FaultKind = Fault['kind'];

/** Which requests meet a fault, and how often. */
export interface FaultRule extends RequestMatch {
  fault: Fault;
  /** So many requests that fit pass first. Default 0. */
  skip?: number;
  /** How often it strikes before it is removed. Default: no end. */
  times?: number;
  /** From 0 to 1, for each request that fits. Default 1. */
  probability?: number;
}

/** A rule at work. */
export interface ActiveFault extends FaultRule {
  readonly id: string;
  /** How often it has struck. */
  readonly struck: number;
}
