import type { ProblemData, PurchaseState } from '@speckit/sdk';

/** Why a purchase ended without tickets: the one thing to tell, of all that happened. */
export function mainProblem({ result, problem }: PurchaseState): {
  readonly code: ProblemData['code'];
  readonly declineCode?: string | undefined;
} {
  if (result?.status === 'outcome_unknown') return { code: 'outcome_unknown' };
  if (result?.status === 'expired') return { code: 'hold_expired' };
  const lost = result?.lostSeats[0];
  return problem ?? { code: lost?.code ?? 'server_error' };
}
