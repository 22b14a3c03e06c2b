import type { ProblemData, PurchaseState } from '@speckit/sdk';
import { Link } from 'wouter';
import { useDraft } from '../basket/DraftContext.tsx';
import { longName } from '../basket/draft.ts';
import { clockTime } from '../format/date.ts';
import { list } from '../format/words.ts';
import { problemCopy } from '../problems/problemCopy.ts';
import { Notice } from '../ui/Notice.tsx';
import { usePurchaseSession, type EventFacts } from './PurchaseContext.tsx';

interface PurchaseProblemProps {
  readonly event: EventFacts;
  readonly state: PurchaseState;
}

/** A purchase that ended without tickets: why, in a buyer's words, and at least one way on. */
export function PurchaseProblem({ event, state }: PurchaseProblemProps) {
  const { hold, forget } = usePurchaseSession();
  const draft = useDraft(event.id);
  const problem = mainProblem(state);
  const copy = problemCopy({
    code: problem.code,
    declineCode: problem.declineCode,
    seats: list(state.seats.filter(({ status }) => status === 'lost').map(longName)) || undefined,
  });
  const freesAt = state.result?.lostSeats
    .flatMap((seat) => seat.freesAt ?? [])
    .toSorted()
    .at(-1);
  const isUnknown = copy.way === 'check-tickets';

  const again = () => {
    hold(event, state.seats);
  };
  const chooseOthers = () => {
    draft.clear();
    forget();
  };
  return (
    <Notice
      tone="problem"
      title={copy.title}
      actions={
        <>
          {!isUnknown && copy.way !== 'other-seats' && (
            <button type="button" className="button button--primary button--small" onClick={again}>
              Try again with the same seats
            </button>
          )}
          <Link className="button button--small" href={`/events/${event.id}`} onClick={chooseOthers}>
            {isUnknown ? 'Look at the seat map' : 'Choose other seats'}
          </Link>
        </>
      }
    >
      <p>{copy.text}</p>
      {freesAt !== undefined && !isUnknown && <p>Held seats are back on sale by {clockTime(freesAt)} at the latest.</p>}
    </Notice>
  );
}

function mainProblem(state: PurchaseState): Pick<ProblemData, 'code' | 'declineCode'> {
  if (state.result?.status === 'outcome_unknown') return { code: 'outcome_unknown' };
  if (state.result?.status === 'expired') return { code: 'hold_expired' };
  const lost = state.result?.lostSeats[0];
  return state.problem ?? (lost ? { code: lost.code } : { code: 'server_error' });
}
