import type { Played } from '../play/play.ts';
import { truthOf } from './truth.ts';
import { CONDUCT } from './conduct.ts';
import { MONEY } from './money.ts';
import type { Rule } from './rule.ts';
import { SOLD } from './sold.ts';
import { TRUTHFUL } from './truthful.ts';

export const RULES: readonly Rule[] = [...MONEY, ...TRUTHFUL, ...CONDUCT, ...SOLD];

/** A rule that does not hold, and what was seen. */
export interface Broken {
  readonly rule: string;
  readonly seen: string;
}

export function judge(played: Played): readonly Broken[] {
  const truth = truthOf(played);
  return RULES.flatMap(({ name, broken }) => broken(played, truth).map((seen) => ({ rule: name, seen })));
}
