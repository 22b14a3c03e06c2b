import type { PaymentMethod } from '../../features/details/details.ts';
import type { Word } from '../../i18n/words.ts';
import { checkoutWords as words } from './messages.ts';

/** Ways to pay, as they are shown. */
export const METHOD_WORDS: Readonly<Record<PaymentMethod, { readonly name: Word; readonly note: Word }>> = {
  credit_card: { name: words.card, note: words.cardNote },
  paypal: { name: words.paypal, note: words.paypalNote },
  bank_transfer: { name: words.transfer, note: words.transferNote },
};
