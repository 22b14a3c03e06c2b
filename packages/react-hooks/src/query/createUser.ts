import { createUser, type CoreClient, type CreateUserParameters } from '@speckit/sdk';
import { FORGET, verbMutation } from './verbMutation.ts';

/**
 * Options of the mutation behind `useCreateUser`. Creates an account. The mutation cache forgets it as soon as no
 * component shows it: the variables hold a password.
 *
 * Fails with `user_exists`, `user_rejected`.
 *
 * @param client The client of this platform.
 */
export const createUserMutationOptions = (client: CoreClient) =>
  verbMutation('createUser', (parameters: CreateUserParameters) => createUser(client, parameters), FORGET);
