import type { CoreClient, Purchase, PurchaseOptions, PurchaseState } from '@speckit/sdk';
import { createPurchase } from '@speckit/sdk/purchase';
import type { PurchaseActions, PurchaseDefaults, PurchaseSnapshot, ResumeOptions } from './purchaseActions.ts';

/** A place for one purchase at a time, to be watched by React (or anything else). */
export interface PurchaseSlot extends PurchaseActions {
  /**
   * Calls back after every change. When the last listener has left, an unfinished purchase stops waiting and is
   * forgotten: only a journal could go on with it. A finished one stays.
   */
  readonly subscribe: (listener: () => void) => () => void;
  readonly getSnapshot: () => PurchaseSnapshot;
}

const EMPTY: PurchaseSnapshot = { state: null, isBusy: false };

/** Null for a purchase that was to be resumed and has found nothing so far. */
const begun = (state: PurchaseState): PurchaseState | null =>
  state.phase === 'idle' && state.seats.length === 0 ? null : state;

/**
 * Makes an empty slot.
 *
 * @param client The client its purchases use.
 * @param defaults What they work with unless told otherwise.
 */
export function createPurchaseSlot(client: CoreClient, defaults: PurchaseDefaults = {}): PurchaseSlot {
  const listeners = new Set<() => void>();
  let purchase: Purchase | null = null;
  let actionsUnderWay = 0;
  let snapshot = EMPTY;

  function update() {
    const state = purchase && begun(purchase.state);
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

  function put(options: PurchaseOptions): Purchase {
    drop();
    purchase = createPurchase(client, { ...defaults, ...options });
    purchase.subscribe(update);
    return purchase;
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

  /** The purchase that has begun, or is known to have: not one that still looks for what was kept. */
  const current = () => (purchase && begun(purchase.state) ? purchase : null);

  async function begin(options: PurchaseOptions): Promise<PurchaseState> {
    const earlier = current();
    if (earlier?.state.result === null) await earlier.cancel();
    return put(options).start();
  }

  async function resume(options: ResumeOptions): Promise<PurchaseState | null> {
    const resumed = purchase ?? put({ ...options, seats: [] });
    await resumed.resume();
    if (resumed === purchase && !begun(resumed.state)) reset();
    return snapshot.state;
  }

  const withPurchase = async (action: (current: Purchase) => Promise<PurchaseState>) => {
    const begunOne = current();
    return begunOne && busyWith(() => action(begunOne));
  };

  return {
    start: (options) => {
      const busy = snapshot.isBusy ? current() : null;
      return busy?.state.result === null ? busy.start() : busyWith(() => begin(options));
    },
    resume: (options) => busyWith(() => resume(options)),
    pay: (payment) => withPurchase((one) => one.pay(payment)),
    addSeats: (seats) => withPurchase((one) => one.addSeats(seats)),
    cancel: () => withPurchase((one) => one.cancel()),
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
