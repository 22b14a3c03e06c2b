import { checkClient } from './checks.ts';
import type { CoreClient, OutlivingCallOptions } from './client.ts';
import type { Endpoint } from './endpoint.ts';

/** Sends one request of a verb. Rejects with `invalid_request` when what was given first is not a client. */
export function send<Result>(
  client: CoreClient,
  endpoint: Endpoint<Result>,
  parameters: object,
  options?: OutlivingCallOptions<Result>,
): Promise<Result> {
  try {
    return checkClient(client, 'request').request(endpoint, parameters, options);
  } catch (error) {
    return Promise.reject(error as Error);
  }
}
