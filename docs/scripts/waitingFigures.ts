// The figures of the guide "Waiting": what `npm run bench:wait` prints of the measured lags, as a table and as data for the pictures.
// Seeded and in virtual time: the same on every machine.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measure } from '../../packages/sdk/bench/wait/measure.ts';
import { SCENARIOS } from '../../packages/sdk/bench/wait/scenarios.ts';

/** The defaults of `npm run bench:wait`. */
const SETTINGS = { roundTripMs: 10, holdMs: 60_000, seed: 1, clients: 12 };
/** How the platform was when its lags were measured. */
const STATES = { idle: 'idle', busy50: 'busy', afterRestart: 'just restarted' };
/** Points of a line in the picture. */
const POINTS = 60;

/** @param root the folder of the repository @param folder where the table and the data are written */
export async function writeWaitingFigures(root: string, folder: string): Promise<void> {
  const measured: Record<string, number[]> = JSON.parse(
    readFileSync(join(root, 'packages/testing/contract/real-lags.json'), 'utf8'),
  );
  const states = [];
  for (const [scenario, label] of Object.entries(STATES)) {
    const found = SCENARIOS.find(({ name }) => name === scenario);
    if (!found) throw new Error(`bench:wait has no scenario "${scenario}"`);
    const rows = await measure(found, SETTINGS);
    const warm = (policy: string) => {
      const row = rows.find((one) => one.policy === policy && one.phase === 'warm');
      if (!row) throw new Error(`bench:wait has no policy "${policy}"`);
      return row;
    };
    const sleep = warm('guide3s');
    const ask = warm('speckit');
    const sorted = (measured[scenario] ?? []).toSorted((one, other) => one - other);
    const quantile = (share: number) => {
      const place = share * (sorted.length - 1);
      const low = sorted[Math.floor(place)] ?? 0;
      return low + (place % 1) * ((sorted[Math.ceil(place)] ?? low) - low);
    };
    states.push({
      label,
      scenario,
      measured: sorted.length,
      medianMs: quantile(0.5),
      quantiles: Array.from({ length: POINTS + 1 }, (_, index) => quantile(index / POINTS)),
      sleep: { meanMs: sleep.meanMs, failureShare: sleep.failures / sleep.waits },
      ask: {
        meanMs: ask.meanMs,
        requests: ask.requests,
        failureShare: ask.failures / ask.waits,
        toOptimum: ask.costToOptimum,
      },
    });
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'waiting.json'), JSON.stringify(states));
  writeFileSync(join(folder, 'waiting.md'), tableOf(states));
}

interface State {
  readonly label: string;
  readonly scenario: string;
  readonly measured: number;
  readonly medianMs: number;
  readonly sleep: { readonly meanMs: number; readonly failureShare: number };
  readonly ask: { readonly meanMs: number; readonly requests: number; readonly toOptimum: number };
}

function tableOf(states: readonly State[]): string {
  const rows = states.map(
    ({ label, scenario, measured, medianMs, sleep, ask }) =>
      `| ${label} (\`${scenario}\`, ${measured} lags) | ${time(medianMs)} | ${time(sleep.meanMs)}${failures(sleep.failureShare)} | ${time(ask.meanMs)}, ${ask.requests.toFixed(1)} requests | ${ask.toOptimum.toFixed(2)} |`,
  );
  return [
    '| the platform is | half of all lags are below | sleep of 3 s: in the cart after | asking: in the cart after | cost of asking, optimum = 1 |',
    '|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

const time = (ms: number) => (ms < 1 ? `${ms.toFixed(2)} ms` : `${Math.round(ms).toLocaleString('en')} ms`);
const failures = (share: number) => (share > 0 ? `, and ${Math.round(share * 100)} of 100 carts answer 404` : '');
