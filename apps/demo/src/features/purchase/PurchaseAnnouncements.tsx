import { usePurchase, usePurchaseEffect } from '@speckit/react-hooks/purchase';
import { useEffect, useRef } from 'react';
import { useFormat } from '../../format/useFormat.ts';
import { useWords } from '../../i18n/useWords.tsx';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { purchaseWords as words } from './messages.ts';
import { totalToPay } from './PriceChanged.tsx';
import { useProblemCopy } from './useProblemCopy.ts';

const MARKS = [
  { ms: 300_000, word: words.fiveMinutes },
  { ms: 120_000, word: words.twoMinutes },
  { ms: 30_000, word: words.thirtySeconds },
] as const;

/** Says what the purchase is doing, once each, for those who do not see the steps. */
export function PurchaseAnnouncements() {
  const t = useWords();
  const { list, seatName, clockTime, price } = useFormat();
  const announce = useAnnounce();
  const problem = useProblemCopy();
  const phase = usePurchase(({ state }) => state?.phase ?? null);
  const count = usePurchase(({ state }) => state?.seats.length ?? 0);
  const said = useRef<string | null>(null);

  usePurchaseEffect({
    onHeld: (state) => {
      const held = state.seats.filter(({ status }) => status === 'in_cart').length;
      const lost = state.seats.filter(({ status, replacedBy }) => status === 'lost' && replacedBy === undefined);
      const sentences = [t(words.saidHeld, { count: held, time: clockTime(state.expiresAt ?? '') })];
      if (lost.length > 0) sentences.push(t(words.saidLost, { seats: list(lost.map(seatName)) }));
      if (totalToPay(state) !== state.totalCents)
        sentences.push(t(words.saidPrice, { total: price(totalToPay(state)) }));
      announce(sentences.join(' '));
    },
    onPriceChanged: (state) => announce(t(words.saidPrice, { total: price(totalToPay(state)) })),
    onEnded: ({ result }) => {
      if (result?.status === 'cancelled') announce(t(words.saidGivenUp), { isShown: true });
      else if (result && result.ownedSeatIds.length > 0)
        announce(t(words.saidOwned, { count: result.ownedSeatIds.length }));
    },
    onRemaining: {
      at: MARKS.map(({ ms }) => ms),
      call: (remainingMs) => {
        const mark = MARKS.findLast(({ ms }) => remainingMs <= ms);
        if (mark && remainingMs > 0) announce(t(mark.word));
      },
    },
  });

  // The same words for the phases that belong together.
  const step =
    phase === 'holding' || phase === 'carting'
      ? t(words.saidHolding, { count })
      : phase === 'checking_out' || phase === 'paying' || phase === 'settling'
        ? t(words.saidPaying)
        : null;
  useEffect(() => {
    if (step !== null && said.current !== step) announce(step);
    said.current = step;
  }, [step, announce]);

  const isLost = usePurchase(
    ({ state }) =>
      state?.result != null && state.result.ownedSeatIds.length === 0 && state.result.status !== 'cancelled',
  );
  const why = isLost ? problem.text : null;
  useEffect(() => {
    if (why !== null) announce(why);
  }, [why, announce]);
  return null;
}
