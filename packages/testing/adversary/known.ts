import type { Case } from './play/case.ts';

/** A fault that was found and is still there. */
export interface KnownFault {
  readonly sentence: string;
  readonly shows: (tried: Case) => boolean;
  /** Shows it, for the test that notices when it is mended. */
  readonly example: string;
}

const STORAGE = ['storage', 'slow storage', 'storage cleared'];

/** A storage that is broken, slow or cleared, together with anything else. */
const withBrokenStorage = ({ incidents }: Case): boolean =>
  incidents.length > 1 && incidents.some(({ kind }) => STORAGE.includes(kind.family));

/** Not judged until they are mended: whoever mends one removes it here. */
export const KNOWN_FAULTS: readonly KnownFault[] = [
  {
    sentence:
      'A tab that was suspended while it paid has paid, and the other one, whose storage is broken, says nothing of it.',
    shows: withBrokenStorage,
    example:
      'guide/1/guest/tabs; the other tab is suspended @ before GET /orders/{id}#2; storage is full @ after GET /orders/{id}#2; seed 260626',
  },
  {
    sentence:
      'A tab with late locks has paid for the second seat, and the first one, whose storage is silent, names one.',
    shows: withBrokenStorage,
    example:
      'production/2/guest/leading; a second tab that only looks, and gets its locks late @ after POST /orders/checkout#2; storage hangs @ after POST /orders/checkout#2; seed 435444',
  },
];

export const isKnown = (tried: Case): boolean => KNOWN_FAULTS.some(({ shows }) => shows(tried));
