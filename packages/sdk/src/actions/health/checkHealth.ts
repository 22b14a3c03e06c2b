import type { CallOptions, CoreClient } from '../../transport/client.ts';
import { isTicketingError } from '../../errors/isTicketingError.ts';
import type { ServiceHealth } from '../../models/health.ts';
import type { ServiceName } from '../../models/services.ts';
import { checkClient } from '../../transport/checks.ts';

/** The service to ask. */
export interface CheckHealthParameters {
  readonly service: ServiceName;
}

/**
 * Asks one service how it is: any 2xx is `up`; a 404 is `unknown`, for fulfillment and waitlist answer but have no health
 * endpoint; anything else is `down`. Resolves in each case; rejects only when the caller aborts or the client has no such
 * service. Source: contract section 1.
 *
 * @example
 * const { status, latencyMs } = await checkHealth(client, { service: 'catalog' });
 */
export async function checkHealth(
  client: CoreClient,
  parameters: CheckHealthParameters,
  options?: CallOptions,
): Promise<ServiceHealth> {
  checkClient(client, 'request', 'clock');
  const { service } = parameters ?? {};
  const began = client.clock.monotonic();
  const report = (status: ServiceHealth['status'], code?: string): ServiceHealth => ({
    service,
    status,
    latencyMs: client.clock.monotonic() - began,
    ...(code && { code }),
  });
  try {
    await client.request(
      { service, method: 'GET', path: '/health', input: {}, output: 'anything', once: true },
      {},
      options,
    );
    return report('up');
  } catch (error) {
    if (!isTicketingError(error) || error.code === 'aborted' || error.code === 'config_invalid') throw error;
    return error.status === 404 ? report('unknown') : report('down', error.code);
  }
}
