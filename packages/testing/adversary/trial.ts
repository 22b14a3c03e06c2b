import { nameOfCase, type Case } from './play/case.ts';
import { play } from './play/play.ts';
import { judge, type Broken } from './rules/index.ts';
import { shrink } from './shrink.ts';

/** One case played and judged. */
export interface Verdict {
  readonly tried: Case;
  readonly broken: readonly Broken[];
  /** The outcome that the buyer was shown; `left` when nobody looked. */
  readonly outcome: string;
  /** Incidents whose point did not come. */
  readonly notReached: number;
}

export async function tryCase(tried: Case): Promise<Verdict> {
  const played = await play(tried);
  const { user, state, notReached } = played;
  const outcome = user.hasLeft() ? 'left' : (state.result?.status ?? state.phase);
  return { tried, broken: judge(played), outcome, notReached: notReached.length };
}

/** The shrunk case that shows the fault, its rules, and the line that plays it again. */
export async function report({ tried, broken }: Verdict): Promise<string> {
  const smallest = await shrink(
    tried,
    broken.map(({ rule }) => rule),
  );
  const shown = smallest === tried ? broken : judge(await play(smallest));
  const lines = shown.map(({ rule, seen }) => `  ${rule}: ${seen}`);
  return [`npm run adversary -- --replay '${nameOfCase(smallest)}'`, ...lines].join('\n');
}
