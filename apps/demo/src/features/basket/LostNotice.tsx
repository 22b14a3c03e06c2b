import type { SeatChoice } from '@speckit/sdk';
import { useFormat } from '../../format/useFormat.ts';
import { useWords } from '../../i18n/useWords.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useLosses } from '../purchase/Losses.tsx';
import { useOffer } from '../purchase/useOffer.ts';
import type { EventSeats } from '../selection/useEventSeats.ts';
import { basketWords as words } from './messages.ts';
import { useNearestFree } from './useNearestFree.ts';

/** Seats of the purchase that could not be held while others were. */
export function LostOfPurchase() {
  const { lost, instead, take, dismiss } = useLosses();
  return <LostNotice lost={lost} instead={instead} onTake={() => void take()} onDismiss={dismiss} />;
}

/** Chosen seats that somebody else took before they were held. */
export function LostOfChoice({ seats }: { readonly seats: EventSeats }) {
  const { gone, live, model, selection } = seats;
  const instead = useNearestFree(model, gone);
  const kept = live.map(({ seatId }) => seatId);
  return (
    <LostNotice
      lost={gone}
      instead={instead}
      onTake={() => selection.set([...kept, ...instead.map(({ seatId }) => seatId)])}
      onDismiss={() => selection.set(kept)}
    />
  );
}

interface LostNoticeProps {
  readonly lost: readonly SeatChoice[];
  readonly instead: readonly SeatChoice[];
  /** The buyer takes the replacement. */
  readonly onTake: () => void;
  /** The buyer goes on without. */
  readonly onDismiss: () => void;
}

/** Somebody was faster: which seats are gone, and the nearest that are as good. */
function LostNotice({ lost, instead, onTake, onDismiss }: LostNoticeProps) {
  const t = useWords();
  const { list, seatName } = useFormat();
  const offer = useOffer(instead);
  if (lost.length === 0) return null;
  return (
    <Notice
      tone="problem"
      title={t(lost.length === 1 ? words.lostOne : words.lostSeveral)}
      actions={
        <>
          {instead.length > 0 && (
            <button type="button" className="button button--primary button--small" onClick={onTake}>
              {t(words.takeInstead, { seats: offer.names })}
            </button>
          )}
          <button type="button" className="button button--small" onClick={onDismiss}>
            {t(instead.length > 0 ? words.noThanks : words.allRight)}
          </button>
        </>
      }
    >
      <p>
        {t(words.lostText, { seats: list(lost.map(seatName)) })} {offer.text}
      </p>
    </Notice>
  );
}
