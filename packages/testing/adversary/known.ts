import type { Case } from './play/case.ts';

/** A fault that was found and is still there. */
export interface KnownFault {
  readonly sentence: string;
  readonly shows: (tried: Case) => boolean;
  /** Shows it, for the test that notices when it is mended. */
  readonly example: string;
}

const has = (kind: string) => (tried: Case) => tried.incidents.some((incident) => incident.kind.name === kind);

/** Not judged until they are mended: whoever mends one removes it here. */
export const KNOWN_FAULTS: readonly KnownFault[] = [
  {
    sentence:
      'A tab that holds the lock and is suspended is not taken over from: commands of the visible tab never end.',
    shows: has('the other tab is suspended'),
    example: 'guide/1/guest/tabs; the other tab is suspended @ before POST /reservations#1; seed 1',
  },
  {
    sentence: 'In the tab that mirrors, pay or cancel after the end begins a new purchase in place of the owned one.',
    shows: (tried) => tried.world.pages === 'tabs' && (has('pays twice')(tried) || has('cancels')(tried)),
    example: 'development/1/account/tabs; cancels @ ended; seed 1',
  },
];

export const isKnown = (tried: Case): boolean => KNOWN_FAULTS.some(({ shows }) => shows(tried));
