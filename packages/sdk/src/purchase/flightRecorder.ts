import type { ClientEvent } from '../transport/events.ts';
import type { Clock } from '../time/clock.ts';
import type { Capabilities } from './record/shapes.ts';
import type { Purchase } from './createPurchase.ts';
import type { PurchaseEvent } from './record/events.ts';

/** One thing that happened, `atMs` after the recording began. */
export type FlightLine =
  | { readonly atMs: number; readonly step: PurchaseEvent }
  | {
      readonly atMs: number;
      readonly request: {
        /** `POST /cart/add`. */
        readonly endpoint: string;
        /** Missing when no answer came. */
        readonly status?: number;
        readonly code?: string;
        readonly durationMs: number;
      };
    };

/** A purchase as JSON: timings, decisions, shapes. Every id is a number of its own; there is no token and no person in it. */
export interface FlightRecording {
  readonly version: 1;
  readonly capabilities: Capabilities | null;
  readonly seats: number;
  readonly lines: readonly FlightLine[];
}

/** Writes a purchase down: its steps, and the requests of its client. */
export interface FlightRecorder {
  /** Give it to the client as `onEvent`, or call it from there. */
  readonly onEvent: (event: ClientEvent) => void;
  /** Records every step of a purchase from now on. Resolves at its end. */
  readonly follow: (purchase: Purchase) => Promise<void>;
  readonly export: () => FlightRecording;
}

/** Lines kept; what comes later is not recorded. */
const MOST_LINES = 2_000;
const ID = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/gi;

/**
 * Records a purchase, to be looked at or replayed later.
 *
 * @example
 * const recorder = createFlightRecorder(systemClock);
 * const client = createTicketingClient({ services: localServices, onEvent: recorder.onEvent });
 * const purchase = createPurchase(client, { eventId, seats: [seatChoice(seat)], buyer });
 * void recorder.follow(purchase);
 */
export function createFlightRecorder(clock: Pick<Clock, 'monotonic'>): FlightRecorder {
  const began = clock.monotonic();
  const lines: FlightLine[] = [];
  const numbers = new Map<string, number>();
  let capabilities: Capabilities | null = null;
  let seats = 0;

  const nameless = (id: string) => {
    const number = numbers.get(id) ?? numbers.size + 1;
    numbers.set(id, number);
    return `#${number}`;
  };
  const write = (line: FlightLine) => {
    if (lines.length < MOST_LINES) lines.push(JSON.parse(JSON.stringify(line).replace(ID, nameless)) as FlightLine);
  };
  const now = () => clock.monotonic() - began;

  return {
    onEvent: (event) => {
      if (event.type !== 'response') return;
      const { endpoint, status, code, durationMs } = event;
      write({
        atMs: now(),
        request: { endpoint, durationMs, ...(status !== undefined && { status }), ...(code !== undefined && { code }) },
      });
    },
    follow: async (purchase) => {
      seats = purchase.state.seats.length;
      for await (const { event, state } of purchase) {
        if (event.type === 'learned') capabilities = event.capabilities;
        capabilities = state.result?.capabilities ?? capabilities;
        write({ atMs: now(), step: event });
      }
    },
    export: () => ({ version: 1, capabilities, seats, lines: [...lines] }),
  };
}
