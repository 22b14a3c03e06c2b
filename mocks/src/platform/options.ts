import type { Dialect, Quirks, Environment } from '../model/policy.ts';
import type { Clock } from '../engine/clock.ts';
import type { LagModel } from '../engine/lag.ts';
import type { ScenarioName } from '../scenarios/scenarios.ts';

export interface PlatformOptions {
  /** Whose promises to keep. Default `guide`. */
  dialect?: Dialect;
  /** What the services run as: development dumps exceptions, production hides them. Default Development. */
  environment?: Environment;
  /** The same seed is the same world: ids, lags, latencies. Default 1. */
  seed?: number;
  /** Default: the system clock. */
  clock?: Clock;
  /**
   * How far consumers lag behind: a median in ms (log-normal), 0 for none, or a model. Default 300; 5 in the dialect
   * `deployed`, as measured.
   */
  lag?: number | LagModel;
  /** How long a seat is held, seconds. Default 900; 60 in the dialect `deployed`. */
  ttl?: number;
  /** What there is at the start. Default `default`. */
  scenario?: ScenarioName;
  /** Faults of the running platform, each by itself; the dialect decides about the rest. */
  quirks?: Partial<Quirks>;
  /**
   * One database round trip, ms. Default 2 in the dialect `deployed`, otherwise 0; with a virtual clock always 0, so
   * that a request is answered without moving it.
   */
  databaseMs?: number;
}

const DEFAULT_LAG_MS = 300;
/** Contract section 5: what remains after the 201 of a reservation on an idle platform. */
const MEASURED_LAG_MS = 5;

export function lagModelOf(lag: number | LagModel | undefined, dialect: Dialect): LagModel {
  if (typeof lag === 'object') return lag;
  const medianMs = lag ?? (dialect === 'deployed' ? MEASURED_LAG_MS : DEFAULT_LAG_MS);
  return medianMs === 0 ? { kind: 'none' } : { kind: 'logNormal', medianMs };
}
