import { usePurchaseProblem, usePurchase } from '@speckit/react-hooks/purchase';
import type { PurchaseState } from '@speckit/sdk';
import { useFormat } from '../../format/useFormat.ts';
import { useWords } from '../../i18n/useWords.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { purchaseWords as words } from './messages.ts';

/** The platform asks another total than the buyer saw: nothing is paid until the buyer has said yes to it. */
export function PriceChanged() {
  const t = useWords();
  const { price } = useFormat();
  const told = usePurchaseProblem();
  const total = usePurchase(({ state }) => (state ? totalToPay(state) : 0));
  if (told?.way !== 'agree') return null;
  const before = told.problem.expectedCents;
  return (
    <Notice tone="warning" title={t(words.priceChanged)}>
      <p>
        {before === undefined
          ? t(words.priceNowOnly, { total: price(total) })
          : t(words.priceNow, { total: price(total), before: price(before) })}
      </p>
    </Notice>
  );
}

/** What paying would cost now: the only total of a screen. */
export function totalToPay({ problem, totalCents }: Pick<PurchaseState, 'problem' | 'totalCents'>): number {
  const hasOther = problem?.code === 'price_changed' || problem?.code === 'cart_not_empty';
  return hasOther ? (problem.actualCents ?? totalCents) : totalCents;
}
