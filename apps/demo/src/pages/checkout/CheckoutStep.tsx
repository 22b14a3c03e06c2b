import { usePurchaseActions, type PurchaseStateByPhase } from '@speckit/react-hooks/purchase';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { GiveUpDialog } from '../../features/basket/GiveUpDialog.tsx';
import { NotAdded, useHold } from '../../features/basket/DraftBasket.tsx';
import { LostOfChoice, LostOfPurchase } from '../../features/basket/LostNotice.tsx';
import { basketWords } from '../../features/basket/messages.ts';
import { useDetails } from '../../features/details/details.ts';
import { PriceChanged, totalToPay } from '../../features/purchase/PriceChanged.tsx';
import { Progress } from '../../features/purchase/Progress.tsx';
import { PurchaseProblem } from '../../features/purchase/PurchaseProblem.tsx';
import type { EventSeats } from '../../features/selection/useEventSeats.ts';
import { useFormat } from '../../format/useFormat.ts';
import { useWords } from '../../i18n/useWords.tsx';
import { DetailsForm } from './DetailsForm.tsx';
import { DetailsSummary } from './DetailsSummary.tsx';
import { checkoutWords as words } from './messages.ts';
import { StepTitle } from './StepTitle.tsx';

interface CheckoutStepProps {
  readonly seats: EventSeats;
  readonly state: PurchaseStateByPhase | null;
}

/** The one thing to do now. */
export function CheckoutStep({ seats, state }: CheckoutStepProps) {
  const t = useWords();
  const { price } = useFormat();
  const [details] = useDetails();
  const [isEditing, setEditing] = useState(false);
  const [refused, hold] = useHold(seats);
  const follows = useFollows();
  const { live } = seats;
  const title = (text: string, isFirst = false): ReactNode => (
    <StepTitle id="step-title" {...(!isFirst && { follows })}>
      {text}
    </StepTitle>
  );
  const needsForm = isEditing || !details.isComplete;

  if (!state)
    return (
      <section className="checkout__step" aria-labelledby="step-title">
        <LostOfChoice seats={seats} />
        <NotAdded seats={refused} />
        {title(t(words.details), true)}
        {needsForm ? (
          <>
            <p className="checkout__lead">{t(words.detailsLead)}</p>
            <DetailsForm
              buyer={null}
              submitLabel={t(basketWords.hold, { count: live.length })}
              onDone={() => {
                setEditing(false);
                if (live.length > 0) hold();
              }}
            />
          </>
        ) : (
          <>
            <DetailsSummary buyer={null} onEdit={() => setEditing(true)} />
            <button
              type="button"
              className="button button--primary"
              aria-disabled={live.length === 0}
              onClick={() => live.length > 0 && hold()}
            >
              {t(basketWords.hold, { count: live.length })}
            </button>
          </>
        )}
      </section>
    );

  switch (state.phase) {
    case 'idle':
    case 'holding':
    case 'carting':
      return (
        <section className="checkout__step" aria-labelledby="step-title">
          {title(t(words.holding))}
          <Progress of="hold" />
        </section>
      );
    case 'ready':
      return (
        <section className="checkout__step" aria-labelledby="step-title">
          <NotAdded seats={refused} />
          <LostOfPurchase />
          <PriceChanged />
          {title(t(needsForm ? words.details : words.ready))}
          {needsForm ? (
            <DetailsForm buyer={state.buyer} submitLabel={t(words.toPayment)} onDone={() => setEditing(false)} />
          ) : (
            <>
              <DetailsSummary buyer={state.buyer} onEdit={() => setEditing(true)} />
              <PayButton totalCents={totalToPay(state)} />
            </>
          )}
          <CancelButton count={state.seats.filter(({ status }) => status === 'in_cart' || status === 'held').length} />
        </section>
      );
    case 'ended':
      return (
        <section className="checkout__step" aria-label={t(words.over)} data-focus-home>
          <PurchaseProblem state={state} onPayOtherWay={() => setEditing(true)} />
        </section>
      );
    default:
      return (
        <section className="checkout__step" aria-labelledby="step-title">
          {title(t(words.paying, { total: price(totalToPay(state)) }))}
          <Progress of="pay" />
          <p className="checkout__small">{t(words.safe)}</p>
        </section>
      );
  }
}

/** The order is cancelled as a whole: the platform knows no other way back. */
function CancelButton({ count }: { readonly count: number }) {
  const t = useWords();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <button type="button" className="button button--quiet button--flush" onClick={() => setAsking(true)}>
        {t(words.cancelOrder)}
      </button>
      {isAsking && <GiveUpDialog count={count} onClose={() => setAsking(false)} />}
    </>
  );
}

function PayButton({ totalCents }: { readonly totalCents: number }) {
  const t = useWords();
  const { price } = useFormat();
  const { pay } = usePurchaseActions();
  const [{ method }] = useDetails();
  return (
    <>
      <button
        type="button"
        className="button button--primary checkout__pay"
        // The total on the button is what is agreed to, and no more.
        onClick={() => void pay({ method }, { agreedCents: totalCents })}
      >
        {t(words.pay, { total: price(totalCents) })}
      </button>
      <p className="checkout__small">{t(words.simulation)}</p>
    </>
  );
}

/** False for the step that a page opens with: only those that follow take the focus. */
function useFollows() {
  const follows = useRef(false);
  useEffect(() => {
    follows.current = true;
  }, []);
  return follows;
}
