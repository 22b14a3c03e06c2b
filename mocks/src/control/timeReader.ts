import { described, number, object, type Reader } from '../input/readers.ts';

const YEAR_MS = 365 * 24 * 3_600_000;

export interface AdvanceOptions {
  /** How far to jump, ms. */
  ms: number;
}

export const advanceOptions: Reader<AdvanceOptions> = object({
  ms: described(number(0, YEAR_MS), 'how far to jump; every timer on the way runs at its own time'),
});
