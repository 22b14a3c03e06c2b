import type { Clock } from '../engine/clock.ts';
import type { ServedResponse } from '../wire/backend.ts';
import { ConnectionDroppedError } from '../wire/errors.ts';
import type { FaultPath } from '../faults/createFaults.ts';
import type { Journal } from '../journal/createJournal.ts';
import type { ServiceName, WireRequest, WireResponse } from '../wire/wire.ts';
import { RequestCut } from '../services/context.ts';
import { NumberedRequest } from './numberedRequest.ts';
import type { EventHub } from './eventHub.ts';
import type { OutageBoard } from './outages.ts';

export interface RequestEntryOptions {
  readonly clock: Clock;
  readonly hub: EventHub;
  readonly outages: OutageBoard;
  readonly faults: FaultPath;
  readonly journal: Journal;
  readonly answer: (service: ServiceName, request: WireRequest) => Promise<WireResponse>;
}

/** The one way in, for clients and for the services themselves: numbered, watched, and broken where faults say so. */
export function createRequestEntry({ clock, hub, outages, faults, journal, answer }: RequestEntryOptions) {
  let count = 0;

  async function enter(service: ServiceName, request: WireRequest, id: string): Promise<WireResponse> {
    if (outages.isServiceDown(service)) throw new ConnectionDroppedError(service);
    try {
      return await answer(service, new NumberedRequest(request, id));
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
    ): Promise<ServedResponse> {
      // A hold that ended under fake timers has ended before anybody asks; services do not wait for what they cause.
      const late = from === 'client' ? clock.lateTimers?.() : undefined;
      if (late) await late;
      const id = `request-${++count}`;
      const startedAt = clock.monotonic();
      const { method, path } = request;
      const sender = request.isRivals ? 'rival' : from;
      const listed = sender === 'client' ? journal.begin(id, service, request, startedAt) : undefined;
      hub.emit({ type: 'request', id, service, method, path, from: sender, causedBy });
      try {
        const response = await faults.apply(
          service,
          request,
          (passed) => enter(service, passed, id),
          (strike) => {
            listed?.struck(strike.rule);
            hub.emit({ type: 'fault', ...strike, causedBy: id });
          },
        );
        const { status } = response;
        const endedAt = clock.monotonic();
        listed?.answered(response, endedAt);
        hub.emit({ type: 'response', id, service, status, ms: endedAt - startedAt });
        return response;
      } catch (problem) {
        listed?.dropped(clock.monotonic());
        hub.emit({ type: 'cut', id, service });
        throw problem;
      }
    },
  };
}
