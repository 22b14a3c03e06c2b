import { usePurchaseActions, usePurchaseProblem, type PurchaseStateByPhase } from '@speckit/react-hooks/purchase';
import { useTicketingClient } from '@speckit/react-hooks';
import { parseDate } from '@speckit/sdk';
import { Link } from 'wouter';
import { useFormat } from '../../format/useFormat.ts';
import { useWords } from '../../i18n/useWords.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useLosses } from './Losses.tsx';
import { purchaseWords as words } from './messages.ts';
import { useOffer } from './useOffer.ts';
import { useProblemCopy } from './useProblemCopy.ts';
import { seatPlace } from '../../lib/seatPlace.ts';

interface PurchaseProblemProps {
  readonly state: PurchaseStateByPhase & { readonly phase: 'ended' };
  /** The buyer wants to pay in another way: asks for it before the seats are held again. */
  readonly onPayOtherWay?: (() => void) | undefined;
}

/** Somebody else has the seat: it is not asked for again. */
const TAKEN: ReadonlySet<string> = new Set(['seat_unavailable', 'seat_contended', 'seat_not_found']);

/** A purchase that ended without tickets: why, in a buyer's words, and at least one way on. */
export function PurchaseProblem({ state, onPayOtherWay }: PurchaseProblemProps) {
  const t = useWords();
  const { clockTime } = useFormat();
  const { clock } = useTicketingClient();
  const copy = useProblemCopy();
  const told = usePurchaseProblem();
  const { start, reset } = usePurchaseActions();
  const { take, instead, lost } = useLosses();
  const offer = useOffer(instead);
  const { eventId, buyer, result } = state;
  // After a declined payment, and a hold that has ended, the same seats may still be free.
  const isTaken = told?.way === 'other-seats' && result.status !== 'expired' && result.status !== 'declined';
  const isUnknown = result.status === 'outcome_unknown';
  const isDeclined = result.status === 'declined';
  const freesAt = told?.freesAt;
  const isStillHeld = freesAt !== undefined && parseDate(freesAt) > clock.now();
  const again = () => {
    if (isDeclined) onPayOtherWay?.();
    const free = state.seats.filter(({ problem }) => !TAKEN.has(problem?.code ?? ''));
    void start({ eventId, buyer, seats: (free.length > 0 ? free : state.seats).map(seatPlace) });
  };
  return (
    <Notice
      tone="problem"
      title={copy.title}
      actions={
        <>
          {isTaken && instead.length > 0 && (
            <button type="button" className="button button--primary button--small" onClick={() => void take()}>
              {t(words.holdInstead, { seats: offer.names })}
            </button>
          )}
          {!isUnknown && !isTaken && (
            <button type="button" className="button button--primary button--small" onClick={again}>
              {t(isDeclined ? words.payOtherWay : words.again)}
            </button>
          )}
          <Link className="button button--small" href={`/events/${eventId}`} onClick={reset}>
            {t(isUnknown ? words.lookAtMap : words.chooseOthers)}
          </Link>
        </>
      }
    >
      <p>{copy.text}</p>
      {lost.length > 0 && isTaken && <p>{offer.text}</p>}
      {isStillHeld && !isUnknown && <p>{t(words.backBy, { time: clockTime(freesAt) })}</p>}
    </Notice>
  );
}
