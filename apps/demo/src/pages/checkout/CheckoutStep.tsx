import { useEffect, useRef, useState } from 'react';
import { LostOfPurchase } from '../../features/basket/Basket.tsx';
import { LostSeats } from '../../features/basket/LostSeats.tsx';
import type { EventSeats } from '../../features/event-seats/useEventSeats.ts';
import { price } from '../../format/money.ts';
import { count } from '../../format/words.ts';
import { holdSteps, paySteps } from '../../features/purchase/progress.ts';
import { ProgressList } from '../../features/purchase/ProgressList.tsx';
import { usePurchaseSession } from '../../features/purchase/PurchaseContext.tsx';
import type { Details, EventInfo } from '../../features/event-info/eventInfo.ts';
import { PriceChanged, totalToPay } from '../../features/purchase/PriceChanged.tsx';
import { PurchaseProblem } from '../../features/purchase/PurchaseProblem.tsx';
import { DetailsForm } from './DetailsForm.tsx';
import { methodName } from './methods.ts';
import { StepTitle } from './StepTitle.tsx';

interface CheckoutStepProps {
  readonly event: EventInfo;
  readonly seats: EventSeats;
}

/** The one thing to do now. */
export function CheckoutStep({ event, seats }: CheckoutStepProps) {
  const { purchase, details, setDetails, hold } = usePurchaseSession();
  const [isEditing, setEditing] = useState(false);
  const follows = useRef(false);
  useEffect(() => {
    follows.current = true;
  }, []);
  const { state, live, gone, draft, model } = seats;

  const holdThem = (buyer: Details) => {
    hold(event, live, buyer);
    draft.clear();
  };

  if (!state)
    return (
      <section className="checkout__step" aria-labelledby="step-title">
        {gone.length > 0 && (
          <LostSeats
            model={model}
            lost={gone}
            onTake={(instead) => draft.set([...live, ...instead])}
            onDismiss={() => draft.set(live)}
          />
        )}
        <StepTitle id="step-title">Your details</StepTitle>
        {details && !isEditing ? (
          <>
            <DetailsSummary details={details} onEdit={() => setEditing(true)} />
            <button
              type="button"
              className="button button--primary"
              disabled={live.length === 0}
              onClick={() => holdThem(details)}
            >
              Hold {count(live.length, 'seat')}
            </button>
          </>
        ) : (
          <>
            <p className="checkout__lead">
              Take your time. The clock starts only when you hold the seats with the button below.
            </p>
            <DetailsForm
              initial={details}
              isBuyerFixed={false}
              submitLabel={`Hold ${count(live.length, 'seat')}`}
              onDone={(given) => {
                setDetails(given);
                setEditing(false);
                if (live.length > 0) holdThem(given);
              }}
            />
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
          <StepTitle id="step-title" follows={follows}>
            Holding your seats
          </StepTitle>
          <ProgressList label="Holding your seats" steps={holdSteps(state)} />
        </section>
      );
    case 'ready':
      return (
        <section className="checkout__step" aria-labelledby="step-title">
          <LostOfPurchase model={model} />
          <PriceChanged state={state} />
          {details && !isEditing ? (
            <>
              <StepTitle id="step-title" follows={follows}>
                Ready to pay
              </StepTitle>
              <DetailsSummary details={details} onEdit={() => setEditing(true)} />
              <button
                type="button"
                className="button button--primary checkout__pay"
                onClick={() => void purchase.pay({ method: details.method })}
              >
                Pay {price(totalToPay(state))}
              </button>
              <p className="checkout__small">This is a simulation: no card is charged.</p>
            </>
          ) : (
            <>
              <StepTitle id="step-title" follows={follows}>
                Your details
              </StepTitle>
              <DetailsForm
                initial={details}
                isBuyerFixed
                submitLabel="Continue to payment"
                onDone={(given) => {
                  setDetails({ ...given, buyer: state.buyer, kind: state.buyer.kind === 'user' ? 'account' : 'guest' });
                  setEditing(false);
                }}
              />
            </>
          )}
        </section>
      );
    case 'ended':
      return (
        <section className="checkout__step" aria-label="Purchase ended">
          <PurchaseProblem event={event} state={state} model={model} />
        </section>
      );
    default:
      return (
        <section className="checkout__step" aria-labelledby="step-title">
          <StepTitle id="step-title" follows={follows}>{`Paying ${price(state.totalCents)}`}</StepTitle>
          <ProgressList label="Paying for your seats" steps={paySteps(state)} />
          <p className="checkout__small">You can reload this page. You are never charged twice.</p>
        </section>
      );
  }
}

function DetailsSummary({ details, onEdit }: { readonly details: Details; readonly onEdit: () => void }) {
  return (
    <div className="details-summary">
      <dl>
        <div>
          <dt>Name</dt>
          <dd>{details.name}</dd>
        </div>
        <div>
          <dt>E-mail</dt>
          <dd>
            {details.email} ({details.kind === 'guest' ? 'guest' : 'your account'})
          </dd>
        </div>
        <div>
          <dt>Payment</dt>
          <dd>{methodName(details.method)}</dd>
        </div>
      </dl>
      <button type="button" className="button button--small" onClick={onEdit}>
        Change details
      </button>
    </div>
  );
}
