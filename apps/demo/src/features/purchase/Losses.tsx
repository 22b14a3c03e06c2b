import { usePurchase, useReplacement, type PurchaseSnapshot } from '@speckit/react-hooks/purchase';
import { seatChoice, type SeatChoice } from '@speckit/sdk';
import type { PurchaseSeat } from '@speckit/sdk/purchase';
import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { useStored } from '../../lib/useStored.ts';

interface Losses {
  /** Seats of the purchase that others took, and that the buyer has not settled yet. */
  readonly lost: readonly PurchaseSeat[];
  /** The nearest free seats in their place; empty when nothing is free. */
  readonly instead: readonly SeatChoice[];
  readonly take: () => Promise<unknown>;
  readonly dismiss: () => void;
}

const LossesContext = createContext<Losses>({
  lost: [],
  instead: [],
  take: () => Promise.resolve(),
  dismiss: () => undefined,
});

/** What was lost, and what can be had for it: the same on every page, and over a reload. */
export const useLosses = (): Losses => useContext(LossesContext);

const selectLost = ({ state }: PurchaseSnapshot): readonly PurchaseSeat[] =>
  state?.seats.filter(({ status, replacedBy }) => status === 'lost' && replacedBy === undefined) ?? [];

const isSame = (a: readonly PurchaseSeat[], b: readonly PurchaseSeat[]) =>
  a.length === b.length && a.every((seat, at) => seat === b[at]);

const KEY = 'parterre.settledLosses';

export function LossesProvider({ children }: { readonly children: ReactNode }) {
  const all = usePurchase(selectLost, isSame);
  const [stored, store] = useStored('sessionStorage', KEY);
  const lost = useMemo(() => {
    const settled = new Set((stored ?? '').split(' '));
    return all.filter(({ seatId }) => !settled.has(seatId));
  }, [all, stored]);
  const replacement = useReplacement(lost);
  const value = useMemo((): Losses => {
    const settle = () => store([stored ?? '', ...lost.map(({ seatId }) => seatId)].join(' ').trim());
    return {
      lost,
      instead: replacement.seats.map(seatChoice),
      take: async () => {
        settle();
        return replacement.take();
      },
      dismiss: settle,
    };
  }, [lost, replacement, stored, store]);
  return <LossesContext value={value}>{children}</LossesContext>;
}
