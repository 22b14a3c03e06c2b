import type { ServiceName } from '../wire/wire.ts';

/** What goes wrong with a request. Times in ms. */
export type Fault =
  /** The service hears of it later. */
  | { kind: 'latency'; ms: number }
  /** The connection breaks before the service hears of it. */
  | { kind: 'dropBefore' }
  /** The service has done it, and the connection breaks before its answer. */
  | { kind: 'dropAfter' }
  /** Somebody else answers: before the service hears of it, or (`after`) instead of its answer. */
  | { kind: 'status'; status: number; body?: string; headers?: Record<string, string>; after?: boolean }
  /** The answer's status and headers, with a body that means nothing. */
  | { kind: 'garbageBody' }
  /** The connection breaks in the middle of the answer's body. */
  | { kind: 'truncatedBody' }
  /** The answer's body takes this long. */
  | { kind: 'slowBody'; ms: number };

export interface FaultRule {
  fault: Fault;
  /** Default: all. */
  service?: ServiceName;
  /** Default: all but OPTIONS, so that preflights do not use up what was meant for the request after them. */
  method?: string;
  /** Such as `/reservations` or `/events/*\/seatmap`: `*` stands for one segment, `**` for any rest. Default: all. */
  path?: string;
  /** How often it strikes before it is forgotten. Default: no end. */
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
