import type { Case } from './play/case.ts';

/** A fault that was found and is still there. */
export interface KnownFault {
  readonly sentence: string;
  readonly shows: (tried: Case) => boolean;
  /** Shows it, for the test that notices when it is mended. */
  readonly example: string;
}

const has = (kind: string) => (tried: Case) => tried.incidents.some((incident) => incident.kind.name === kind);

const hasClock = (tried: Case) => tried.incidents.some(({ kind }) => kind.name.startsWith('clock '));

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
  {
    sentence:
      'A second page on a journal without sharing, and a storage that hangs: the lease is not seen, both pages pay.',
    shows: (tried) => has('a second page on the journal, without sharing')(tried) && has('storage hangs')(tried),
    example:
      'development/1/guest/alone; a second page on the journal, without sharing @ before POST /cart/add#1; storage hangs @ answer POST /cart/add#2; seed 436612',
  },
  {
    sentence: 'A second page on a journal without sharing, and a clock that is set back: both pages pay.',
    shows: (tried) => has('a second page on the journal, without sharing')(tried) && hasClock(tried),
    example:
      'development/2/guest/alone; clock -2 h @ after POST /reservations#1; a second page on the journal, without sharing @ before POST /orders/checkout#2; seed 94438',
  },
  {
    sentence: 'A second page on a journal without sharing, and an order that somebody cancels.',
    shows: (tried) =>
      has('a second page on the journal, without sharing')(tried) && has('somebody cancels the order')(tried),
    example:
      'development/1/guest/alone; somebody cancels the order @ after POST /cart/add#2; a second page on the journal, without sharing @ after POST /orders/checkout#1; seed 332965',
  },
  {
    sentence: 'A reload while the storage fails: what the page did after the last save is not known to the next one.',
    shows: (tried) => has('reloads')(tried) && tried.incidents.some(({ kind }) => kind.name.startsWith('storage')),
    example:
      'development/1/guest/alone; storage throws @ before POST /reservations#1; reloads @ after POST /payments#1; seed 757769',
  },
];

export const isKnown = (tried: Case): boolean => KNOWN_FAULTS.some(({ shows }) => shows(tried));
