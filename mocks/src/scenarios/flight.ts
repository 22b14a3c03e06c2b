import type { LagModel } from '../engine/lag.ts';
import type { Fault, FaultRule } from '../model/fault.ts';
import type { Dialect } from '../model/policy.ts';

/** Where a recorded purchase can be lived through again. */
export interface FlightWorld {
  /** For `createPlatform`, `setupTicketingServer` and the others. */
  readonly options: { readonly dialect: Dialect; readonly lag: LagModel };
  /** For `platform.faults.add`, one by one. */
  readonly faults: readonly FaultRule[];
}

/** What was given is not a recording of a purchase. */
export class FlightRecordingError extends Error {
  override readonly name = 'FlightRecordingError';
  readonly code = 'flight_recording_invalid';
}

interface RecordedRequest {
  readonly endpoint: string;
  readonly status?: number;
  readonly code?: string;
}
type Line = { readonly atMs: number; readonly step: { readonly type: string } } | { readonly request: RecordedRequest };

/**
 * The world that a flight recording of the sdk tells of: its dialect, how far ordering lagged behind inventory, and which
 * requests failed. A rule strikes the first requests of its endpoint, as many as failed.
 *
 * @param recording The JSON that `createFlightRecorder(...).export()` gave, version 1.
 * @throws FlightRecordingError
 *
 * @example
 * const { options, faults } = worldOfFlight(JSON.parse(text));
 * const platform = createPlatform({ ...options, clock: createVirtualClock() });
 * for (const fault of faults) platform.faults.add(fault);
 */
export function worldOfFlight(recording: unknown): FlightWorld {
  const { version, capabilities, lines } = Object(recording) as Record<string, unknown>;
  if (version !== 1 || !Array.isArray(lines) || !lines.every(isLine)) {
    throw new FlightRecordingError('This is not a flight recording of version 1: it has no such lines.');
  }
  const isDeployed = (Object(capabilities) as { preset?: unknown }).preset === 'deployed';
  return { options: { dialect: isDeployed ? 'deployed' : 'guide', lag: lagOf(lines) }, faults: faultsOf(lines) };
}

function isLine(value: unknown): value is Line {
  const { atMs, step, request } = Object(value) as Record<string, unknown>;
  const { endpoint } = Object(request) as { endpoint?: unknown };
  const { type } = Object(step) as { type?: unknown };
  return typeof endpoint === 'string' || (typeof atMs === 'number' && typeof type === 'string');
}

/** From the first hold to the first seat in the cart; a seat that was held and never got there waited for ever. */
function lagOf(lines: readonly Line[]): LagModel {
  const at = (type: string) => lines.flatMap((line) => ('step' in line && line.step.type === type ? line.atMs : []))[0];
  const [held, carted] = [at('held'), at('carted')];
  if (held === undefined) return { kind: 'none' };
  if (carted !== undefined) return { kind: 'fixed', ms: Math.max(0, carted - held) };
  const isLate = lines.some((line) => 'request' in line && line.request.code === 'reservation_not_found');
  return { kind: isLate ? 'stuck' : 'none' };
}

/** A lost answer may mean either; here the request had landed, which is the harder case. */
function faultOf({ status, code }: RecordedRequest): Fault | null {
  if (status === undefined) return code === undefined || code === 'aborted' ? null : { kind: 'dropAfter' };
  if (status >= 500) return { kind: 'status', status };
  if (code !== 'seat_unavailable') return null;
  return { kind: 'status', status, body: '{"error":"Seat is already reserved"}' };
}

function faultsOf(lines: readonly Line[]): readonly FaultRule[] {
  const rules = new Map<string, FaultRule>();
  for (const line of lines) {
    if (!('request' in line)) continue;
    const fault = faultOf(line.request);
    if (!fault) continue;
    const [method = '', path = ''] = line.request.endpoint.replaceAll(/\{\w+\}/gu, '*').split(' ');
    const key = JSON.stringify([method, path, fault]);
    rules.set(key, { fault, method, path, times: (rules.get(key)?.times ?? 0) + 1 });
  }
  return [...rules.values()];
}
