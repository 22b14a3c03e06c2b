// Generated from the verbs beside it by `npm run generate -w @speckit/sdk`: do not edit.
import type { Bound } from '../../transport/bound.ts';
import type { checkAllHealth } from './checkAllHealth.ts';
import type { checkHealth } from './checkHealth.ts';

export * from './checkAllHealth.ts';
export * from './checkHealth.ts';

/** The verbs of `client.health`. */
export interface HealthActions {
  /**
   * Asks every configured service at once: which are down, and how slow the others are. Source: contract section 1.
   *
   * @example
   * const down = (await client.health.checkAllHealth()).filter(({ status }) => status === 'down');
   */
  readonly checkAllHealth: Bound<typeof checkAllHealth>;

  /**
   * Asks one service how it is: any 2xx is `up`; a 404 is `unknown`, for fulfillment and waitlist answer but have no health
   * endpoint; anything else is `down`. Resolves in each case; rejects only when the caller aborts or the client has no such
   * service. Source: contract section 1.
   *
   * @example
   * const { status, latencyMs } = await client.health.checkHealth({ service: 'catalog' });
   */
  readonly checkHealth: Bound<typeof checkHealth>;
}
