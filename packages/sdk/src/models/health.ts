import type { ServiceName } from './services.ts';

/** One service's answer to `GET /health`. Source: contract section 1. */
export interface ServiceHealth {
  readonly service: ServiceName;
  /** `up`: any 2xx. `unknown`: the service answers but has no health endpoint (fulfillment, waitlist). */
  readonly status: 'up' | 'down' | 'unknown';
  /** Milliseconds the answer took. */
  readonly latencyMs: number;
  /** The code of the error that made it `down`. */
  readonly code?: string;
}
