import type { Clock } from '../engine/clock.ts';
import type { DoorResponse } from '../http/backend.ts';
import { ConnectionDroppedError } from '../http/errors.ts';
import type { Faults } from '../http/faults/createFaults.ts';
import type { ServiceName, WireRequest, WireResponse } from '../http/wire.ts';
import { RequestCut } from '../services/context.ts';
import { AdmittedRequest } from './admittedRequest.ts';
import type { EventHub } from './eventHub.ts';
import type { OutageBoard } from './outages.ts';

export interface FrontDoorOptions {
  readonly clock: Clock;
  readonly hub: EventHub;
  readonly outages: OutageBoard;
  readonly faults: Faults;
  readonly answer: (service: ServiceName, request: WireRequest) => Promise<WireResponse>;
}

/** The one way in, for clients and for the services themselves: numbered, watched, and broken where faults say so. */
export function createFrontDoor({ clock, hub, outages, faults, answer }: FrontDoorOptions) {
  let count = 0;

  async function enter(service: ServiceName, request: WireRequest, id: string): Promise<WireResponse> {
    if (outages.isServiceDown(service)) throw new ConnectionDroppedError(service);
    try {
      return await answer(service, new AdmittedRequest(request, id));
    } catch (problem) {
      if (problem instanceof RequestCut) throw new ConnectionDroppedError(service);
      throw problem;
    }
  }

  return {
    /** @throws ConnectionDroppedError */
    async handle(
      service: ServiceName,
      request: WireRequest,
      from: ServiceName | 'client',
      causedBy: string | null,
    ): Promise<DoorResponse> {
      const id = `request-${++count}`;
      const startedAt = clock.monotonic();
      const { method, path } = request;
      hub.tell({ type: 'request', id, service, method, path, from, causedBy });
      try {
        const response = await faults.apply(
          service,
          request,
          () => enter(service, request, id),
          (strike) => hub.tell({ type: 'fault', ...strike, causedBy: id }),
        );
        const { status } = response;
        hub.tellOf(() => ({ type: 'response', id, service, status, ms: clock.monotonic() - startedAt }));
        return response;
      } catch (problem) {
        hub.tell({ type: 'cut', id, service });
        throw problem;
      }
    },
  };
}
