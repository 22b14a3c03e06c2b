import type { Played } from '../play/play.ts';
import type { Truth } from './truth.ts';

/** Something that must be so whatever happened. */
export interface Rule {
  readonly name: string;
  readonly sentence: string;
  /** What was seen instead; nothing when the rule holds. */
  readonly broken: (played: Played, truth: Truth) => readonly string[];
}
