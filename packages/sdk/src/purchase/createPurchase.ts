import { customerIdOf } from '../models/buyer.ts';
import type { CoreClient } from '../transport/client.ts';
import { AbortedError } from '../errors/transport.ts';
import { guarded } from '../host/guarded.ts';
import type { PurchaseEvent } from './record/events.ts';
import { omit } from './record/omit.ts';
import { problemOf } from './record/problems.ts';
import { project } from './record/project.ts';
import { isSame, newRecord, recovered } from './record/begin.ts';
import { createRunner } from './runner/run.ts';
import { substitute } from './record/substitute.ts';
import type { PurchaseCommand, SharingSeat } from './tabs/types.ts';
import { createSteps } from './runner/steps.ts';
import type { PurchaseOptions } from './options.ts';
import type { PaymentDetails, ProblemData, PurchaseState, SeatChoice } from './record/types.ts';

/** Something that happened, and the state after it. */
export interface PurchaseStep {
  readonly event: PurchaseEvent;
  readonly state: PurchaseState;
}

/** A purchase of one seat or many. Its promises never reject for anything the platform does: errors are in the state. */
export interface Purchase {
  readonly id: string;
  readonly state: PurchaseState;
  /** Calls `listener` after every change; gives back how to stop that. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Holds the seats and puts them into the cart. Ends at `ready`, or goes on to the end when a payment was given. */
  readonly start: () => Promise<PurchaseState>;
  /** From `ready`: checks out, pays, and waits for the evidence. Also says yes to a changed price. */
  readonly pay: (payment?: PaymentDetails) => Promise<PurchaseState>;
  /** More seats, before paying. */
  readonly addSeats: (seats: readonly SeatChoice[]) => Promise<PurchaseState>;
  /** Gives up all that is not paid for. What is being paid is waited for. Holds end by themselves: see `lostSeats`. */
  readonly cancel: (reason?: ProblemData) => Promise<PurchaseState>;
  /** Goes on with the purchase that the journal kept for this buyer and event; stays idle when there is none. */
  readonly resume: () => Promise<PurchaseState>;
  /** Every step taken in this tab from now on, until the end. */
  readonly [Symbol.asyncIterator]: () => AsyncIterator<PurchaseStep, void>;
  /** Stops working and listening, for good; a request that is out is not cut. */
  readonly dispose: () => void;
}

/**
 * Makes a purchase; nothing is sent before `start`.
 *
 * @example
 * const purchase = createPurchase(client, { eventId, seats: [seatChoice(seat)], buyer: createGuest() });
 * await purchase.start(); // held, and in the cart
 * const { result } = await purchase.pay({ method: 'credit_card' });
 */
export function createPurchase(client: CoreClient, options: PurchaseOptions): Purchase {
  const { journal, lags, budget, sharing, eventId, buyer } = options;
  const listeners = new Set<() => void>();
  const steps = createSteps<PurchaseStep>();
  const id = Array.from({ length: 4 }, () => client.random().toString(36).slice(2, 7)).join('');
  const asked = new Map<PurchaseCommand, (state: PurchaseState) => void>();
  let seat: SharingSeat | undefined;
  let underWay = 0;
  let isDisposed = false;

  const show = (next: PurchaseState) => {
    state = next;
    for (const listener of listeners) guarded(listener);
  };
  // Asked only when a seat was lost and substitutes may still be tried.
  const substitution = typeof options.policy === 'object' ? options.policy : substitute();
  const runner = createRunner(
    client,
    newRecord(id, options),
    (event, record) => {
      const next = project(record);
      if (event) steps.push({ event, state: next });
      if (next.result) steps.close();
      show(next);
      seat?.tell(omit(next, 'buyer'), false);
    },
    {
      lags,
      budget,
      policy: substitution,
      save: journal && ((record) => journal.save(record, id)),
    },
  );
  let state = project(runner.record());

  const after = async (event?: PurchaseEvent) => {
    if (event && !state.result) runner.dispatch(event);
    await runner.rest();
    return state;
  };
  /** The kept purchase, if there is one and nothing has begun here. */
  const load = async () => {
    const kept = runner.record().goal === null ? await journal?.load(eventId, buyer) : null;
    return kept && runner.record().goal === null ? recovered(kept, client.clock.now()) : null;
  };
  const start = async () => {
    const kept = await load();
    if (kept && !kept.result) {
      runner.replace(kept);
      if (isSame(kept, options)) return after(options.payment && { type: 'pay_requested', payment: options.payment });
      // Another choice of seats: what the kept one left behind is given up first, what it pays for is paid.
      await after({ type: 'stopped', problem: problemOf(new AbortedError()) });
      if (state.result && state.result.status !== 'cancelled') return state;
      runner.replace(newRecord(id, options));
    }
    return after(runner.record().goal === null ? { type: 'started', payment: options.payment ?? null } : undefined);
  };
  const resume = async () => {
    const kept = await load();
    if (kept) runner.replace(kept);
    return after();
  };
  const obey = (command: PurchaseCommand): Promise<PurchaseState> => {
    if (command.type === 'start') return start();
    if (command.type === 'resume') return resume();
    if (command.type === 'add') return after({ type: 'seats_added', seats: command.seats });
    if (command.type === 'cancel') return after({ type: 'stopped', problem: command.reason });
    return after({ type: 'pay_requested', payment: command.payment ?? runner.record().payment ?? {} });
  };
  const perform = async (command: PurchaseCommand): Promise<PurchaseState> => {
    underWay += 1;
    try {
      return await obey(command);
    } finally {
      underWay -= 1;
      if (underWay === 0) seat?.tell(omit(state, 'buyer'), true);
      if (state.result) leave();
    }
  };

  const join = () =>
    sharing?.(`speckit.purchase.${eventId}.${customerIdOf(buyer)}`, {
      lead: () => {
        // The leader is gone: what it left in the journal goes on here, then what was asked of it.
        const takeOver = async () => {
          await perform({ type: 'resume' });
          for (const [command, resolve] of asked) resolve(await perform(command));
          asked.clear();
        };
        void takeOver();
      },
      mirror: (shared, isResting) => {
        show({ ...shared, buyer });
        if (!isResting) return;
        for (const resolve of asked.values()) resolve(state);
        asked.clear();
      },
      obey: (command) => {
        // Whoever has just come only wants to know how things stand.
        if (command.type !== 'start' && command.type !== 'resume') void perform(command);
        else seat?.tell(omit(state, 'buyer'), underWay === 0);
      },
    });
  const leave = () => {
    seat?.leave();
    seat = undefined;
  };
  /** Here when this tab leads, or is the only one; else by the tab that does. */
  const act = async (command: PurchaseCommand): Promise<PurchaseState> => {
    if (isDisposed) return state;
    seat ??= join();
    const place = seat;
    if (!place || (await place.isLeading())) return perform(command);
    return new Promise((resolve) => {
      asked.set(command, resolve);
      place.ask(command);
    });
  };

  return {
    get id() {
      return state.id;
    },
    get state() {
      return state;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: () => act({ type: 'start' }),
    resume: () => act({ type: 'resume' }),
    pay: (payment) => act({ type: 'pay', payment }),
    addSeats: (seats) => act({ type: 'add', seats }),
    cancel: (reason = problemOf(new AbortedError())) => act({ type: 'cancel', reason }),
    [Symbol.asyncIterator]: steps.iterate,
    dispose: () => {
      isDisposed = true;
      runner.dispose();
      leave();
      // What was asked of another tab: nobody hears its answer any more.
      for (const resolve of asked.values()) resolve(state);
      asked.clear();
      listeners.clear();
      steps.close();
    },
  };
}
