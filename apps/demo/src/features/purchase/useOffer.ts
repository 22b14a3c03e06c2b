import { sumCents, type SeatChoice } from '@speckit/sdk';
import { useFormat } from '../../format/useFormat.ts';
import { useWords } from '../../i18n/useWords.tsx';
import { purchaseWords as words } from './messages.ts';

/** Seats offered in the place of others, as words. */
export function useOffer(instead: readonly SeatChoice[]): { readonly names: string; readonly text: string } {
  const t = useWords();
  const { list, price, seatName } = useFormat();
  const names = list(instead.map(seatName));
  if (instead.length === 0) return { names, text: t(words.offerNone) };
  const word = instead.length === 1 ? words.offerOne : words.offerSeveral;
  return { names, text: t(word, { seats: names, price: price(sumCents(instead.map((seat) => seat.price))) }) };
}
