import { mkdirSync, writeFileSync } from 'node:fs';
import { allPairsIn, singlesIn } from './enumerate.ts';
import type { Case } from './play/case.ts';
import { nameOfWorld, WORLDS, type WorldSpec } from './run/worlds.ts';
import { createOutcomeTable } from './table.ts';
import { report, tryCase } from './trial.ts';

export interface LongRunOptions {
  readonly minutes: number;
  readonly worlds: readonly WorldSpec[];
  /** Only kinds whose name contains it. */
  readonly only: string;
  readonly withPairs: boolean;
  readonly say: (line: string) => void;
}

/** Ignored by git. */
const TABLE = 'coverage/adversary/outcomes.md';
/** Faults that are shrunk and shown; the others are counted. */
const MOST_SHOWN = 40;

/** Pairs cost too much for every world: the guide's and the deployed services' purchase of one seat, alone and with tabs. */
const PAIR_WORLDS = WORLDS.filter(
  ({ platform, seats, buyer }) => platform !== 'production' && seats === 1 && buyer === 'account',
);

/** All singles, then all pairs of representatives, until the time is over. Gives how many runs broke a rule. */
export async function longRun({ minutes, worlds, only, withPairs, say }: LongRunOptions): Promise<number> {
  const table = createOutcomeTable();
  const startedAt = performance.now();
  const isOver = () => performance.now() - startedAt > minutes * 60_000;
  let runs = 0;
  let failed = 0;
  let notReached = 0;

  async function tryOne(tried: Case): Promise<void> {
    const verdict = await tryCase(tried);
    runs += 1;
    notReached += verdict.notReached;
    table.add(verdict);
    if (verdict.broken.length === 0) return;
    failed += 1;
    if (failed <= MOST_SHOWN) say(await report(verdict));
  }

  /** One pair of each world after another, so that whatever time there is goes to all of them. */
  async function tryPairs(among: readonly WorldSpec[]): Promise<void> {
    const open = await Promise.all(
      among.map(async (world) => {
        const { count, cases } = await allPairsIn(world);
        return { world, cases: cases(), count, tried: 0 };
      }),
    );
    while (!isOver() && open.some(({ tried, count }) => tried < count)) {
      for (const each of open) {
        const { done, value } = each.cases.next();
        if (done) continue;
        each.tried += 1;
        if (value) await tryOne(value);
      }
    }
    for (const { world, count, tried } of open)
      if (tried < count) say(`not reached: ${count - tried} of ${count} pairs of ${nameOfWorld(world)}`);
  }

  for (const world of worlds) {
    const cases = (await singlesIn(world, 1)).filter(({ incidents }) => incidents[0]?.kind.name.includes(only));
    for (const [index, tried] of cases.entries()) {
      if (isOver()) {
        say(`not reached: ${cases.length - index} of ${cases.length} singles of ${nameOfWorld(world)}`);
        break;
      }
      await tryOne(tried);
    }
  }
  if (withPairs) await tryPairs(PAIR_WORLDS.filter((world) => worlds.includes(world)));

  const seconds = (performance.now() - startedAt) / 1_000;
  say(`${runs} runs in ${seconds.toFixed(0)} s (${(runs / seconds).toFixed(0)} a second), ${failed} broke a rule`);
  say(`${notReached} incidents whose point did not come`);
  mkdirSync('coverage/adversary', { recursive: true });
  writeFileSync(TABLE, table.print());
  say(`outcomes by incident: ${TABLE}`);
  return failed;
}
