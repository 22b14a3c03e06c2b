import type { Case } from './play/case.ts';

/** A fault that was found and is still there. */
export interface KnownFault {
  readonly sentence: string;
  readonly shows: (tried: Case) => boolean;
  /** Shows it, for the test that notices when it is mended. */
  readonly example: string;
}

/** Not judged until they are mended: whoever mends one removes it here. */
export const KNOWN_FAULTS: readonly KnownFault[] = [];

export const isKnown = (tried: Case): boolean => KNOWN_FAULTS.some(({ shows }) => shows(tried));
