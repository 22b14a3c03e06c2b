import { systemClock, type ClientEvent, type Clock } from '@speckit/sdk';
import { createFlightRecorder, type FlightRecording, type Purchase, type TextStorage } from '@speckit/sdk/purchase';
import type { RequestBudget } from '@speckit/sdk/wait';
import { createLog } from './log.ts';
import { EMPTY_BUDGET, watchBudget, type DevtoolsBudget } from './watchBudget.ts';
import { createPurchaseWatch, type DevtoolsPurchase } from './watchPurchases.ts';
import { watchStorage, type DevtoolsStorageUse } from './watchStorage.ts';

type EventOf<Type extends ClientEvent['type']> = Extract<ClientEvent, { type: Type }>;

/** What the panel shows. A new object whenever something happened; lists are newest first. Nothing secret is in it. */
export interface DevtoolsSnapshot {
  readonly purchases: readonly DevtoolsPurchase[];
  /** Calls that have ended, and reads that are repeated. */
  readonly requests: readonly (EventOf<'response'> | EventOf<'retry'>)[];
  /** Calls that are out. */
  readonly pending: number;
  readonly waits: readonly EventOf<'wait'>[];
  readonly drift: readonly EventOf<'drift'>[];
  readonly journal: readonly DevtoolsStorageUse[];
  /** Null until a budget is watched. */
  readonly budget: DevtoolsBudget | null;
}

/** Collects what a client, its purchases, its budget and its storage do, for `<TicketingDevtools>` or a page of your own. */
export interface TicketingDevtoolsStore {
  /** Give it to the client. */
  readonly onEvent: (event: ClientEvent) => void;
  /** Give it to the `PurchaseProvider`, or call it with each purchase of the sdk. */
  readonly onPurchase: (purchase: Purchase) => void;
  /** The same budget, counted; give it to the `TicketingProvider`. */
  readonly watchBudget: (budget: RequestBudget) => RequestBudget;
  /** The same storage, each use noted without keys and values; for `keep`, or a journal. */
  readonly watchStorage: (storage: TextStorage) => TextStorage;
  readonly getSnapshot: () => DevtoolsSnapshot;
  readonly subscribe: (listener: () => void) => () => void;
  /** All purchases and requests since the page was opened, to send to somebody who looks for a fault. */
  readonly exportRecording: () => FlightRecording;
  /** Forgets what the lists show; the recording goes on. */
  readonly clear: () => void;
}

/** Options of {@link createTicketingDevtools}. */
export interface TicketingDevtoolsOptions {
  /** The clock of the client, where it is not the host's. */
  readonly clock?: Clock | undefined;
}

const MOST_REQUESTS = 200;
const MOST_OTHERS = 100;

/**
 * Makes what `<TicketingDevtools>` shows; once for a page, before its client.
 *
 * @example
 * const devtools = createTicketingDevtools();
 * const client = createTicketingClient({ services, onEvent: devtools.onEvent });
 */
export function createTicketingDevtools({
  clock = systemClock,
}: TicketingDevtoolsOptions = {}): TicketingDevtoolsStore {
  const listeners = new Set<() => void>();
  let snapshot: DevtoolsSnapshot | null = null;
  let budget: DevtoolsBudget | null = null;
  let pending = new Set<string>();
  const changed = () => {
    snapshot = null;
    for (const listener of listeners) listener();
  };
  const requests = createLog<DevtoolsSnapshot['requests'][number]>(MOST_REQUESTS, changed);
  const waits = createLog<EventOf<'wait'>>(MOST_OTHERS, changed);
  const drift = createLog<EventOf<'drift'>>(MOST_OTHERS, changed);
  const journal = createLog<DevtoolsStorageUse>(MOST_OTHERS, changed);
  const purchases = createPurchaseWatch(() => clock.monotonic(), changed);
  const recorder = createFlightRecorder(clock);

  return {
    onEvent: (event) => {
      recorder.onEvent(event);
      if (event.type === 'wait') waits.add(event);
      else if (event.type === 'drift') drift.add(event);
      else if (event.type === 'request') {
        pending = new Set([...pending, event.requestId]);
        changed();
      } else {
        if (event.type === 'response') pending = new Set([...pending].filter((id) => id !== event.requestId));
        requests.add(event);
      }
    },
    onPurchase: (purchase) => {
      // A purchase that is dropped ends its own iteration; nothing that goes wrong here concerns it.
      void Promise.allSettled([recorder.follow(purchase), purchases.follow(purchase)]);
    },
    watchBudget: (given) => {
      budget ??= EMPTY_BUDGET;
      return watchBudget(
        given,
        () => clock.monotonic(),
        (change) => {
          budget = change(budget ?? EMPTY_BUDGET);
          changed();
        },
      );
    },
    watchStorage: (storage) => watchStorage(storage, clock, journal.add),
    getSnapshot: () => {
      snapshot ??= {
        purchases: purchases.read(),
        requests: requests.read(),
        pending: pending.size,
        waits: waits.read(),
        drift: drift.read(),
        journal: journal.read(),
        budget,
      };
      return snapshot;
    },
    subscribe: (listener) => {
      const call = () => listener();
      listeners.add(call);
      return () => listeners.delete(call);
    },
    exportRecording: recorder.export,
    clear: () => {
      for (const list of [requests, waits, drift, journal, purchases]) list.clear();
    },
  };
}
