import type { Lease } from '../journal/lease.ts';
import type { PlatformMemory } from '../memory.ts';
import {
  fromKept,
  fromTold,
  isAnother,
  isSameChoice,
  isUnderWay,
  mayGiveWay,
  newRecord,
  type KeptPurchase,
} from '../record/begin.ts';
import type { PurchaseEvent } from '../record/events.ts';
import { problemOf } from '../record/problems.ts';
import { reduce } from '../record/reduce.ts';
import { otherChoice, type PurchaseCommand } from '../record/commands.ts';
import type { PurchaseRecord } from '../record/schema.ts';
import type { ProblemData, SeatChoice } from '../record/shapes.ts';
import type { PurchaseRequest } from '../record/types.ts';
import type { PurchaseClock } from '../time/purchaseClock.ts';
import { AbortedError } from '../../errors/transport.ts';
import type { Runner } from './run.ts';

export interface CommandTools {
  readonly id: string;
  readonly request: PurchaseRequest;
  readonly clock: PurchaseClock;
  readonly runner: Runner;
  readonly lease: Lease;
  /** What the tab that led has told last. */
  readonly heard: () => KeptPurchase | null;
  readonly memory: PlatformMemory;
  /** Nobody wants this purchase any more: it claims nothing. */
  readonly isDisposed: () => boolean;
}

/** Takes commands one after another. Each first loads what is kept, unless the purchase is under way in this page. */
export interface Commands {
  /** Resolves when the command has been taken; what follows from it goes on. Gives a problem when it is not done. */
  readonly take: (command: PurchaseCommand) => Promise<ProblemData | null>;
  /** Another page goes on with the purchase: the next command loads again. */
  readonly lose: () => void;
}

export function createCommands({
  id,
  request,
  clock,
  runner,
  lease,
  heard,
  memory,
  isDisposed,
}: CommandTools): Commands {
  let turn: Promise<unknown> = Promise.resolve();
  let stop: ProblemData | null = null;
  /** This page goes on with the purchase. */
  let isOwner = false;
  let isLost = false;
  /** What runs, or has ended, is what this page began. */
  let isOwn = false;

  const fresh = (seats: readonly SeatChoice[], payment: PurchaseRequest['payment'] | null): PurchaseRecord => {
    const record = newRecord(id, { ...request, seats, payment: request.payment ?? payment ?? undefined });
    return {
      ...record,
      payment: payment ?? null,
      capabilities: record.capabilities ?? memory.capabilities,
      isCertain: record.isCertain || (record.capabilities === null && memory.capabilities !== null),
      holdMs: memory.holdMs,
    };
  };
  /** A stop that has come meanwhile applies to what was loaded. */
  const stopped = (record: PurchaseRecord) =>
    stop && !record.result ? reduce(record, { type: 'stopped', problem: stop }) : record;

  const goOn = (kept: KeptPurchase) => runner.replace(stopped(fromKept(kept.record, request.buyer, clock.now())));

  const load = async (): Promise<KeptPurchase | null> => {
    if (isDisposed()) return null;
    const kept = await lease.claim(heard());
    if (isDisposed()) return null;
    isOwner = true;
    // Nothing is kept any more: this page goes on with what it knows, and the other one may have paid since.
    if (!kept && isLost) goOn(fromTold(lease.snapshot(runner.record()), false));
    isLost = false;
    if (kept && kept.savedAt > 0) clock.continueFrom(kept.savedAt, kept.wallAt);
    return kept;
  };
  const isBought = (kept: KeptPurchase | null, seats: readonly SeatChoice[]) =>
    kept?.record.result?.ownedSeatIds.length && isSameChoice(kept.record, seats);

  const begin = ({ seats, payment }: Extract<PurchaseCommand, { type: 'start' }>) => {
    isOwn = true;
    runner.replace(fresh(seats, payment));
    const event: PurchaseEvent = { type: 'started', payment };
    runner.dispatch(stop ? { type: 'stopped', problem: stop } : event);
  };

  const start = async (command: Extract<PurchaseCommand, { type: 'start' }>): Promise<ProblemData | null> => {
    const { seats, payment } = command;
    const join = () => {
      // A seat that was added needs a yes of its own.
      const isAll = !runner.record().seats.some(({ isAdded }) => isAdded);
      if (payment && !stop && isAll) runner.dispatch({ type: 'pay_requested', payment });
      return null;
    };
    const current = runner.record();
    const isSame = isSameChoice(current, seats);
    if (isOwner && isUnderWay(current)) return isSame ? join() : otherChoice(current.seats);
    // Ended here; or bought by a tab whose purchase this page has taken over, which is not bought again.
    if (isOwner && isSame && current.result && (isOwn || current.result.ownedSeatIds.length)) return null;
    const kept = isOwner ? null : await load();
    if (isDisposed()) return null;
    const record = kept && fromKept(kept.record, request.buyer, clock.now());
    if (record) memory.note(record);
    // Bought already, in another tab or before a reload.
    if (kept && isBought(kept, seats)) {
      goOn(kept);
      return null;
    }
    if (kept && record && isUnderWay(record)) {
      if (isSameChoice(record, seats)) {
        goOn(kept);
        return join();
      }
      if (!mayGiveWay(record)) return otherChoice(record.seats);
      // Another choice, made after a reload: what the kept one has left behind is given up first.
      runner.replace(reduce(record, { type: 'stopped', problem: problemOf(new AbortedError()) }));
      await runner.rest();
    }
    begin(command);
    return null;
  };

  /** Another page is at something else, which is not touched: whoever claims it stops that page. */
  const isElsewhere = (command: PurchaseCommand, record: PurchaseRecord) =>
    command.type === 'start'
      ? isUnderWay(record) && !isSameChoice(record, command.seats) && !mayGiveWay(record)
      : isAnother(runner.record(), record);

  const act = async (command: PurchaseCommand): Promise<ProblemData | null> => {
    const other = isOwner || command.type === 'resume' ? null : await lease.look();
    if (other && isElsewhere(command, fromKept(other.record, request.buyer, clock.now())))
      return otherChoice(other.record.seats);
    if (command.type === 'start') return start(command);
    if (!isOwner || (command.type === 'resume' && !isUnderWay(runner.record()) && !isOwn)) {
      const kept = await load();
      // What ended elsewhere is shown to whoever had a part in it; it does not stand in the way of a new purchase.
      const isOurs = kept?.record.id === runner.record().id || isBought(kept, request.seats);
      const isAny = command.type === 'resume' && !command.isUnended;
      if (kept && (isAny || isOurs || !kept.record.result)) goOn(kept);
    }
    if (isDisposed()) return null;
    if (command.type === 'cancel') runner.dispatch({ type: 'stopped', problem: command.reason });
    if (command.type === 'add') runner.dispatch({ type: 'seats_added', seats: command.seats });
    if (command.type !== 'pay') return null;
    const { payment, agreedCents } = command;
    const current = runner.record();
    if (current.goal === null && !current.stopping) runner.replace(fresh(current.seats, null));
    runner.dispatch({
      type: 'pay_requested',
      payment: payment ?? runner.record().payment ?? {},
      ...(agreedCents !== undefined && { agreedCents }),
    });
    return null;
  };

  return {
    take: (command) => {
      if (command.type === 'cancel') stop ??= command.reason;
      const taken = turn.then(() => act(command));
      turn = taken
        .catch(() => undefined)
        .then(() => {
          if (command.type === 'cancel') stop = null;
        });
      return taken;
    },
    lose: () => {
      isOwner = false;
      isLost = true;
    },
  };
}
