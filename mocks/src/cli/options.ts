import { parseArgs } from 'node:util';
import type { ServiceUrls } from '../adapters/routes.ts';
import { InvalidInputError } from '../input/errors.ts';
import { isLagPreset, LAG_PRESETS } from '../model/lagPresets.ts';
import type { Lag, PlatformOptions } from '../platform/options.ts';
import { readTargets, type ProxyTargets } from '../proxy/targets.ts';
import { SCENARIO_NAMES } from '../scenarios/scenarios.ts';
import { CONTROL_PORT, SERVICE_NAMES, SERVICE_PORTS } from '../wire/wire.ts';
import { readScenarioFile } from './files.ts';
import { UsageError } from './usage.ts';

/** Where to listen; for every mode. */
export interface ListenOptions {
  readonly portOffset: number;
  readonly host: string;
  readonly services: ServiceUrls;
  readonly gatewayPort: number;
  readonly allowedOrigins: readonly string[];
  readonly seed: number;
}

export interface EmulateCommand extends ListenOptions {
  readonly mode: 'emulate';
  readonly platform: PlatformOptions & Required<Pick<PlatformOptions, 'dialect' | 'environment'>>;
  readonly limit?: number;
  readonly idleMs?: number;
}

/** Every answer comes so much later, ms. */
export interface AnswerLag {
  readonly ms: number;
  readonly jitterMs: number;
}

export interface ProxyCommand extends ListenOptions {
  readonly mode: 'proxy';
  readonly targets: ProxyTargets;
  readonly record?: string;
  readonly answerLag?: AnswerLag;
}

export interface ReplayCommand extends ListenOptions {
  readonly mode: 'replay';
  readonly file: string;
  readonly answerLag?: AnswerLag;
}

export type BackendCommand = EmulateCommand | ProxyCommand | ReplayCommand;

const DEFAULT_GATEWAY_PORT = 5000;
const HIGHEST_PORT = 65_535;
const MAX_OFFSET = HIGHEST_PORT - Math.max(CONTROL_PORT, ...SERVICE_NAMES.map((name) => SERVICE_PORTS[name]));
const ONLY_EMULATED = ['dialect', 'env', 'lag', 'ttl', 'scenario', 'limit', 'idle'] as const;

/** @throws UsageError */
export function readOptions(args: readonly string[]): BackendCommand | 'help' {
  const values = parse(args);
  if (values.help) return 'help';
  const portOffset = wholeNumber('--port-offset', values['port-offset'] ?? '0', 0, MAX_OFFSET);
  const gatewayPort = values['gateway-port'];
  const listen: ListenOptions = {
    portOffset,
    host: values.host ?? '127.0.0.1',
    services: readServices(values.services),
    gatewayPort:
      gatewayPort === undefined
        ? DEFAULT_GATEWAY_PORT + portOffset
        : wholeNumber('--gateway-port', gatewayPort, 1, HIGHEST_PORT),
    allowedOrigins: readOrigins(values['allow-origin']),
    seed: wholeNumber('--seed', values.seed ?? '1', 0, Number.MAX_SAFE_INTEGER),
  };
  const { proxy, record, replay, 'answer-lag': answerLag } = values;
  if (proxy !== undefined && replay !== undefined) throw new UsageError('--proxy and --replay exclude each other.');
  if (record !== undefined && proxy === undefined) throw new UsageError('--record needs --proxy.');
  if (proxy === undefined && replay === undefined) {
    if (answerLag !== undefined) throw new UsageError('--answer-lag needs --proxy or --replay.');
    return { mode: 'emulate', ...listen, ...readPlatform(values, listen) };
  }
  const misplaced = ONLY_EMULATED.find((name) => values[name] !== undefined);
  if (misplaced !== undefined)
    throw new UsageError(`--${misplaced} is for the emulated platform: nothing is emulated.`);
  const lag = answerLag === undefined ? {} : { answerLag: readAnswerLag(answerLag) };
  if (replay !== undefined) return { mode: 'replay', ...listen, file: replay, ...lag };
  return { mode: 'proxy', ...listen, targets: targetsOf(proxy ?? ''), ...(record !== undefined && { record }), ...lag };
}

type Values = ReturnType<typeof parse>;

function readPlatform(values: Values, { seed }: ListenOptions): Pick<EmulateCommand, 'platform' | 'limit' | 'idleMs'> {
  const { lag, ttl, limit, idle, scenario = 'default' } = values;
  return {
    platform: {
      dialect: oneOf('--dialect', values.dialect ?? 'guide', ['guide', 'docs', 'deployed']),
      environment: oneOf('--env', values.env ?? 'Development', ['Development', 'Production']),
      seed,
      scenario: scenario.endsWith('.json') ? readScenarioFile(scenario) : oneOf('--scenario', scenario, SCENARIO_NAMES),
      ...(lag !== undefined && { lag: readLag(lag) }),
      ...(ttl !== undefined && { ttl: wholeNumber('--ttl', ttl, 1, 31_536_000) }),
    },
    ...(limit !== undefined && { limit: wholeNumber('--limit', limit, 0, 100_000) }),
    ...(idle !== undefined && { idleMs: wholeNumber('--idle', idle, 1, 31_536_000) * 1000 }),
  };
}

const TEXT = { type: 'string' } as const;

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      strict: true,
      allowPositionals: false,
      options: {
        dialect: TEXT,
        env: TEXT,
        lag: TEXT,
        scenario: TEXT,
        ttl: TEXT,
        seed: TEXT,
        limit: TEXT,
        idle: TEXT,
        proxy: TEXT,
        record: TEXT,
        replay: TEXT,
        'answer-lag': TEXT,
        services: TEXT,
        'gateway-port': TEXT,
        'port-offset': TEXT,
        'allow-origin': TEXT,
        host: TEXT,
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values;
  } catch (error) {
    const [line] = (error instanceof Error ? error.message : String(error)).split('. To specify');
    throw new UsageError(`${line?.replaceAll('\n', ' ')} (--help lists the flags)`, { cause: error });
  }
}

function targetsOf(text: string): ProxyTargets {
  try {
    return readTargets(text);
  } catch (error) {
    if (error instanceof InvalidInputError) throw new UsageError(`--proxy: ${error.message}`, { cause: error });
    throw error;
  }
}

function readServices(text: string | undefined): ServiceUrls {
  if (text === undefined) return {};
  return Object.fromEntries(
    text.split(',').map((pair) => {
      const [name = '', url = ''] = pair.split(/=(.*)/s);
      return [oneOf('--services', name, SERVICE_NAMES), url];
    }),
  );
}

function readOrigins(text: string | undefined): readonly string[] {
  if (text === undefined) return [];
  const origins = text.split(',');
  const wrong = origins.find((one) => one !== '*' && !(URL.canParse(one) && new URL(one).origin === one));
  if (wrong !== undefined) {
    throw new UsageError(`--allow-origin takes origins such as https://shop.example, not "${wrong}".`);
  }
  return origins;
}

function readAnswerLag(value: string): AnswerLag {
  const match = /^(\d{1,9})(?:\+-(\d{1,9}))?$/.exec(value);
  if (!match) throw new UsageError(`--answer-lag takes ms such as 300 or 300+-100, not "${value}".`);
  return { ms: Number(match[1]), jitterMs: Number(match[2] ?? 0) };
}

function readLag(value: string): Lag {
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
