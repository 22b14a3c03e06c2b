import type { Label } from './seat.ts';

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
/** Letters used as numbers: A..Z, AA, AB ..., AAA. Anything longer is a word, and so is VIP. */
const LETTERS = /^(?:\p{L}{1,2}|(\p{L})\1\1)$/u;
const PARTS = /\d+|\D+/gu;

/**
 * The order in which people count: 2 before 10, A..Z before AA, words by the alphabet.
 * Total and transitive, so that it can sort.
 */
export function compareLabels(a: Label, b: Label): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const left = String(a).match(PARTS) ?? [];
  const right = String(b).match(PARTS) ?? [];
  for (let part = 0; part < Math.min(left.length, right.length); part += 1) {
    const order = compareParts(left[part] ?? '', right[part] ?? '');
    if (order !== 0) return order;
  }
  return left.length - right.length || collator.compare(String(a), String(b)) || (String(a) < String(b) ? -1 : 1);
}

function compareParts(a: string, b: string): number {
  return rankOf(a) - rankOf(b) || collator.compare(a, b);
}

/** Numbers first, then letters by their count, then words. */
function rankOf(part: string): number {
  if (/^\d/u.test(part)) return 0;
  return LETTERS.test(part) ? part.length : 4;
}
