import type { ServiceUrls } from '../adapters/routes.ts';
import type { Clock } from '../engine/clock.ts';
import type { LagModel } from '../engine/lag.ts';
import { LAG_PRESETS, type LagPreset } from '../model/lagPresets.ts';
import type { Dialect, Environment, Quirks } from '../model/policy.ts';
import type { ScenarioData } from '../scenarios/scenarioData.ts';
import type { ScenarioName } from '../scenarios/scenarios.ts';
import type { OnWarning } from './warnings.ts';

/** A median in ms (log-normal; 0 for none), the name of a preset, or a model. */
export type Lag = number | LagPreset | LagModel;

/** What a platform is made with. Everything has a default. */
export interface PlatformOptions {
  /** Whose promises to keep. Default `guide`. */
  dialect?: Dialect;
  /** What the services run as: development dumps exceptions, production hides them. Default Development. */
  environment?: Environment;
  /** The same seed is the same world: ids, lags, latencies. Default 1. */
  seed?: number;
  /** Default: the system clock. */
  clock?: Clock;
  /** How far consumers lag behind. Default 300; 5 in the dialect `deployed`, as measured. */
  lag?: Lag;
  /** How long a seat is held, seconds. Default 900; 60 in the dialect `deployed`. */
  ttl?: number;
  /** What there is at the start: a name, or events and users of your own. Default `default`. */
  scenario?: ScenarioName | ScenarioData;
  /** Faults of the running platform, each by itself; the dialect decides about the rest. */
  quirks?: Partial<Quirks>;
  /**
   * One database round trip, ms. Default 2 in the dialect `deployed`, otherwise 0; with a virtual clock always 0, so
   * that a request is answered without moving it.
   */
  databaseMs?: number;
  /**
   * Where the services are reached, in the form that the sdk's client takes: an `http(s)` URL, or a path on the page's
   * own origin such as `/api/catalog`. Default: `http://localhost:50001` and the other documented origins.
   */
  services?: ServiceUrls;
  /** Told of what a person should know, such as a fault rule that never struck. Default: the console. */
  onWarning?: OnWarning;
}

const DEFAULT_LAG_MS = 300;
/** Contract section 5: what remains after the 201 of a reservation on an idle platform. */
const MEASURED_LAG_MS = 5;

export function lagModelOf(lag: Lag | undefined, dialect: Dialect): LagModel {
  if (typeof lag === 'object') return lag;
  if (typeof lag === 'string') return LAG_PRESETS[lag];
  const medianMs = lag ?? (dialect === 'deployed' ? MEASURED_LAG_MS : DEFAULT_LAG_MS);
  return medianMs === 0 ? { kind: 'none' } : { kind: 'logNormal', medianMs };
}
