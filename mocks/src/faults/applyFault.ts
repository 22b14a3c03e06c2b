import { corsHeaders } from '../aspnet/cors.ts';
import type { Random } from '../engine/random.ts';
import type { Fault } from '../model/fault.ts';
import type { ServedResponse } from '../wire/backend.ts';
import { ConnectionDroppedError } from '../wire/errors.ts';
import type { ServiceName, WireRequest } from '../wire/wire.ts';
import type { Pauses } from './createPauses.ts';

export interface FaultTools {
  readonly pauses: Pauses;
  readonly random: Random;
}

/** One request on its way through a fault. */
export interface Passage {
  readonly service: ServiceName;
  readonly request: WireRequest;
  readonly answer: (request: WireRequest) => Promise<ServedResponse>;
  /** What is left of a freeze, ms. */
  readonly frozenMs: number;
}

const GARBAGE_DIGITS = 48;

/** One fault around one request. @throws ConnectionDroppedError */
export async function applyFault(fault: Fault, passage: Passage, tools: FaultTools): Promise<ServedResponse> {
  const { service, request, answer } = passage;
  switch (fault.kind) {
    case 'latency': {
      const ms = spread(fault, tools.random);
      if (!fault.after) {
        await hold(passage, tools, ms, request.signal);
        return answer(request);
      }
      const response = await answer(request);
      await hold(passage, tools, ms, request.signal);
      return response;
    }
    case 'late':
      await hold(passage, tools, spread(fault, tools.random));
      return answer(withoutClient(request));
    case 'frozen': {
      const isHandled = fault.abandoned === 'handled';
      await hold(passage, tools, passage.frozenMs, isHandled ? undefined : request.signal);
      return answer(isHandled ? withoutClient(request) : request);
    }
    case 'dropBefore':
      throw new ConnectionDroppedError(service);
    case 'dropAfter':
      await answer(request);
      throw new ConnectionDroppedError(service);
    case 'reset':
      if (fault.after) await answer(request);
      throw new ConnectionDroppedError(service, { isReset: true });
    case 'status':
      if (fault.after) await answer(request);
      return { status: fault.status, headers: { ...corsHeaders(request), ...fault.headers }, body: fault.body ?? '' };
    case 'garbageBody':
      return { ...(await answer(request)), body: `\u0000<{${tools.random.hex(GARBAGE_DIGITS)}` };
    case 'truncatedBody': {
      const response = await answer(request);
      return { ...response, transfer: { ...response.transfer, truncateAt: Math.floor(byteLength(response.body) / 2) } };
    }
    case 'slowBody': {
      const response = await answer(request);
      return { ...response, transfer: { ...response.transfer, slowMs: fault.ms } };
    }
    case 'bandwidth': {
      const response = await answer(request);
      return { ...response, transfer: { ...response.transfer, bytesPerSecond: fault.bytesPerSecond } };
    }
  }
}

/** @throws ConnectionDroppedError when the client leaves first, or the platform ends */
async function hold({ service }: Passage, { pauses }: FaultTools, ms: number, signal?: AbortSignal): Promise<void> {
  if (!(await pauses.wait(ms, signal))) throw new ConnectionDroppedError(service);
}

/** The service cannot know that its client has left: whatever stands between them has not passed it on. */
function withoutClient({ method, path, query, search, headers, body }: WireRequest): WireRequest {
  return { method, path, query, search, headers, body };
}

/** Evenly from `jitterMs` less to `jitterMs` more. */
function spread({ ms, jitterMs = 0 }: { ms: number; jitterMs?: number }, random: Random): number {
  if (jitterMs === 0) return ms;
  // To the microsecond: engines must not differ in a last digit.
  return Math.max(0, Math.round((ms + (2 * random.next() - 1) * jitterMs) * 1000) / 1000);
}

function byteLength(body: string | Uint8Array): number {
  return typeof body === 'string' ? new TextEncoder().encode(body).length : body.length;
}
