import type { Case } from '../../adversary/play/case.ts';
import { isKnown } from '../../adversary/known.ts';
import { report, tryCase } from '../../adversary/trial.ts';

/** As many are shrunk and shown; the rest is counted. */
const MOST_SHOWN = 5;

/** The seed of this run. `ADVERSARY_SEED=n` plays the same cases again. */
export function printedSeed(what: string): number {
  const given = process.env['ADVERSARY_SEED'];
  const seed = given === undefined ? 1 + ((Date.now() ^ (process.pid << 12)) >>> 1) : Number(given);
  process.stdout.write(`ADVERSARY_SEED=${seed}: ${what}\n`);
  return seed;
}

/** Plays the cases; gives the shrunk cases that break a rule, each with the line that plays it again. */
export async function faultsOf(cases: readonly Case[]): Promise<readonly string[]> {
  Error.stackTraceLimit = 0;
  const shown: string[] = [];
  let more = 0;
  for (const tried of cases) {
    const verdict = await tryCase(tried);
    if (verdict.broken.length === 0 || isKnown(tried)) continue;
    if (shown.length < MOST_SHOWN) shown.push(await report(verdict));
    else more += 1;
  }
  return more > 0 ? [...shown, `and ${more} more`] : shown;
}
