import type { ServiceName } from '../models/services.ts';
import type { LagEstimate } from '../time/lag.ts';

interface CallEvent {
  /** One per call of an action; repeats of the same call share it. */
  readonly requestId: string;
  readonly service: ServiceName;
  /** Method and path template, such as `GET /events/{eventId}/seatmap`: no id, no query, no secret. */
  readonly endpoint: string;
  /** 1 for the first try. */
  readonly attempt: number;
  /** Wall clock, ms since the epoch. */
  readonly at: number;
}

/** A request goes out. */
export interface RequestEvent extends CallEvent {
  readonly type: 'request';
}

/** A call has ended. */
export interface ResponseEvent extends CallEvent {
  readonly type: 'response';
  /** Missing when no answer arrived. */
  readonly status?: number | undefined;
  /** The code of the error the caller gets; missing on success. */
  readonly code?: string | undefined;
  /** Milliseconds since the call began, repeats and pauses included. */
  readonly durationMs: number;
  /** True when the caller had stopped waiting: the reply of a hold that outlived its caller. */
  readonly late: boolean;
}

/** A read is about to be repeated. */
export interface RetryEvent extends CallEvent {
  readonly type: 'retry';
  readonly code: string;
  readonly delayMs: number;
}

/** Something waits for the platform to catch up. `attempt` is 0 when the first probe is put off. */
export interface WaitEvent {
  readonly type: 'wait';
  /** What is awaited: `cart`, `payment`, `settlement`. */
  readonly for: string;
  readonly attempt: number;
  readonly elapsedMs: number;
  readonly delayMs: number;
  /** How long it usually takes; `null` or missing when nothing is known. */
  readonly estimate?: LagEstimate | null | undefined;
  readonly at: number;
}

/** The platform answered in a way this client had not seen before. Worth a look, harmless to the caller. */
export interface DriftEvent {
  readonly type: 'drift';
  readonly service: ServiceName;
  readonly endpoint: string;
  /** `shape`: other members than the earlier answers had. `vocabulary`: a status word nobody documented. */
  readonly kind: 'shape' | 'vocabulary';
  /** The members, or the word. */
  readonly seen: string;
  readonly at: number;
}

/** What `onEvent` is told. Never holds a token, a header, a body or an id of a person. */
export type ClientEvent = RequestEvent | ResponseEvent | RetryEvent | WaitEvent | DriftEvent;
