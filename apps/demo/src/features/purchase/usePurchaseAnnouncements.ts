import type { PurchaseState } from '@speckit/sdk';
import { useEffect, useRef } from 'react';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { longName } from '../draft/draft.ts';
import { clockTime } from '../../format/date.ts';
import { count, list } from '../../format/words.ts';
import { problemCopy } from '../problems/problemCopy.ts';
import { mainProblem } from './outcome.ts';

/** Says what a purchase is doing, for those who do not see the steps. */
export function usePurchaseAnnouncements(state: PurchaseState | null): void {
  const announce = useAnnounce();
  const said = useRef('');
  const words = state ? wordsFor(state) : '';
  useEffect(() => {
    if (words === said.current) return;
    said.current = words;
    if (words !== '') announce(words);
  }, [words, announce]);
}

function wordsFor(state: PurchaseState): string {
  switch (state.phase) {
    // The same words for what belongs together: said once, and after a reload at any step of it.
    case 'holding':
    case 'carting':
      return `Holding ${count(state.seats.length, 'seat')}.`;
    case 'ready': {
      const held = state.seats.filter(({ status }) => status === 'in_cart');
      const lost = state.seats.filter(({ status }) => status === 'lost');
      const until = state.expiresAt === null ? '' : ` until ${clockTime(state.expiresAt)}`;
      const taken = lost.length > 0 ? ` Taken by another buyer: ${list(lost.map(longName))}.` : '';
      return `${count(held.length, 'seat is', 'seats are')} held for you${until}.${taken}`;
    }
    case 'checking_out':
    case 'paying':
    case 'settling':
      return 'Paying.';
    case 'ended': {
      const { result } = state;
      if (result?.status === 'owned' || result?.status === 'partial')
        return `${count(result.ownedSeatIds.length, 'seat is', 'seats are')} yours.`;
      if (result?.status === 'cancelled') return 'The seats are given up.';
      const { code, declineCode } = mainProblem(state);
      return problemCopy({ code, declineCode }).text;
    }
    default:
      return '';
  }
}
