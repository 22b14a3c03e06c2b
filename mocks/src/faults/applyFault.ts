import type { Clock } from '../engine/clock.ts';
import type { Random } from '../engine/random.ts';
import { sleep } from '../engine/sleep.ts';
import type { ServedResponse } from '../wire/backend.ts';
import { ConnectionDroppedError } from '../wire/errors.ts';
import { corsHeaders } from '../aspnet/cors.ts';
import type { ServiceName, WireRequest } from '../wire/wire.ts';
import type { Fault } from '../model/fault.ts';

export interface FaultTools {
  clock: Clock;
  random: Random;
}

const GARBAGE_DIGITS = 48;

/** One fault around one request. @throws ConnectionDroppedError */
export async function applyFault(
  fault: Fault,
  service: ServiceName,
  request: WireRequest,
  answer: () => Promise<ServedResponse>,
  { clock, random }: FaultTools,
): Promise<ServedResponse> {
  switch (fault.kind) {
    case 'latency':
      await sleep(clock, fault.ms, request.signal);
      // Whoever left meanwhile took the request along.
      if (request.signal?.aborted) throw new ConnectionDroppedError(service);
      return answer();
    case 'dropBefore':
      throw new ConnectionDroppedError(service);
    case 'dropAfter':
      await answer();
      throw new ConnectionDroppedError(service);
    case 'status':
      if (fault.after) await answer();
      return {
        status: fault.status,
        headers: { ...corsHeaders(request), ...fault.headers },
        body: fault.body ?? '',
      };
    case 'garbageBody':
      return { ...(await answer()), body: `\u0000<{${random.hex(GARBAGE_DIGITS)}` };
    case 'truncatedBody': {
      const response = await answer();
      return { ...response, transfer: { ...response.transfer, truncateAt: Math.floor(byteLength(response.body) / 2) } };
    }
    case 'slowBody': {
      const response = await answer();
      return { ...response, transfer: { ...response.transfer, slowMs: fault.ms } };
    }
  }
}

function byteLength(body: string | Uint8Array): number {
  return typeof body === 'string' ? new TextEncoder().encode(body).length : body.length;
}
