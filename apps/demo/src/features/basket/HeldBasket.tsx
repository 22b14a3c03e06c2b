import type { PurchaseStateByPhase } from '@speckit/react-hooks/purchase';
import { useState } from 'react';
import { Link } from 'wouter';
import { useFormat } from '../../format/useFormat.ts';
import { useWords } from '../../i18n/useWords.tsx';
import { Countdown } from '../purchase/Countdown.tsx';
import { totalToPay } from '../purchase/PriceChanged.tsx';
import type { EventSeats } from '../selection/useEventSeats.ts';
import { GiveUpDialog } from './GiveUpDialog.tsx';
import { basketWords as words } from './messages.ts';
import { SeatLines, Total } from './SeatLines.tsx';

interface HeldBasketProps {
  readonly state: PurchaseStateByPhase & { readonly phase: 'ready' };
  readonly seats: EventSeats;
}

/** Seats in the cart, the clock running: only the payment is left. */
export function HeldBasket({ state, seats }: HeldBasketProps) {
  const t = useWords();
  const { clockTime } = useFormat();
  const [isAsking, setAsking] = useState(false);
  const { live, selection, eventId } = seats;
  const held = state.seats.filter(({ status }) => status === 'in_cart' || status === 'held');
  return (
    <>
      <Countdown expiresAt={state.expiresAt} />
      <SeatLines seats={held} glyph="held" />
      <Total cents={totalToPay(state)} />
      {live.length > 0 && (
        <section className="basket__more" aria-label={t(words.notHeldYet)}>
          <h3>{t(words.notHeldYet)}</h3>
          <SeatLines seats={live} glyph="chosen" onRemove={selection.remove} />
          <button type="button" className="button button--wide" onClick={() => void selection.addToHold()}>
            {t(words.holdMore, { count: live.length })}
          </button>
        </section>
      )}
      <div className="basket__actions">
        <Link className="button button--primary button--wide" href={`/events/${eventId}/checkout`}>
          {t(words.toCheckout)}
        </Link>
        <button type="button" className="button button--quiet button--wide" onClick={() => setAsking(true)}>
          {t(words.giveUp)}
        </button>
        <p className="basket__hint">{t(words.giveUpHint, { time: clockTime(state.expiresAt) })}</p>
      </div>
      {isAsking && <GiveUpDialog count={held.length} onClose={() => setAsking(false)} />}
    </>
  );
}
