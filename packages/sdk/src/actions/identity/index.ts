// Generated from the verbs beside it by `npm run generate -w @speckit/sdk`: do not edit.
import type { Bound } from '../../transport/bound.ts';
import type { createUser } from './createUser.ts';
import type { issueToken } from './issueToken.ts';

export * from './createUser.ts';
export * from './issueToken.ts';

/** The verbs of `client.identity`. */
export interface IdentityActions {
  /**
   * Creates an account. Throws `user_exists` when the e-mail is taken and `user_rejected` for other refusals; a database
   * that is down answers 400 too and becomes `service_unavailable` by its text. Source: contract section 3.1.
   *
   * @example
   * const { userId } = await client.identity.createUser({ email, password });
   */
  readonly createUser: Bound<typeof createUser>;

  /**
   * Signs in. The token lives for 2 hours; there is no refresh but signing in again.
   *
   * Throws `invalid_credentials` for a wrong e-mail or password; the deployed service answers the very same empty 401 when
   * its database is down, and nothing tells the two apart. Source: contract section 3.1.
   *
   * @example
   * const { token, expiresAt } = await client.identity.issueToken({ email, password });
   */
  readonly issueToken: Bound<typeof issueToken>;
}
