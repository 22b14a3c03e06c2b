import { isTicketingError } from '../../errors/isTicketingError.ts';
import { guarded } from '../../host/guarded.ts';
import type { OrderId } from '../../models/ids.ts';
import type { CoreClient } from '../../transport/client.ts';
import type { LagMemory } from '../../wait/lagMemory.ts';
import type { RequestBudget } from '../../wait/requestBudget.ts';
import type { EffectContext } from '../effects/context.ts';
import type { SaveOutcome } from '../journal/createJournal.ts';
import type { PlatformMemory } from '../memory.ts';
import type { PurchaseEvent } from '../record/events.ts';
import { plan, type Effect } from '../record/plan.ts';
import { problemOf } from '../record/problems.ts';
import { orderOf } from '../record/record.ts';
import { reduce } from '../record/reduce.ts';
import type { PurchaseRecord } from '../record/schema.ts';
import type { SubstitutePolicy } from '../record/substitute.ts';
import { createConnection } from './connection.ts';
import { EFFECTS } from './effectTable.ts';
import { createSaves, movesMoney, unsent } from './saves.ts';
import { onPageShown } from '../time/onPageShown.ts';
import type { PurchaseClock } from '../time/purchaseClock.ts';

/** Keeps the plan of a record going: one running effect per key, whatever the plan no longer wants is told to stop. */
export interface Runner {
  readonly record: () => PurchaseRecord;
  readonly dispatch: (event: PurchaseEvent) => void;
  /** Looks at the clocks: what is shown follows a wall clock that was set. */
  readonly syncClock: () => void;
  /** Resolves when there is nothing to do until somebody decides something. */
  readonly rest: () => Promise<void>;
  /** Goes on from another record, also after {@link Runner.halt}. */
  readonly replace: (next: PurchaseRecord) => void;
  /** Somebody else goes on with the purchase: nothing more is sent from here. */
  readonly halt: () => void;
  /** Stops the waiting for good. What is out on the wire lands and is still recorded; what is given up is still taken back. */
  readonly dispose: () => void;
}

export interface RunnerTools {
  readonly clock: PurchaseClock;
  readonly lags?: LagMemory | undefined;
  readonly budget?: RequestBudget | undefined;
  readonly memory: PlatformMemory;
  readonly policy: SubstitutePolicy;
  /** Writes the record down, see {@link Lease.keep}. */
  readonly keep: (record: PurchaseRecord, isMoney: boolean) => Promise<SaveOutcome>;
  /** Told of every change, after the requests that follow from it have left. */
  readonly onEvent: (event: PurchaseEvent | null, record: PurchaseRecord) => void;
  /** Another page has taken the purchase over. */
  readonly onTaken: () => void;
  /** A request of this page has made an order after another page had taken over. */
  readonly onOrphan: (orderId: OrderId) => void;
}

