import type { Case } from './play/case.ts';

/** A fault that was found and is still there. */
export interface KnownFault {
  readonly sentence: string;
  readonly shows: (tried: Case) => boolean;
  /** Shows it, for the test that notices when it is mended. */
  readonly example: string;
}

/** Not judged until they are mended: whoever mends one removes it here. */
export const KNOWN_FAULTS: readonly KnownFault[] = [
  {
    sentence:
      'Two tabs lead for a second, because the locks of one are late, and the storage of the other is silent: what the one pays for meanwhile the other does not name.',
    shows: ({ incidents }) =>
      incidents.some(({ kind }) => kind.name === 'a second tab that only looks, and gets its locks late') &&
      incidents.some(({ kind }) => kind.name === 'storage hangs'),
    example:
      'production/2/guest/leading; a second tab that only looks, and gets its locks late @ after POST /orders/checkout#2; storage hangs @ after POST /orders/checkout#2; seed 435444',
  },
];

export const isKnown = (tried: Case): boolean => KNOWN_FAULTS.some(({ shows }) => shows(tried));
