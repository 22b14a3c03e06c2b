// How long from the reservation's 201 to the seat in the cart, beside other ways of waiting. Virtual time, seeded.
// node packages/sdk/bench/wait.ts [--lags FILE] [--json] [--seed 1] [--round-trip 10] [--hold 60000] [--clients 12]
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { LEARNING, measure, type Row } from './wait/measure.ts';
import { PRICE_MS } from './wait/optimum.ts';
import { readScenarios, SCENARIOS, type Scenario } from './wait/scenarios.ts';

function fail(message: string): never {
  console.error(`bench:wait: ${message}`);
  process.exit(2);
}

function readOptions() {
  try {
    return parseArgs({
      options: {
        lags: { type: 'string' },
        json: { type: 'boolean', default: false },
        seed: { type: 'string', default: '1' },
        'round-trip': { type: 'string', default: '10' },
        hold: { type: 'string', default: '60000' },
        clients: { type: 'string', default: '12' },
      },
    }).values;
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

function number(name: string, text: string): number {
  const value = Number(text);
  return value >= 0 && text.trim() !== '' ? value : fail(`--${name} takes a number, 0 or more, not "${text}"`);
}

function scenariosOf(file: string | undefined): readonly Scenario[] {
  if (file === undefined) return SCENARIOS;
  try {
    return readScenarios(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    return fail(`--lags ${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const options = readOptions();
const settings = {
  roundTripMs: number('round-trip', options['round-trip']),
  holdMs: number('hold', options.hold),
  seed: number('seed', options.seed),
  clients: Math.max(1, number('clients', options.clients)),
};
const scenarios = scenariosOf(options.lags);

const round = (value: number) => Math.round(value * 100) / 100;
const toJson = ({ scenario, policy, phase, meanMs, p50, p95, failures, requests, cost, costToOptimum }: Row) =>
  JSON.stringify({
    scenario,
    policy,
    phase,
    meanMs: round(meanMs),
    p50: round(p50),
    p95: round(p95),
    failures,
    requests: round(requests),
    cost: round(cost),
    costToOptimum: round(costToOptimum),
  });

const cell = (value: number, digits: number, width: number) =>
  (Number.isNaN(value) ? '-' : value.toFixed(digits)).padStart(width);

function printTable(rows: readonly Row[]): void {
  const guide = rows.find(({ policy, phase }) => policy === 'guide3s' && phase === 'warm')?.meanMs ?? NaN;
  const fixed = settings.roundTripMs + 3_000;
  console.log(`\n${rows[0]?.scenario ?? ''}`);
  console.log(
    `  ${'policy'.padEnd(18)}${'phase'.padEnd(6)}    mean     p50     p95  failures  requests  ratio  faster than 3 s    cost  to optimum`,
  );
  for (const row of rows) {
    const isOurs = row.policy === 'speckit';
    if (!isOurs && row.phase !== 'warm') continue;
    const failures = `${((100 * row.failures) / row.waits).toFixed(1)}%`.padStart(10);
    console.log(
      `  ${row.policy.padEnd(18)}${(isOurs ? row.phase : '').padEnd(6)}${cell(row.meanMs, 1, 8)}${cell(row.p50, 0, 8)}${cell(row.p95, 0, 8)}` +
        `${failures}${cell(row.requests, 2, 10)}${cell(row.ratio, 2, 7)}${`${((Number.isNaN(guide) ? fixed : guide) / row.meanMs).toFixed(1)}x`.padStart(17)}` +
        `${cell(row.cost, 1, 8)}${cell(row.costToOptimum, 2, 12)}`,
    );
  }
}

if (!options.json) {
  console.log(
    `From the 201 of a hold to the seat in the cart, ms. Round trip ${settings.roundTripMs} ms, hold ${settings.holdMs} ms, seed ${settings.seed}.\n` +
      `ratio: mean beside mean of (lag + one round trip). cost: delay beyond (lag + one round trip) + ${PRICE_MS} ms per request.\n` +
      'first: one wait of a client that has seen nothing and learns nothing; it has the cold schedule alone.\n' +
      `cold: the first ${LEARNING} waits of a client, learning from each. warm: the waits after those ${LEARNING} observations.\n` +
      'optimum: the cheapest schedule for somebody who knows the distribution, by dynamic programming.',
  );
}
const summary: Row[] = [];
for (const scenario of scenarios) {
  const rows = await measure(scenario, settings);
  if (!options.json) printTable(rows);
  else for (const row of rows) if (row.phase !== 'first') console.log(toJson(row));
  summary.push(...rows.filter(({ policy }) => policy === 'speckit'));
}
if (!options.json) {
  const worst = (phase: Row['phase']) =>
    Math.max(...summary.filter((row) => row.phase === phase).map((row) => row.costToOptimum));
  const failures = summary.reduce((sum, row) => sum + row.failures, 0);
  console.log(
    `\nspeckit, worst scenario: first ${worst('first').toFixed(2)}, cold ${worst('cold').toFixed(2)}, warm ${worst('warm').toFixed(2)} times the optimum's cost; ${failures} failures.`,
  );
}
