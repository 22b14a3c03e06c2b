import { systemClock, type ClientEvent } from '@speckit/sdk';
import { createFlightRecorder, type FlightRecorder, type FlightRecording, type Purchase } from '@speckit/sdk/purchase';
import type { LagEstimate } from '@speckit/sdk/wait';
import { HOLD_ENDPOINT, waitOf, type PageCall, type Wait } from '../model/wait.ts';

/** What the page itself sees of its purchases: the calls of its client, and every step, for the flight recorder. */
export interface PageTap {
  /** For the client. */
  readonly onEvent: (event: ClientEvent) => void;
  /** For the provider of purchases. */
  readonly onPurchase: (purchase: Purchase) => void;
  readonly wait: () => Wait | null;
  /** Every call of the purchase that changes something, oldest first. */
  readonly calls: () => readonly PageCall[];
  /** Null before the first purchase, and for one whose beginning was not recorded: it began on the page before. */
  readonly recording: () => FlightRecording | null;
  readonly memory: () => PageMemory;
  /** Of another world. */
  readonly forget: () => void;
}

/** What a page that takes over after a reload has to know. */
export interface PageMemory {
  /** ms since the epoch, by this machine's clock. */
  readonly at: number;
  readonly calls: readonly PageCall[];
  readonly estimate: LagEstimate | null;
  readonly recording: FlightRecording | null;
}

/** Nobody looks at more. */
const MOST_CALLS = 200;
/** The code of a call that ended with its page. */
const PAGE_LEFT = 'page_left';

export function createPageTap(kept?: PageMemory): PageTap {
  let calls: readonly PageCall[] = (kept?.calls ?? []).map((call) => ({
    ...call,
    id: `earlier ${call.id}`,
    ...(call.endedAt === null && { endedAt: kept?.at ?? call.at, code: PAGE_LEFT }),
  }));
  let estimate = kept?.estimate ?? null;
  let earlier = kept?.recording ?? null;
  let recorder: FlightRecorder | null = null;
  /** The next hold begins another purchase. One that goes on after a reload has asked for its hold before. */
  let isNew = false;

  function onCall(event: Extract<ClientEvent, { type: 'request' | 'response' }>): void {
    const { requestId: id, service, endpoint, at } = event;
    if (endpoint.startsWith('GET ') || service === 'identity') return;
    if (event.type === 'response') {
      const code = event.code ?? null;
      calls = calls.map((call) => (call.id === id ? { ...call, endedAt: at, code } : call));
    } else if (event.attempt === 1) {
      if (isNew && endpoint === HOLD_ENDPOINT) calls = [];
      isNew &&= endpoint !== HOLD_ENDPOINT;
      if (calls.length < MOST_CALLS) calls = [...calls, { id, endpoint, at, endedAt: null, code: null }];
    }
  }
  function recording(): FlightRecording | null {
    const made = recorder?.export();
    return made?.lines.some((line) => 'step' in line && line.step.type === 'started') ? made : earlier;
  }

  return {
    onEvent(event) {
      recorder?.onEvent(event);
      if (event.type === 'wait' && event.for === 'cart') estimate = event.estimate ?? estimate;
      else if (event.type === 'request' || event.type === 'response') onCall(event);
    },
    onPurchase(purchase) {
      isNew = true;
      earlier = recording();
      recorder = createFlightRecorder(systemClock);
      // It ends with the purchase.
      void recorder.follow(purchase).catch(() => undefined);
    },
    wait: () => waitOf(calls, estimate),
    calls: () => calls,
    recording,
    memory: () => ({ at: systemClock.now(), calls, estimate, recording: recording() }),
    forget() {
      [calls, estimate, earlier] = [[], null, null];
    },
  };
}
