import {
  type CoreClient,
  type PaymentDetails,
  type Purchase,
  type PurchaseOptions,
  type PurchaseState,
  type SeatChoice,
} from '@speckit/sdk';
import { createPurchase } from '@speckit/sdk/purchase';

/** What is known of the purchase in the slot; a new object whenever anything changed, and only then. */
export interface PurchaseSnapshot {
  /** Null before the first `start` and after `reset`. */
  readonly state: PurchaseState | null;
  /** An action is under way; the next one can wait. */
  readonly isBusy: boolean;
}

/** What can be done with the purchase in the slot. The functions never change. */
export interface PurchaseActions {
  /**
   * Holds the seats and puts them into the cart; with `payment` it goes on to the end. An earlier purchase that waits
   * for its buyer is cancelled first, since its seats are in the same cart; while one is busy, a second start is the
   * first (a double click buys once).
   */
  readonly start: (options: PurchaseOptions) => Promise<PurchaseState>;
  /** Checks out, pays and waits for the evidence. Also says yes to a changed price. */
  readonly pay: (payment?: PaymentDetails) => Promise<PurchaseState | null>;
  /** More seats, before paying. */
  readonly addSeats: (seats: readonly SeatChoice[]) => Promise<PurchaseState | null>;
  /** Gives up all that is not paid for. Holds end by themselves. */
  readonly cancel: () => Promise<PurchaseState | null>;
  /** Forgets the purchase and stops its waiting, but gives nothing up: `cancel` does that. */
  readonly reset: () => void;
}

/** A place for one purchase at a time, to be watched by React (or anything else). */
export interface PurchaseSlot extends PurchaseActions {
  /**
   * Calls back after every change. When the last listener has left, an unfinished purchase stops waiting and is
   * forgotten: it could not be gone on with. A finished one stays.
   */
  readonly subscribe: (listener: () => void) => () => void;
  readonly getSnapshot: () => PurchaseSnapshot;
}

const EMPTY: PurchaseSnapshot = { state: null, isBusy: false };

/**
 * Makes an empty slot.
 *
 * @param client The client its purchases use.
 */
export function createPurchaseSlot(client: CoreClient): PurchaseSlot {
  const listeners = new Set<() => void>();
  let purchase: Purchase | null = null;
  let actionsUnderWay = 0;
  let snapshot = EMPTY;

  function update() {
    const state = purchase?.state ?? null;
    const isBusy = actionsUnderWay > 0;
    if (state === snapshot.state && isBusy === snapshot.isBusy) return;
    snapshot = { state, isBusy };
    for (const listener of listeners) listener();
  }

  function drop() {
    purchase?.dispose();
    purchase = null;
  }

  function reset() {
    drop();
    update();
  }

  async function busyWith<Result>(action: () => Promise<Result>): Promise<Result> {
    actionsUnderWay += 1;
    update();
    try {
      return await action();
    } finally {
      actionsUnderWay -= 1;
      update();
    }
  }

  async function begin(options: PurchaseOptions): Promise<PurchaseState> {
    if (purchase?.state.result === null) await purchase.cancel();
    drop();
    purchase = createPurchase(client, options);
    purchase.subscribe(update);
    return purchase.start();
  }

  const withPurchase = async (action: (current: Purchase) => Promise<PurchaseState>) => {
    const current = purchase;
    return current === null ? null : busyWith(() => action(current));
  };

  return {
    start: (options) => (purchase !== null && snapshot.isBusy ? purchase.start() : busyWith(() => begin(options))),
    pay: (payment) => withPurchase((current) => current.pay(payment)),
    addSeats: (seats) => withPurchase((current) => current.addSeats(seats)),
    cancel: () => withPurchase((current) => current.cancel()),
    reset,
    getSnapshot: () => snapshot,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        // StrictMode leaves and comes back at once; who is still gone after that is gone.
        queueMicrotask(() => {
          if (listeners.size === 0 && purchase?.state.result === null) reset();
        });
      };
    },
  };
}
