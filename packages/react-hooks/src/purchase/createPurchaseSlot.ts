import {
  customerIdOf,
  ForbiddenError,
  PurchaseUnderWayError,
  type Buyer,
  type CoreClient,
  type TicketingError,
} from '@speckit/sdk';
import {
  createPurchase,
  type ProblemData,
  type Purchase,
  type PurchaseOptions,
  type PurchaseState,
} from '@speckit/sdk/purchase';
import { callAll } from '../memory/callAll.ts';
import { checkObject } from '../memory/checks.ts';
import {
  isByPhase,
  type PurchaseActions,
  type PurchaseDefaults,
  type PurchaseSnapshot,
  type PurchaseStateByPhase,
  type ResumeOptions,
} from './purchaseActions.ts';

/** A place for one purchase at a time, to be watched by React (or anything else). */
export interface PurchaseSlot extends PurchaseActions {
  /**
   * Calls back after every change. When the last listener has left, an unfinished purchase stops waiting and is
   * forgotten: only a journal could go on with it. A finished one stays.
   */
  readonly subscribe: (listener: () => void) => () => void;
  readonly getSnapshot: () => PurchaseSnapshot;
  /** Says that what was kept is being looked for, until the work is done. */
  readonly restore: (work: () => Promise<unknown>) => Promise<void>;
}

/** What a slot begins with. */
export interface SlotStart {
  /** A state to show, for stories and tests; nothing stands behind it. */
  readonly initial?: PurchaseState | undefined;
  /** Something kept is looked for before anything else. */
  readonly isRestoring?: boolean | undefined;
  /** Told of each purchase that is begun here, not of one that was refused. */
  readonly onBegin?: ((options: PurchaseOptions) => void) | undefined;
  /** Told of each purchase before it begins: to record or follow it. What it throws is nobody's concern here. */
  readonly onPurchase?: ((purchase: Purchase) => void) | undefined;
  /** Whether somebody else than the buyer of the purchase is signed in: that one is asked for no money. */
  readonly isAnothers?: ((buyer: Buyer) => Promise<boolean>) | undefined;
}

/** Null for a purchase that was to be resumed and has found nothing so far. */
const begun = (state: PurchaseState): PurchaseStateByPhase | null =>
  (state.phase === 'idle' && state.seats.length === 0) || !isByPhase(state) ? null : state;

/**
 * Listeners hear of an action that has begun at the latest after so long, ms. Sooner they hear of what it has changed, which the
 * sdk tells after its requests have left: no render stands between a click and its request.
 */
const SOON_MS = 100;

const BEFORE_PAYING: ReadonlySet<string> = new Set(['idle', 'holding', 'carting', 'ready']);

const isFor = (state: PurchaseState, { eventId, buyer }: Pick<PurchaseOptions, 'eventId' | 'buyer'>) =>
  state.eventId === eventId && customerIdOf(state.buyer) === customerIdOf(buyer);

const problemOf = ({ code, message }: TicketingError): ProblemData => ({ code, message });

/**
 * Makes an empty slot.
 *
 * @param client The client its purchases use.
 * @param defaults What they work with unless told otherwise.
 */
