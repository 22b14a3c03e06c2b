import { useState } from 'react';
import { usePurchaseActions } from '@speckit/react-hooks/purchase';
import type { SeatChoice } from '@speckit/sdk';
import { Link } from 'wouter';
import { useFormat } from '../../format/useFormat.ts';
import { useWords } from '../../i18n/useWords.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useDetails } from '../details/details.ts';
import type { EventSeats } from '../selection/useEventSeats.ts';
import { basketWords as words } from './messages.ts';
import { SeatLines, Total } from './SeatLines.tsx';

/** Seats chosen but not held: nothing runs yet, so there is time for the details first. */
export function DraftBasket({ seats, onHold }: { readonly seats: EventSeats; readonly onHold: () => void }) {
  const t = useWords();
  const [{ isComplete }] = useDetails();
  const { live, selection, eventId } = seats;
  if (live.length === 0) return null;
  return (
    <>
      <SeatLines seats={live} glyph="chosen" onRemove={selection.remove} />
      <Total cents={selection.totalCents} />
      <div className="basket__actions">
        {!isComplete && (
          <Link className="button button--primary button--wide" href={`/events/${eventId}/checkout`}>
            {t(words.continue)}
          </Link>
        )}
        <button
          type="button"
          className={isComplete ? 'button button--primary button--wide' : 'button button--wide'}
          onClick={onHold}
        >
          {t(words.hold, { count: live.length })}
        </button>
        {!isComplete && <p className="basket__hint">{t(words.continueHint)}</p>}
      </div>
    </>
  );
}

/** Holds the choice. Tells what another tab of the same buyer kept from being held. */
export function useHold({ selection, eventId }: EventSeats): readonly [readonly SeatChoice[], () => void] {
  const [refused, setRefused] = useState<readonly SeatChoice[]>([]);
  const { resume } = usePurchaseActions();
  const hold = () => {
    const wanted = selection.seats;
    if (refused.length > 0) setRefused([]);
    void selection.hold().then((state) => {
      if (state?.problem?.code === 'purchase_under_way') {
        setRefused(wanted);
        // What the other tab has begun is shown here too.
        void resume({ eventId, buyer: state.buyer });
        return;
      }
      const taken = new Set(state?.seats.map(({ seatId }) => seatId));
      if (state) setRefused(wanted.filter(({ seatId }) => !taken.has(seatId)));
    });
  };
  return [refused, hold];
}

/** Seats that another tab's purchase kept from being held. */
export function NotAdded({ seats }: { readonly seats: readonly SeatChoice[] }) {
  const t = useWords();
  const { list, seatName } = useFormat();
  if (seats.length === 0) return null;
  return (
    <Notice tone="warning" title={t(words.notAdded)}>
      <p>{t(words.notAddedText, { seats: list(seats.map(seatName)) })}</p>
    </Notice>
  );
}
