import { usePurchase, usePurchaseProblem, type PurchaseProblem } from '@speckit/react-hooks/purchase';
import { useFormat } from '../../format/useFormat.ts';
import { useWords } from '../../i18n/useWords.tsx';
import { problemCopy, type ProblemCopy } from '../problems/problemCopy.ts';

/** What is told of a purchase whose payment is not in doubt: of a hold or a cart without a reply that it had no answer. */
export function codeOf(status: string | undefined, code: PurchaseProblem['problem']['code'] | undefined) {
  if (status === 'declined') return 'payment_declined';
  return code === 'outcome_unknown' ? 'network_error' : (code ?? 'server_error');
}

/** Why the purchase did not end in tickets, in a buyer's words. */
export function useProblemCopy(): ProblemCopy {
  const t = useWords();
  const { list, seatName } = useFormat();
  const told = usePurchaseProblem();
  const result = usePurchase(({ state }) => state?.result ?? null);
  const lost = told?.lost ?? [];
  if (result?.status === 'outcome_unknown')
    return problemCopy(t, { code: 'outcome_unknown', orderId: result.orderIds[0] });
  if (result?.status === 'expired') return problemCopy(t, { code: 'hold_expired' });
  // A declined payment may be told of the seats only: the purchase lost them by it.
  const declined = lost.find(({ problem }) => problem?.declineCode !== undefined)?.problem;
  const problem = declined ?? told?.problem;
  return problemCopy(t, {
    code: codeOf(result?.status, problem?.code),
    declineCode: problem?.declineCode,
    seats: lost.length > 0 ? list(lost.map(seatName)) : undefined,
  });
}
