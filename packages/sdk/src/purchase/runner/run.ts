import type { CoreClient } from '../../transport/client.ts';
import { guarded } from '../../host/guarded.ts';
import { cancel } from '../effects/cancel.ts';
import { charge } from '../effects/pay.ts';
import { checkOut } from '../effects/checkout.ts';
import type { EffectContext } from '../effects/context.ts';
import { fill } from '../effects/fill.ts';
import { hold } from '../effects/hold.ts';
import { learn } from '../effects/learn.ts';
import { replace } from '../effects/replace.ts';
import { settle } from '../effects/settle.ts';
import { watch } from '../effects/watch.ts';
import type { LagMemory } from '../../wait/lagMemory.ts';
import type { RequestBudget } from '../../wait/requestBudget.ts';
import type { PurchaseEvent } from '../record/events.ts';
import { plan, type Effect } from '../record/plan.ts';
import type { PurchaseRecord } from '../record/record.ts';
import { reduce } from '../record/reduce.ts';
import type { SubstitutePolicy } from '../record/substitute.ts';

const EFFECTS: Readonly<Record<Effect['type'], (context: EffectContext, id: string) => Promise<void>>> = {
  learn,
  hold,
  fill,
  checkout: checkOut,
  pay: charge,
  settle,
  cancel,
  replace,
  watch,
};

/** Keeps the plan of a record going: one running effect per key, whatever the plan no longer wants is told to stop. */
export interface Runner {
  readonly record: () => PurchaseRecord;
  readonly dispatch: (event: PurchaseEvent) => void;
  /** Resolves when there is nothing to do until somebody decides something. Rejects only for a bug. */
  readonly rest: () => Promise<void>;
  /** Goes on from another record. */
  readonly replace: (next: PurchaseRecord) => void;
  /** Stops the waiting. What is out on the wire lands and is still recorded. */
  readonly dispose: () => void;
}

export interface RunnerTools {
  readonly lags?: LagMemory | undefined;
  readonly budget?: RequestBudget | undefined;
  readonly policy: SubstitutePolicy;
  readonly save?: ((record: PurchaseRecord) => Promise<void>) | undefined;
}

export function createRunner(
  client: CoreClient,
  initial: PurchaseRecord,
  onEvent: (event: PurchaseEvent | null, record: PurchaseRecord) => void,
  { lags, budget, policy, save }: RunnerTools,
): Runner {
  const running = new Map<string, AbortController>();
  let record = initial;
  let isDisposed = false;
  let failure: { readonly error: unknown } | undefined;
  let resting: (() => void)[] = [];
  let saving = Promise.resolve();
  let isSavePending = false;

  const isBusy = () => [...running.keys()].some((key) => key !== 'watch:');

  const start = ({ type, id }: Effect, key: string) => {
    const controller = new AbortController();
    running.set(key, controller);
    const commit = (event: PurchaseEvent) => {
      dispatch(event);
      return saving;
    };
    const { signal } = controller;
    const admit = async () => {
      await saving;
      await budget?.admit({ urgent: true, signal }).catch(() => undefined);
    };
    const context: EffectContext = { client, record: () => record, dispatch, commit, admit, lags, policy, signal };
    EFFECTS[type](context, id)
      .catch((error: unknown) => {
        failure ??= { error };
      })
      .finally(() => {
        running.delete(key);
        if (record.waiting && !isBusy()) dispatch({ type: 'waiting', waiting: null });
        else wake();
      });
  };

  function wake(): void {
    const wanted = new Map(isDisposed || failure ? [] : plan(record).map((each) => [`${each.type}:${each.id}`, each]));
    for (const [key, controller] of running) if (!wanted.has(key)) controller.abort();
    for (const [key, effect] of wanted) if (!running.has(key)) start(effect, key);
    if (isBusy()) return;
    const done = resting;
    resting = [];
    for (const tell of done) tell();
  }

  function dispatch(event: PurchaseEvent): void {
    const next = reduce(record, event);
    if (next === record) return;
    set(next, event);
  }

  function set(next: PurchaseRecord, event: PurchaseEvent | null): void {
    record = next;
    if (event?.type !== 'waiting') keep();
    guarded(() => onEvent(event, record));
    wake();
  }

  /** One save at a time; what changes meanwhile is in the next. */
  function keep(): void {
    if (!save || isSavePending) return;
    isSavePending = true;
    saving = saving.then(() => {
      isSavePending = false;
      return save(record);
    });
  }

  return {
    record: () => record,
    dispatch,
    replace: (next) => set(next, null),
    rest: () =>
      new Promise((resolve, reject) => {
        resting.push(() => (failure ? reject(failure.error as Error) : resolve()));
        wake();
      }),
    dispose: () => {
      isDisposed = true;
      wake();
    },
  };
}