export function createRunner(client: CoreClient, initial: PurchaseRecord, tools: RunnerTools): Runner {
  const { clock, lags, budget, memory, policy, onTaken } = tools;
  const running = new Map<string, AbortController>();
  const broken = new Set<string>();
  /** Effects that ended without any change: nothing is to be gained by starting them again before there is one. */
  const idle = new Map<string, PurchaseRecord>();
  const untold: [PurchaseEvent | null, PurchaseRecord][] = [];
  let record = initial;
  let isDisposed = false;
  let isHalted = false;
  let isTelling = false;
  let resting: (() => void)[] = [];

  /** What goes on beside a purchase that waits for nobody. */
  const isQuiet = (key: string) => {
    const [type, id = ''] = key.split(':');
    return type === 'watch' || type === 'confirm' || (type === 'cancel' && orderOf(record, id)?.isLeft === true);
  };
  const isBusy = () => [...running.keys()].some((key) => !isQuiet(key));
  const connection = createConnection(clock, budget, (isWaiting) => {
    const waiting = { for: 'connection' as const, attempts: 0, elapsedMs: 0, estimate: null };
    dispatch({ type: 'waiting', waiting: isWaiting ? waiting : null });
  });

  const heardClient: CoreClient = {
    ...client,
    request: async (endpoint, parameters, options) => {
      try {
        const value = await client.request(endpoint, parameters, options);
        connection.heard();
        return value;
      } catch (error) {
        if (isTicketingError(error) && error.status !== undefined) connection.heard();
        throw error;
      }
    },
  };

  const saves = createSaves(async (isMoney) => {
    if (isHalted) return 'taken';
    const outcome = await tools.keep(record, isMoney);
    if (outcome !== 'taken' || isHalted) return outcome;
    halt();
    onTaken();
    return outcome;
  });

  function start({ type, id }: Effect, key: string): void {
    const controller = new AbortController();
    const { signal } = controller;
    running.set(key, controller);
    const before = record;
    const context: EffectContext = {
      client: heardClient,
      clock,
      record: () => record,
      dispatch: (event) => {
        if (isHalted) {
          if (event.type === 'carted' || event.type === 'order_found') tools.onOrphan(event.order.id);
          return;
        }
        syncClock();
        dispatch(event);
      },
      commit: async (event) => {
        if (signal.aborted || isHalted) return false;
        syncClock();
        const isRepeat = movesMoney(record, event);
        if (event) dispatch(event);
        const isMoney = movesMoney(record, event);
        const outcome = await saves.keep(isMoney);
        if (isMoney && outcome === 'failed') {
          if (!isRepeat) for (const each of unsent(event)) dispatch(each);
          return false;
        }
        return outcome !== 'taken' && !signal.aborted && !isHalted;
      },
      admit: async () => {
        await connection.admit(signal);
        return !signal.aborted && !isHalted;
      },
      lags,
      memory,
      policy,
      signal,
      onWake: onPageShown,
    };
    EFFECTS[type](context, id)
      .catch((error: unknown) => {
        // A bug, here or in something the app has given: it ends this effect, and the purchase gives up what it can.
        broken.add(key);
        guarded(() => {
          throw error;
        });
        dispatch({ type: 'stopped', problem: problemOf(error) });
      })
      .finally(() => {
        running.delete(key);
        if (record === before) idle.set(key, record);
        else idle.delete(key);
        if (record.waiting && !isBusy() && !isHalted) dispatch({ type: 'waiting', waiting: null });
        else wake();
      });
  }

  const wanted = (): readonly Effect[] => {
    if (isHalted) return [];
    const isUseful = (key: string) => !broken.has(key) && idle.get(key) !== record;
    const effects = plan(record).filter(({ type, id }) => running.has(`${type}:${id}`) || isUseful(`${type}:${id}`));
    return isDisposed ? effects.filter(({ type }) => type === 'cancel') : effects;
  };

  function wake(): void {
    const keys = new Map(wanted().map((each) => [`${each.type}:${each.id}`, each]));
    for (const [key, controller] of running) if (!keys.has(key)) controller.abort();
    for (const [key, effect] of keys) if (!running.has(key)) start(effect, key);
    if (isBusy() || resting.length === 0) return;
    const done = resting;
    resting = [];
    // Another page may have taken over: then its outcome counts.
    const end = () => {
      tell();
      for (const resolve of done) resolve();
    };
    saves.done().then(end, end);
  }

  function tell(): void {
    isTelling = false;
    for (let each = untold.shift(); each; each = untold.shift()) {
      const [event, then] = each;
      guarded(() => tools.onEvent(event, then));
    }
  }

  function tellLater(event: PurchaseEvent | null): void {
    untold.push([event, record]);
    if (isTelling) return;
    isTelling = true;
    // A task of its own: no listener stands between an answer and the request that follows from it.
    clock.setTimeout(tell, 0);
  }

  function syncClock(): void {
    dispatch({ type: 'clock_moved', driftMs: clock.driftMs(), at: clock.now() });
  }

  function dispatch(event: PurchaseEvent): void {
    const next = reduce(record, event);
    if (next !== record) set(next, event);
  }

  function set(next: PurchaseRecord, event: PurchaseEvent | null): void {
    record = next;
    memory.note(record, isDisposed);
    if (event?.type !== 'waiting') void saves.keep();
    tellLater(event);
    wake();
  }

  function halt(): void {
    isHalted = true;
    untold.length = 0;
    wake();
  }

  return {
    record: () => record,
    dispatch,
    syncClock: () => {
      if (!isHalted && !isDisposed && record.goal !== null) syncClock();
    },
    halt,
    replace: (next) => {
      isHalted = false;
      broken.clear();
      idle.clear();
      set(next, null);
    },
    rest: () =>
      new Promise((resolve) => {
        resting.push(resolve);
        wake();
      }),
    dispose: () => {
      isDisposed = true;
      memory.leave(record.id);
      wake();
    },
  };
}
