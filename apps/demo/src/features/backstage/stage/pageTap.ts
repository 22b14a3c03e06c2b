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
  /** Null before the first purchase. */
  readonly recording: () => FlightRecording | null;
}

/** Nobody looks at more. */
const MOST_CALLS = 200;

export function createPageTap(): PageTap {
  let calls: readonly PageCall[] = [];
  let estimate: LagEstimate | null = null;
  let recorder: FlightRecorder | null = null;

  /** Since the last seats were added: each addition is waited for anew. */
  let waitedSince = 0;

  const waitedFor = () => waitOf(calls.slice(waitedSince), estimate);
  function onCall(event: Extract<ClientEvent, { type: 'request' | 'response' }>): void {
    const { requestId: id, service, endpoint, at } = event;
    if (endpoint.startsWith('GET ') || service === 'identity') return;
    if (event.type === 'response') {
      const code = event.code ?? null;
      calls = calls.map((call) => (call.id === id ? { ...call, endedAt: at, code } : call));
    } else if (event.attempt === 1 && calls.length < MOST_CALLS) {
      if (endpoint === HOLD_ENDPOINT && waitedFor()?.readyMs != null) waitedSince = calls.length;
      calls = [...calls, { id, endpoint, at, endedAt: null, code: null }];
    }
  }

  return {
    onEvent(event) {
      recorder?.onEvent(event);
      if (event.type === 'wait' && event.for === 'cart') estimate = event.estimate ?? estimate;
      else if (event.type === 'request' || event.type === 'response') onCall(event);
    },
    onPurchase(purchase) {
      calls = [];
      waitedSince = 0;
      recorder = createFlightRecorder(systemClock);
      // It ends with the purchase.
      void recorder.follow(purchase).catch(() => undefined);
    },
    wait: waitedFor,
    calls: () => calls,
    recording: () => recorder?.export() ?? null,
  };
}
