import type { CallOptions, CoreClient } from '../../transport/client.ts';
import type { ServiceHealth } from '../../models/health.ts';
import type { ServiceName } from '../../models/services.ts';
import { checkClient } from '../../transport/checks.ts';
import { checkHealth } from './checkHealth.ts';

/** Takes no parameter. */
export type CheckAllHealthParameters = Readonly<Record<string, never>>;

/**
 * Asks every configured service at once: which are down, and how slow the others are. Source: contract section 1.
 *
 * @example
 * const down = (await checkAllHealth(client)).filter(({ status }) => status === 'down');
 */
export const checkAllHealth = async (
  client: CoreClient,
  _parameters: CheckAllHealthParameters = {},
  options?: CallOptions,
): Promise<readonly ServiceHealth[]> =>
  Promise.all(
    Object.keys(checkClient(client, 'services').services).map((service) =>
      checkHealth(client, { service: service as ServiceName }, options),
    ),
  );
