import { useTicketingClient } from '@speckit/react-hooks';
import { parseDate, type PurchaseState } from '@speckit/sdk';
import { useMemo } from 'react';
import { Link } from 'wouter';
import { useReplacement } from '../draft/useReplacement.ts';
import type { SeatMapModel } from '@speckit/seat-map';
import { useDraft } from '../draft/DraftContext.tsx';
import { longName } from '../draft/draft.ts';
import { clockTime } from '../../format/date.ts';
import { list } from '../../format/words.ts';
import { problemCopy } from '../problems/problemCopy.ts';
import { Notice } from '../../ui/Notice.tsx';
import { mainProblem } from './outcome.ts';
import { usePurchaseSession } from './PurchaseContext.tsx';
import type { EventInfo } from '../event-info/eventInfo.ts';

interface PurchaseProblemProps {
  readonly model: SeatMapModel;
  readonly event: EventInfo;
  readonly state: PurchaseState;
}

/** A purchase that ended without tickets: why, in a buyer's words, and at least one way on. */
export function PurchaseProblem({ event, state, model }: PurchaseProblemProps) {
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
  const isTaken = copy.way === 'other-seats';
  const lost = useMemo(() => state.seats.filter(({ status }) => status === 'lost'), [state.seats]);
  const instead = useReplacement(model, lost);
  const { clock } = useTicketingClient();
  const isStillHeld = freesAt !== undefined && parseDate(freesAt) > clock.now();
  const isUnknown = copy.way === 'check-tickets';

  const again = () => hold(event, state.seats);
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
          {isTaken && instead.seats.length > 0 && (
            <button
              type="button"
              className="button button--primary button--small"
              onClick={() => hold(event, instead.seats)}
            >
              Hold {instead.names} instead
            </button>
          )}
          {!isUnknown && !isTaken && (
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
      {lost.length > 0 && isTaken && <p>{instead.offer}</p>}
      {isStillHeld && !isUnknown && <p>Held seats are back on sale by {clockTime(freesAt)} at the latest.</p>}
    </Notice>
  );
}
