import { optimumOf, PRICE_MS } from './optimum.ts';
import { lookingAt, POLICIES, type Policy, type Waited, type World } from './policies.ts';
import { createRandom } from './random.ts';
import type { Scenario } from './scenarios.ts';

/** Waits of one client, from an empty memory on. The first {@link LEARNING} are its cold phase. */
const WAITS = 100;
export const LEARNING = 20;
/** Clients that wait once and never again, their lags spread evenly over the distribution. */
const NEW_CLIENTS = 240;

export interface Settings {
  readonly roundTripMs: number;
  readonly holdMs: number;
  readonly seed: number;
  /** Clients per scenario and policy. */
  readonly clients: number;
}

/** What a policy did in a scenario. Times in ms; a wait that failed counts in `failures` and `requests` alone. */
export interface Row {
  readonly scenario: string;
  readonly policy: string;
  /** `first`: the only wait of a client that has seen nothing. `cold`: the first 20 of one. `warm`: all after them. */
  readonly phase: 'first' | 'cold' | 'warm';
  readonly meanMs: number;
  readonly p50: number;
  readonly p95: number;
  readonly failures: number;
  /** Per wait. */
  readonly requests: number;
  /** Delay beyond (lag + one round trip), plus 20 ms per request; per wait. */
  readonly cost: number;
  /** Beside the optimum's cost for the same lags. */
  readonly costToOptimum: number;
  /** Mean time beside the mean of (lag + one round trip). */
  readonly ratio: number;
  readonly waits: number;
}

interface Sample extends Waited {
  readonly lag: number;
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const quantile = (sorted: readonly number[], share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? NaN;

const costOf = ({ tookMs = 0, lag, requests }: Sample, roundTripMs: number) =>
  Math.max(0, tookMs - lag - roundTripMs) + PRICE_MS * requests;

type Measured = Omit<Row, 'costToOptimum'>;

function rowOf(
  scenario: string,
  policy: string,
  phase: Row['phase'],
  samples: readonly Sample[],
  roundTripMs: number,
): Measured {
  const done = samples.filter(({ tookMs }) => tookMs !== undefined);
  const times = done.map(({ tookMs }) => tookMs ?? 0).sort((one, other) => one - other);
  return {
    scenario,
    policy,
    phase,
    meanMs: mean(times),
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    failures: samples.length - done.length,
    requests: mean(samples.map(({ requests }) => requests)),
    cost: mean(done.map((sample) => costOf(sample, roundTripMs))),
    ratio: mean(times) / mean(done.map(({ lag }) => lag + roundTripMs)),
    waits: samples.length,
  };
}

/** All rows of one scenario: every policy meets the same lags in the same order. */
export async function measure(scenario: Scenario, settings: Settings): Promise<readonly Row[]> {
  const { roundTripMs, holdMs, seed, clients } = settings;
  const worlds = [scenario.before, scenario.after ?? scenario.before];
  const optima = worlds.map((lags) => optimumOf(lags, roundTripMs));
  const half = (index: number) => (index < WAITS / 2 ? 0 : 1);

  const lagsOf = (client: number) => {
    const random = createRandom(seed * 1_000 + client);
    return Array.from({ length: WAITS }, (_, index) => {
      const lags = worlds[half(index)] ?? [];
      return lags[Math.floor(random() * lags.length)] ?? 0;
    });
  };
  const best = (world: World): Policy => {
    const policies = optima.map(({ looks }) => lookingAt(world, looks));
    let index = 0;
    return (lag) => (policies[half(index++)] as Policy)(lag);
  };

  const rows: Measured[] = [];
  for (const [name, make] of Object.entries({ ...POLICIES, optimum: best })) {
    const run = async (client: number, lags: readonly number[]) => {
      const policy = make({ roundTripMs, holdMs, random: createRandom(seed * 7_919 + client) });
      const samples: Sample[] = [];
      for (const lag of lags) samples.push({ ...(await policy(lag)), lag });
      return samples;
    };
    const phases: Record<Row['phase'], Sample[]> = { first: [], cold: [], warm: [] };
    for (let client = 0; client < NEW_CLIENTS; client++) {
      const lag = scenario.before[Math.floor(((client + 0.5) / NEW_CLIENTS) * scenario.before.length)] ?? 0;
      phases.first.push(...(await run(client, [lag])));
    }
    for (let client = 0; client < clients; client++) {
      const samples = await run(client, lagsOf(client));
      phases.cold.push(...samples.slice(0, LEARNING));
      phases.warm.push(...samples.slice(LEARNING));
    }
    for (const phase of ['first', 'cold', 'warm'] as const) {
      rows.push(rowOf(scenario.name, name, phase, phases[phase], roundTripMs));
    }
  }
  const optimum = (phase: Row['phase']) =>
    rows.find((row) => row.policy === 'optimum' && row.phase === phase)?.cost ?? NaN;
  return rows.map((row) => ({ ...row, costToOptimum: row.cost / optimum(row.phase) }));
}
