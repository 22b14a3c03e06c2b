import type { PurchaseState } from '@speckit/sdk';
import { price } from '../../format/money.ts';
import { Notice } from '../../ui/Notice.tsx';

/** The platform asks another total than the buyer saw: nothing is paid until the buyer has said yes to it. */
export function PriceChanged({ state }: { readonly state: PurchaseState }) {
  const { problem } = state;
  if (problem?.code !== 'price_changed') return null;
  return (
    <Notice tone="warning" title="The price has changed">
      <p>
        The total is now <strong>{price(totalToPay(state))}</strong>
        {problem.expectedCents !== undefined && ` instead of ${price(problem.expectedCents)}`}. Nothing has been
        charged. Paying agrees to the new price.
      </p>
    </Notice>
  );
}

/** What paying would cost now. */
export function totalToPay({ problem, totalCents }: PurchaseState): number {
  return problem?.code === 'price_changed' ? (problem.actualCents ?? totalCents) : totalCents;
}
