import type { CoreClient, OutlivingCallOptions } from '../../transport/client.ts';
import { UserExistsError, UserRejectedError } from '../../errors/identity.ts';
import { userSchema, type User } from '../../models/identity.ts';
import type { Endpoint } from '../../transport/endpoint.ts';
import { send } from '../../transport/send.ts';
import { optional, text } from '../../transport/validate.ts';

/** A new account. The password gets into no error and no event. */
export interface CreateUserParameters {
  /** At most 256 characters; the platform checks nothing else. */
  readonly email: string;
  readonly password: string;
  /** Default `User`. Anyone may create an `Admin`. */
  readonly role?: 'User' | 'Admin' | undefined;
}

const endpoint: Endpoint<User> = {
  service: 'identity',
  method: 'POST',
  path: '/users',
  input: { email: text, password: text, role: optional(text) },
  output: userSchema,
  refusals: [
    [400, /already exists/, UserExistsError],
    [400, /^(?!transient)./, UserRejectedError],
  ],
};

/**
 * Creates an account. Throws `user_exists` when the e-mail is taken and `user_rejected` for other refusals; a database
 * that is down answers 400 too and becomes `service_unavailable` by its text. Source: contract section 3.1.
 *
 * @example
 * const { userId } = await createUser(client, { email, password });
 */
export const createUser = (
  client: CoreClient,
  parameters: CreateUserParameters,
  options?: OutlivingCallOptions<User>,
): Promise<User> => send(client, endpoint, parameters, options);
