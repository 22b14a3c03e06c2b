import type { CoreClient } from '../client.ts';
import { AbortedError } from '../errors/transport.ts';
import { guarded } from '../guarded.ts';
import type { PurchaseEvent } from './events.ts';
import { problemOf } from './problems.ts';
import { project } from './project.ts';
import { isSame, newRecord, recovered } from './record.ts';
import { createRunner } from './run.ts';
import { createSteps } from './steps.ts';
import type { PaymentDetails, ProblemData, PurchaseOptions, PurchaseState, SeatChoice } from './types.ts';

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
  /** Every step from now on, until the end. */
  readonly [Symbol.asyncIterator]: () => AsyncIterator<PurchaseStep, void>;
  /** Stops working and listening; a request that is out is not cut. */
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
  const listeners = new Set<() => void>();
  const steps = createSteps<PurchaseStep>();
  const id = Array.from({ length: 4 }, () => client.random().toString(36).slice(2, 7)).join('');
  const { journal, lags } = options;
  const runner = createRunner(
    client,
    newRecord(id, options),
    (event, record) => {
      state = project(record);
      if (event) steps.push({ event, state });
      if (state.result) steps.close();
      for (const listener of listeners) guarded(listener);
    },
    { lags, save: journal?.save },
  );
  let state = project(runner.record());

  const after = async (event?: PurchaseEvent) => {
    if (event && !state.result) runner.dispatch(event);
    await runner.rest();
    return state;
  };
  /** The kept purchase, if there is one and nothing has begun here. */
  const load = async () => {
    const kept = state.phase === 'idle' ? await journal?.load(options.eventId, options.buyer) : null;
    return kept && state.phase === 'idle' ? recovered(kept, client.clock.now()) : null;
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
    return after(state.phase === 'idle' ? { type: 'started', payment: options.payment ?? null } : undefined);
  };
  const resume = async () => {
    const kept = await load();
    if (kept) runner.replace(kept);
    return after();
  };
  const paymentOf = () => runner.record().payment ?? {};

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
    start,
    resume,
    pay: (payment = paymentOf()) => after({ type: 'pay_requested', payment }),
    addSeats: (seats) => after({ type: 'seats_added', seats }),
    cancel: (reason = problemOf(new AbortedError())) => after({ type: 'stopped', problem: reason }),
    [Symbol.asyncIterator]: steps.iterate,
    dispose: () => {
      runner.dispose();
      listeners.clear();
      steps.close();
    },
  };
}
