import type { Cents } from '../models/money.ts';
import { AbortedError } from '../errors/transport.ts';
import type { CoreClient } from '../transport/client.ts';
import { randomId } from '../host/randomId.ts';
import { customerIdOf } from '../models/buyer.ts';
import { journalKey } from './journal/createJournal.ts';
import { createLease } from './journal/lease.ts';
import { memoryOf } from './memory.ts';
import type { PurchaseOptions } from './options.ts';
import { isAnother, isSameChoice, newRecord } from './record/begin.ts';
import { otherChoice, type PurchaseCommand } from './record/commands.ts';
import type { OrderId } from '../models/ids.ts';
import { isOpenOrder } from './record/record.ts';
import type { PurchaseEvent } from './record/events.ts';
import { problemOf } from './record/problems.ts';
import { project } from './record/project.ts';
import type { PurchaseRecord } from './record/schema.ts';
import type { PaymentDetails, ProblemData, SeatChoice } from './record/shapes.ts';
import { substitute } from './record/substitute.ts';
import type { PurchaseState } from './record/types.ts';
import { createCommands } from './runner/command.ts';
import { mirror } from './runner/mirror.ts';
import { takeBack } from './runner/takeBack.ts';
import { createRunner } from './runner/run.ts';
import { createSteps } from './runner/steps.ts';
import { createView } from './runner/view.ts';
import { createPlace } from './tabs/place.ts';
import { createPurchaseClock } from './time/purchaseClock.ts';
import { checkCommand, checkRequest } from './validate.ts';

/** A command is given so often, while other pages take the purchase over. */
const MOST_TRIES = 3;

/** Something that happened, and the state after it. */
export interface PurchaseStep {
  /** What happened: `held`, `carted`, `paid` and so on. */
  readonly event: PurchaseEvent;
  readonly state: PurchaseState;
}

/** What the buyer agrees to. */
export interface PayOptions {
  /**
   * Integer cents that the buyer agrees to pay at most, for everything in the cart. Default: the sum of the prices that
   * the seats were chosen at, and nothing else.
   */
  readonly agreedCents?: Cents | undefined;
}

/**
 * A purchase of one seat or many. Its promises never reject for anything the platform does: errors are in the state. An
 * argument that cannot be right rejects with `invalid_request`.
 */
export interface Purchase {
  readonly id: string;
  readonly state: PurchaseState;
  /** Calls `listener` after every change; gives back how to stop that. */
  readonly subscribe: (listener: () => void) => () => void;
  /**
   * Holds the seats and puts them into the cart. Ends at `ready`, or goes on to the end when a payment was given. While
   * another choice of this buyer is under way elsewhere it does nothing: `problem` is `purchase_under_way`.
   */
  readonly start: () => Promise<PurchaseState>;
  /** From `ready`: checks out, pays, and waits for the evidence. Pays at most what was agreed to; else it stops and says why. */
  readonly pay: (payment?: PaymentDetails, options?: PayOptions) => Promise<PurchaseState>;
  /** More seats, before paying. */
  readonly addSeats: (seats: readonly SeatChoice[]) => Promise<PurchaseState>;
  /** Gives up all that is not paid for. What is being paid is waited for. Holds end by themselves: see `lostSeats`. */
  readonly cancel: (reason?: ProblemData) => Promise<PurchaseState>;
  /** Goes on with the purchase that the journal kept for this buyer and event; stays idle without one. */
  readonly resume: () => Promise<PurchaseState>;
  /** Every step taken in this tab from now on, until the end. */
  readonly [Symbol.asyncIterator]: () => AsyncIterator<PurchaseStep, void>;
  /** Stops working and listening, for good; a request that is out is not cut. */
  readonly dispose: () => void;
}

/**
 * Makes a purchase; nothing is sent before `start`. Throws `invalid_request` for options that cannot be right.
 *
 * @example
 * const purchase = createPurchase(client, { eventId, seats: [seatChoice(seat)], buyer: createGuest() });
 * await purchase.start(); // held, and in the cart
 * const { result } = await purchase.pay({ method: 'credit_card' });
 */
