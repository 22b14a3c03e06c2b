import { reserve, type CoreClient, type ReserveParameters } from '@speckit/sdk';
import { verbMutation } from './verbMutation.ts';

/**
 * Options of the mutation behind `useReserve`. Holds one seat (Integration guide, Reserve a seat). The request is
 * never cut on the wire, not even by unmounting.
 *
 * Fails with `seat_unavailable`, `seat_contended`, `seat_not_found`; `outcome_unknown` when the reply was lost, and
 * then a repeat would only meet the hold of the first.
 *
 * @param client The client of this platform.
 */
export const reserveMutationOptions = (client: CoreClient) =>
  verbMutation('reserve', (parameters: ReserveParameters) => reserve(client, parameters));
