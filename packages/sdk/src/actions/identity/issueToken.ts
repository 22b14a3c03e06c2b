import type { CallOptions, CoreClient } from '../../transport/client.ts';
import { InvalidCredentialsError } from '../../errors/identity.ts';
import { authTokenSchema, type AuthToken } from '../../models/identity.ts';
import type { Endpoint } from '../../transport/endpoint.ts';
import { send } from '../../transport/send.ts';
import { text } from '../../transport/validate.ts';

/** Who signs in. Neither value gets into an error or an event. */
export interface IssueTokenParameters {
  /** Compared with its case. */
  readonly email: string;
  readonly password: string;
}

const endpoint: Endpoint<AuthToken> = {
  service: 'identity',
  method: 'POST',
  path: '/token',
  input: { email: text, password: text },
  output: authTokenSchema,
  harmless: true,
  refusals: [
    [401, /^/, InvalidCredentialsError],
    [0, /invalid credentials/i, InvalidCredentialsError],
  ],
};

/**
 * Signs in. The token lives for 2 hours; there is no refresh but signing in again.
 *
 * Throws `invalid_credentials` for a wrong e-mail or password; the deployed service answers the very same empty 401 when
 * its database is down, and nothing tells the two apart. Source: contract section 3.1.
 *
 * @example
 * const { token, expiresAt } = await issueToken(client, { email, password });
 */
export const issueToken = (
  client: CoreClient,
  parameters: IssueTokenParameters,
  options?: CallOptions,
): Promise<AuthToken> => send(client, endpoint, parameters, options);
