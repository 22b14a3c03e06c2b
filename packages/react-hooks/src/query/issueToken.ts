import { issueToken, type CoreClient, type IssueTokenParameters } from '@speckit/sdk';
import { FORGET, verbMutation } from './verbMutation.ts';

/**
 * Options of the mutation behind `useIssueToken`. Signs in (Integration guide, Authentication). The mutation cache
 * forgets it as soon as no component shows it: the variables hold a password, the data a token.
 *
 * Fails with `invalid_credentials`.
 *
 * @param client The client of this platform.
 */
export const issueTokenMutationOptions = (client: CoreClient) =>
  verbMutation('issueToken', (parameters: IssueTokenParameters) => issueToken(client, parameters), FORGET);