export function createPurchaseSlot(
  client: CoreClient,
  defaults: PurchaseDefaults = {},
  { initial, isRestoring = false, onBegin, onPurchase, isAnothers }: SlotStart = {},
): PurchaseSlot {
  const listeners = new Set<() => void>();
  let purchase: Purchase | null = null;
  let shown = initial ? begun(initial) : null;
  /** What was begun here, not what goes on from elsewhere. */
  let own: Purchase | null = null;
  let actionsUnderWay = 0;
  let telling: unknown;
  let restoring = 0;
  let snapshot: PurchaseSnapshot = { state: shown, isBusy: false, isRestoring, refusal: null };

  function tell() {
    client.clock.clearTimeout(telling);
    telling = undefined;
    callAll(listeners);
  }

  function update(change: Partial<PurchaseSnapshot> = {}, when: 'now' | 'soon' = 'now') {
    const state = purchase ? begun(purchase.state) : shown;
    const next = { ...snapshot, ...change, state, isBusy: actionsUnderWay > 0 };
    const names = Object.keys(next) as (keyof PurchaseSnapshot)[];
    if (names.every((name) => next[name] === snapshot[name])) return;
    snapshot = next;
    if (when === 'now') tell();
    else telling ??= client.clock.setTimeout(tell, SOON_MS);
  }

  function drop() {
    purchase?.dispose();
    purchase = null;
    shown = null;
  }

  function reset() {
    drop();
    update({ refusal: null });
  }

  const make = (options: PurchaseOptions) => createPurchase(client, { ...defaults, ...options });
  function put(next: Purchase): Purchase {
    drop();
    purchase = next;
    next.subscribe(() => update());
    // A recorder that fails must not stop a purchase.
    callAll([onPurchase], next);
    return next;
  }

  async function busyWith<Result>(action: () => Promise<Result>): Promise<Result> {
    actionsUnderWay += 1;
    update({}, 'soon');
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
    // One that another tab, or the page before a reload, has begun for the same buyer and event: whether it gives way is decided
    // where it is under way. From here it is not ended unasked.
    const isElsewhere = earlier !== own && earlier !== null && isFor(earlier.state, options);
    if (earlier?.state.result === null && !isElsewhere) await earlier.cancel();
    own = put(make(options));
    // Not waited for: the hold leaves at once.
    onBegin?.(options);
    return own.start();
  }

  function refuse(state: PurchaseState, error: TicketingError): PurchaseState {
    const refusal = problemOf(error);
    update({ refusal });
    return { ...state, problem: refusal };
  }

  /** A start while another action is under way: the same seats join it, others are added, anything else is refused. */
  async function join(busy: Purchase, options: PurchaseOptions): Promise<PurchaseState> {
    const { state } = busy;
    const others = options.seats.filter(({ seatId }) => !state.seats.some((seat) => seat.seatId === seatId));
    const canJoin = isFor(state, options);
    if (canJoin && others.length === 0) return busy.start();
    if (canJoin && BEFORE_PAYING.has(state.phase)) return busy.addSeats(others);
    return refuse(state, new PurchaseUnderWayError());
  }

  async function resume(options: ResumeOptions): Promise<PurchaseState | null> {
    const here = current();
    if (here && isFor(here.state, options)) return (await here.resume()) && snapshot.state;
    if (here?.state.result === null) return null;
    const isWaiting = purchase !== null && here === null && isFor(purchase.state, options);
    const wanted = isWaiting && purchase ? purchase : make({ ...options, seats: [] });
    if (!here && !isWaiting) put(wanted);
    // An ended purchase stays until the other one is known to be there.
    const leave = wanted.subscribe(() => {
      if (here && here === purchase && begun(wanted.state)) put(wanted);
    });
    await wanted.resume();
    leave();
    if (begun(wanted.state)) return wanted === purchase ? snapshot.state : wanted.state;
    if (wanted === purchase) reset();
    else if (here) wanted.dispose();
    return null;
  }

  const withPurchase = async (action: (current: Purchase) => Promise<PurchaseState>) => {
    const begunOne = current();
    return begunOne && busyWith(() => action(begunOne));
  };

  /** What asks the buyer for money is not done for anybody else. */
  const forItsBuyer = (action: (current: Purchase) => Promise<PurchaseState>) =>
    withPurchase(async (one) => {
      if (isAnothers && (await isAnothers(one.state.buyer))) return refuse(one.state, new ForbiddenError());
      update({ refusal: null }, 'soon');
      return action(one);
    });

  return {
    start: async (options) => {
      checkObject(options, 'options');
      const busy = snapshot.isBusy ? current() : null;
      if (busy?.state.result === null) return busyWith(() => join(busy, options));
      update({ refusal: null }, 'soon');
      return busyWith(() => begin(options));
    },
    resume: async (options) => {
      checkObject(options, 'options');
      return busyWith(() => resume(options));
    },
    pay: (...given) => forItsBuyer((one) => one.pay(...given)),
    addSeats: (...given) => forItsBuyer((one) => one.addSeats(...given)),
    cancel: () => withPurchase((one) => one.cancel()),
    reset,
    restore: async (work) => {
      restoring += 1;
      update({ isRestoring: true });
      try {
        await work();
      } finally {
        restoring -= 1;
        update({ isRestoring: restoring > 0 });
      }
    },
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
