import { usePurchaseSteps, type PurchaseStepProgress } from '@speckit/react-hooks/purchase';
import { useWords, type Translate } from '../../i18n/useWords.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Elapsed } from './Elapsed.tsx';
import { purchaseWords as words } from './messages.ts';
import './purchase.css';

interface ProgressProps {
  /** Up to the point where only the payment is left, or from there on. */
  readonly of: 'hold' | 'pay';
}

/** Where a purchase stands. The clock beside the current step shows that something is going on. */
export function Progress({ of }: ProgressProps) {
  const t = useWords();
  const steps = usePurchaseSteps();
  const shown = steps.filter(({ id }) => (id === 'hold' || id === 'cart') === (of === 'hold'));
  return (
    <ol className="progress" aria-label={t(of === 'hold' ? words.holdingSteps : words.payingSteps)}>
      {shown.map((step) => (
        <Step key={step.id} step={step} />
      ))}
    </ol>
  );
}

/** What is shorter needs no words. */
const SHORTEST_TOLD_MS = 150;

function Step({ step }: { readonly step: PurchaseStepProgress }) {
  const t = useWords();
  const { id, status, usuallyMs } = step;
  const isNow = status === 'now';
  const usually =
    usuallyMs !== null && usuallyMs >= SHORTEST_TOLD_MS
      ? t(words.usually, { seconds: (usuallyMs / 1000).toFixed(1) })
      : '';
  const note = isNow ? noteOf(t, step) : '';
  return (
    <li className="progress__step" data-step={id} data-status={status} aria-current={isNow ? 'step' : undefined}>
      <span className="progress__sign">
        {status === 'done' && <Icon name="tick" size={16} />}
        {isNow && <span className="spinner" />}
      </span>
      <span className="progress__label">
        {labelOf(t, step)}
        <span className="visually-hidden">{status === 'done' ? t(words.done) : ''}</span>
      </span>
      {note !== '' && (
        <span className="progress__note">
          {note} {usually} <Elapsed key={note} />
        </span>
      )}
    </li>
  );
}

function labelOf(t: Translate, { id, of }: PurchaseStepProgress): string {
  if (id === 'hold') return t(words.stepHold, { count: of });
  const names = { cart: words.stepCart, checkout: words.stepCheckout, pay: words.stepPay, settle: words.stepSettle };
  return t(names[id]);
}

function noteOf(t: Translate, { id, waiting, done, of }: PurchaseStepProgress): string {
  if (id === 'hold') return of > 1 ? t(words.noteHold, { done, of }) : t(words.noteHoldOne);
  if (id === 'cart') return t(waiting?.for === 'cart' ? words.noteCartLag : words.noteCart);
  if (id === 'pay') return t(waiting?.for === 'payment' ? words.notePayLag : words.notePay);
  return id === 'settle' ? t(words.noteSettle) : '';
}
