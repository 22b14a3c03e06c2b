/** The documented words of the open vocabularies. Source: contract section 6. */
export const SEAT_WORDS = 'available reserved sold unavailable offered';
export const RESERVATION_WORDS = 'active expired consumed confirmed';
export const ORDER_WORDS = 'draft pending completed paid fulfilled cancelled';
export const PAYMENT_WORDS = 'pending succeeded failed cancelled';

/** The word itself when it is not a known one, else `undefined`. */
export const foreign = (known: string, word = ''): string | undefined =>
  word && !known.split(' ').includes(word) ? word : undefined;
