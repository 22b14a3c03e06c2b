import type { Clock } from '../engine/clock.ts';
import { createRandom } from '../engine/random.ts';
import { createSystemClock } from '../engine/systemClock.ts';
import { createFaults, type Faults } from '../faults/createFaults.ts';
import { createJournal, type JournalEntry } from '../journal/createJournal.ts';
import type { RequestMatch } from '../matching/requestMatch.ts';
import type { FaultRule } from '../model/fault.ts';
import type { PlatformEvent } from '../model/events.ts';
import type { Backend } from '../wire/backend.ts';
import { SERVICE_NAMES, type ServiceName, type WireRequest, type WireResponse } from '../wire/wire.ts';
import { createEventHub } from './eventHub.ts';
import { createOutages } from './outages.ts';
import { createRequestEntry } from './requestEntry.ts';
import { neverStruck, type OnWarning } from './warnings.ts';

/** What stands in front of services of somebody else: faults, events and a journal, and no platform behind. */
export interface Traffic extends Backend {
  readonly faults: Faults;
  /** Whole services that refuse connections; there is no other machinery here. */
  readonly serviceOutages: {
    set(service: ServiceName, isDown: boolean): void;
    list(): readonly ServiceName[];
  };
  requests(filter?: RequestMatch): readonly JournalEntry[];
  clearRequests(): void;
  subscribe(listener: (event: PlatformEvent) => void): () => void;
  /** No faults, no outages, no requests. */
  reset(): void;
  dispose(): void;
}

export interface TrafficOptions {
  /** Answers in the end. @throws ConnectionDroppedError where there is no answer */
  readonly answer: (service: ServiceName, request: WireRequest) => Promise<WireResponse>;
  /** Default: the system clock. */
  readonly clock?: Clock;
  /** Chances of faults. Default 1. */
  readonly seed?: number;
  /** At work from the start, and after a reset again. */
  readonly rules?: readonly FaultRule[];
  readonly onWarning?: OnWarning;
}

export function createTraffic(options: TrafficOptions): Traffic {
  const { answer, clock = createSystemClock(), seed = 1, rules = [], onWarning } = options;
  const hub = createEventHub(clock);
  const faults = createFaults({ clock, random: createRandom(seed).fork('faults') });
  const journal = createJournal(clock);
  const outages = createOutages({
    services: SERVICE_NAMES,
    onKafka: () => undefined,
    onRestart: () => undefined,
    onChange: (what, isDown) => hub.emit({ type: 'outage', what, isDown }),
  });
  const entry = createRequestEntry({ clock, hub, outages, faults, journal, answer });
  let standing: readonly string[] = [];
  const start = () => {
    standing = rules.map((rule) => faults.add(rule));
  };
  const end = () => {
    const unused = faults.unused().filter(({ id }) => !standing.includes(id));
    for (const rule of unused) onWarning?.(neverStruck(rule));
    faults.end();
  };
  start();

  return {
    clock,
    handle: (service, request) => entry.handle(service, request, 'client', null),
    faults,
    serviceOutages: {
      set: (service, isDown) => outages.setService(service, isDown),
      list: () => outages.state().services,
    },
    requests: (filter) => journal.list(filter),
    clearRequests: () => journal.clear(),
    subscribe: (listener) => hub.subscribe(listener),
    reset() {
      end();
      outages.clear();
      journal.clear();
      start();
    },
    dispose() {
      end();
      hub.clear();
    },
  };
}