export function createPurchase(client: CoreClient, options: PurchaseOptions): Purchase {
  checkRequest(options);
  const { journal, lags, budget, sharing, eventId, buyer } = options;
  const steps = createSteps<PurchaseStep>();
  const id = Array.from({ length: 4 }, () => client.random().toString(36).slice(2, 7)).join('');
  const clock = createPurchaseClock(client.clock);
  const memory = memoryOf(client);
  const lease = createLease(journal, clock, randomId(), eventId, buyer);
  const initial = newRecord(id, options);
  let isDisposed = false;
  /** Another tab has taken the lead. */
  let isHalted = false;
  /** How often another page has taken over, or taken the lead. */
  let taken = 0;
  /** Whether a page has taken over meanwhile, and waits for its buyer: it has not heard of this. */
  const isUnheard = ({ type }: PurchaseCommand, before: number) =>
    taken !== before && view.state().phase === 'ready' && type !== 'start' && type !== 'resume';

  const orphan = (orderId: OrderId) => {
    takeBack(client, clock, lease, orderId).catch(() => undefined);
  };
  const runner = createRunner(client, initial, {
    clock,
    lags,
    budget,
    memory,
    // Asked only when a seat was lost and substitutes may still be tried.
    policy: typeof options.policy === 'object' ? options.policy : substitute(),
    keep: lease.keep,
    onEvent: (event, record) => {
      const state = record === runner.record() ? view.state() : project(record);
      if (event) steps.push({ event, state });
      if (state.result) steps.close();
      view.changed();
      place.tell(state);
    },
    onOrphan: orphan,
    onTaken: () => {
      taken += 1;
      for (const order of runner.record().orders) if (isOpenOrder(order)) orphan(order.id);
      commands.lose();
      const show = (record: PurchaseRecord) => {
        const own = runner.record();
        // Ended here: what the other page has begun since is another purchase.
        if (own.result && own.id !== record.id) return false;
        // Given up for other seats: they are not what this page shows, pays for or cancels.
        const isOther = isAnother(own, record);
        view.mirror(project(isOther ? { ...initial, problem: otherChoice(record.seats) } : record));
        return !isOther;
      };
      view.follow(async (signal) => {
        if (!(await mirror(lease, clock, buyer, show, signal))) return;
        await commands.take({ type: 'resume' });
        view.mirror(null);
        await runner.rest();
      });
    },
  });
  const view = createView(runner.record);
  const commands = createCommands({
    id,
    request: options,
    clock,
    runner,
    lease,
    heard: () => place.heard(),
    memory,
    isDisposed: () => isDisposed,
  });
  const place = createPlace({
    name: journalKey(eventId, customerIdOf(buyer)),
    clock,
    buyer,
    sharing,
    record: runner.record,
    state: view.state,
    kept: () => lease.snapshot(runner.record()),
    mirror: view.mirror,
    perform: async (command) => {
      for (let tries = 0; tries < MOST_TRIES; tries++) {
        const before = taken;
        const problem = await commands.take(command);
        if (problem) return problem;
        view.mirror(null);
        await runner.rest();
        await view.followed();
        if (isHalted || !isUnheard(command, before)) break;
      }
      return null;
    },
    halt: () => {
      isHalted = true;
      runner.halt();
      commands.lose();
    },
  });

  const act = async (command: PurchaseCommand): Promise<PurchaseState> => {
    checkCommand(command);
    const { result } = view.state();
    const isOver =
      command.type === 'start'
        ? result?.status === 'owned' && isSameChoice(view.state(), command.seats)
        : result && command.type !== 'resume';
    if (isDisposed || isOver) return view.state();
    const before = taken;
    isHalted = false;
    let problem = await place.ask(command);
    if (isHalted) {
      // Another tab has taken the lead meanwhile: what this one came to is not how the purchase stands.
      taken += 1;
      await place.ask({ type: 'resume' });
      if (isUnheard(command, before)) problem = await place.ask(command);
    }
    // Not done: this purchase stays as it was before it began.
    if (problem) view.mirror(project({ ...initial, problem }));
    return view.state();
  };

  return {
    get id() {
      return view.state().id;
    },
    get state() {
      runner.syncClock();
      return view.state();
    },
    subscribe: view.subscribe,
    start: () => act({ type: 'start', seats: options.seats, payment: options.payment ?? null }),
    resume: () => act({ type: 'resume' }),
    pay: (payment, { agreedCents } = {}) =>
      act({ type: 'pay', ...(payment && { payment }), ...(agreedCents !== undefined && { agreedCents }) }),
    addSeats: (seats) => act({ type: 'add', seats }),
    cancel: (reason = problemOf(new AbortedError())) => act({ type: 'cancel', reason }),
    [Symbol.asyncIterator]: steps.iterate,
    dispose: () => {
      isDisposed = true;
      runner.dispose();
      place.leave();
      view.close();
      steps.close();
    },
  };
}
