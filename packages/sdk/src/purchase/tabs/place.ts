import type { Buyer } from '../../models/buyer.ts';
import type { Clock } from '../../time/clock.ts';
import { randomId } from '../../host/randomId.ts';
import { fromTold, isAnother, isSameChoice, isUnderWay, type KeptPurchase } from '../record/begin.ts';
import { otherChoice, type AskedCommand, type PurchaseCommand } from '../record/commands.ts';
import { omit } from '../record/omit.ts';
import type { PurchaseRecord } from '../record/schema.ts';
import type { ProblemData, SeatChoice } from '../record/shapes.ts';
import type { PurchaseState } from '../record/types.ts';
import type { PurchaseSharing, SharingSeat } from './types.ts';

export interface PlaceTools {
  readonly name: string;
  readonly clock: Clock;
  readonly buyer: Buyer;
  readonly sharing: PurchaseSharing | undefined;
  /** What this page knows. */
  readonly record: () => PurchaseRecord;
  readonly state: () => PurchaseState;
  /** The same as it is kept. */
  readonly kept: () => KeptPurchase;
  /** Does it here, to the end. */
  readonly perform: (command: PurchaseCommand) => Promise<ProblemData | null>;
  /** Shows what another tab says. */
  readonly mirror: (state: PurchaseState) => void;
  /** Another tab has taken over. */
  readonly halt: () => void;
}

/** Where a command runs: here when this tab leads or is the only one, else by the tab that does. */
export interface Place {
  /** Resolves when the purchase rests again. Gives a problem when the command was not done. */
  readonly ask: (command: PurchaseCommand) => Promise<ProblemData | null>;
  readonly tell: (state: PurchaseState) => void;
  /** What the tab that leads has told last, and may have done since: see {@link fromTold}. */
  readonly heard: () => KeptPurchase | null;
  readonly leave: () => void;
}

interface Asked {
  readonly command: AskedCommand;
  readonly resolve: (problem: ProblemData | null) => void;
  isTaken: boolean;
}

export function createPlace(tools: PlaceTools): Place {
  const { name, clock, buyer, sharing, record, state, kept, perform, mirror, halt } = tools;
  const asked = new Map<string, Asked>();
  let seat: SharingSeat | undefined;
  let underWay = 0;
  let isGone = false;
  /** What a start that goes on here has chosen; the record shows it later. */
  let begun: readonly SeatChoice[] = [];
  /** The tab that leads buys something else: what it says is not about this purchase. */
  let isApart = false;
  let heard: KeptPurchase | null = null;
  /** Purchases of other tabs that are this one. */
  const joined = new Set<string>();

  const tell = (next: PurchaseState, isResting = false) => seat?.tell(omit(next, 'buyer'), isResting, kept());
  const leave = () => {
    seat?.leave();
    seat = undefined;
  };
  const here = async (work: () => Promise<ProblemData | null>): Promise<ProblemData | null> => {
    underWay += 1;
    isApart = false;
    try {
      return await work();
    } finally {
      underWay -= 1;
      if (underWay === 0) {
        begun = [];
        tell(state(), true);
        if (state().result) leave();
      }
    }
  };
  const settle = (id: string, problem: ProblemData | null) => {
    const waiting = asked.get(id);
    asked.delete(id);
    waiting?.resolve(problem);
  };
  const detached = (work: () => Promise<ProblemData | null>) => {
    here(work).catch(() => undefined);
  };
  /** The leader is gone: what it left in the journal goes on here, then what was asked of it and not begun. */
  const takeOver = async () => {
    // What has ended is not shown to whoever is about to begin something else.
    const isUnended = [...asked.values()].some(({ command, isTaken }) => command.type === 'start' && !isTaken);
    await perform({ type: 'resume', isUnended });
    for (const [id, { command, isTaken }] of asked) {
      const { goal, stopping } = record();
      const isBegun = isTaken && command.type === 'start' && (goal ?? stopping) !== null;
      settle(id, isBegun ? null : await perform(command));
    }
    return null;
  };

  const join = (): SharingSeat | undefined =>
    sharing?.(name, {
      clock,
      lead: () => detached(takeOver),
      follow: halt,
      mirror: (shared, isResting, told) => {
        // Another tab may begin something else after the purchase of this one has passed to it.
        if (!isApart && !isAnother(record(), shared)) {
          heard = told ?? heard;
          mirror({ ...shared, buyer });
        }
        if (!isResting) return;
        for (const [id, { command, isTaken }] of asked) {
          if (isTaken) settle(id, null);
          // The leader that it was asked of is gone.
          else seat?.ask(id, command);
        }
        if (shared.result && asked.size === 0) leave();
      },
      answer: (id, problem) => {
        const waiting = asked.get(id);
        if (!waiting) return;
        isApart = problem !== null;
        if (problem) settle(id, problem);
        else waiting.isTaken = true;
      },
      perform: (command) => {
        const current = record();
        const { of, type } = command;
        // It has ended, and this tab is about to leave: what comes after it is another purchase.
        if (type === 'start' && current.result) return undefined;
        const seats = isUnderWay(current) ? current.seats : begun;
        const isBusy = seats.length > 0;
        const isOurs = of === current.id || joined.has(of) || type === 'resume';
        if (isBusy && !(type === 'start' ? isSameChoice({ seats }, command.seats) : isOurs)) return otherChoice(seats);
        if (type === 'start' && !isBusy) begun = command.seats;
        joined.add(of);
        // Whoever has just come only wants to know the state.
        const isQuestion = type === 'resume' || (type === 'start' && isBusy && !command.payment);
        if (isQuestion) queueMicrotask(() => tell(state(), underWay === 0));
        else queueMicrotask(() => detached(() => perform(command)));
        return null;
      },
    });

  const ask = async (command: PurchaseCommand): Promise<ProblemData | null> => {
    if (isGone) return null;
    seat ??= join();
    const place = seat;
    const isHere = !place || (await place.isLeading());
    // Left meanwhile, because what was followed has ended: what is asked now is asked anew.
    if (seat !== place) return ask(command);
    if (isHere) {
      if (command.type === 'start' && underWay === 0) begun = command.seats;
      return here(() => perform(command));
    }
    isApart = command.type === 'start';
    return new Promise((resolve) => {
      const id = randomId();
      const wanted = { ...command, of: state().id };
      asked.set(id, { command: wanted, resolve, isTaken: false });
      place.ask(id, wanted);
    });
  };

  return {
    tell,
    ask,
    heard: () =>
      heard &&
      fromTold(
        heard,
        [...asked.values()].some(({ command, isTaken }) => isTaken && command.type === 'pay'),
      ),
    leave: () => {
      isGone = true;
      leave();
      // What was asked of another tab: nobody hears its answer any more.
      for (const id of asked.keys()) settle(id, null);
    },
  };
}
