import { parseArgs } from 'node:util';
import { CONTROL_PORT, SERVICE_NAMES, SERVICE_PORTS } from '../wire/wire.ts';
import type { PlatformOptions } from '../platform/options.ts';
import { isLagPreset, LAG_PRESETS } from '../model/lagPresets.ts';
import { SCENARIO_NAMES } from '../scenarios/scenarios.ts';

export interface BackendOptions extends PlatformOptions {
  portOffset: number;
  host: string;
}

/** A flag nobody knows, or a value it cannot have: one line for a human. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export const USAGE = `npm run backend -- [flags]
  --dialect guide|docs|deployed        whose promises to keep (guide)
  --env Development|Production         the services' environment (Development)
  --lag MS|${Object.keys(LAG_PRESETS).join('|')}   how far consumers lag behind, median ms or a preset (300; deployed: 5)
  --ttl SECONDS                        how long a seat is held (900; deployed: 60)
  --scenario ${SCENARIO_NAMES.join('|')}   what there is (default)
  --seed N                             the same seed is the same world (1)
  --port-offset N                      added to every port (0)
  --host ADDRESS                       where to listen (127.0.0.1)
  --help`;

const HIGHEST_PORT = 65_535;
const MAX_OFFSET = HIGHEST_PORT - Math.max(CONTROL_PORT, ...SERVICE_NAMES.map((name) => SERVICE_PORTS[name]));

/** @throws UsageError */
export function readOptions(args: readonly string[]): BackendOptions | 'help' {
  const values = parse(args);
  if (values.help) return 'help';
  return {
    dialect: oneOf('--dialect', values.dialect, ['guide', 'docs', 'deployed']),
    environment: oneOf('--env', values.env, ['Development', 'Production']),
    seed: wholeNumber('--seed', values.seed, 0, Number.MAX_SAFE_INTEGER),
    scenario: oneOf('--scenario', values.scenario, SCENARIO_NAMES),
    ...(values.lag !== undefined && { lag: readLag(values.lag) }),
    ...(values.ttl !== undefined && { ttl: wholeNumber('--ttl', values.ttl, 1, 31_536_000) }),
    portOffset: wholeNumber('--port-offset', values['port-offset'], 0, MAX_OFFSET),
    host: values.host,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      strict: true,
      allowPositionals: false,
      options: {
        dialect: { type: 'string', default: 'guide' },
        env: { type: 'string', default: 'Development' },
        lag: { type: 'string' },
        scenario: { type: 'string', default: 'default' },
        ttl: { type: 'string' },
        seed: { type: 'string', default: '1' },
        'port-offset': { type: 'string', default: '0' },
        host: { type: 'string', default: '127.0.0.1' },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    const [line] = (error instanceof Error ? error.message : String(error)).split('. To specify');
    throw new UsageError(`${line?.replaceAll('\n', ' ')} (--help lists the flags)`, { cause: error });
  }
}

function readLag(value: string): NonNullable<PlatformOptions['lag']> {
  if (isLagPreset(value)) return LAG_PRESETS[value];
  const expected = `ms from 0, or one of ${Object.keys(LAG_PRESETS).join(', ')}`;
  if (!/^\d+(\.\d+)?$/.test(value)) throw new UsageError(`--lag takes ${expected}, not "${value}".`);
  return Number(value);
}

function wholeNumber(flag: string, value: string, min: number, max: number): number {
  const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
  if (number >= min && number <= max) return number;
  throw new UsageError(`${flag} takes a whole number from ${min} to ${max}, not "${value}".`);
}

function oneOf<T extends string>(flag: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((each) => each === value);
  if (found !== undefined) return found;
  throw new UsageError(`${flag} takes ${allowed.join(', ')}, not "${value}".`);
}
