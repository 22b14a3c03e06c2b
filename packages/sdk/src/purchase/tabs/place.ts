import type { Buyer } from '../../models/buyer.ts';
import type { Clock } from '../../time/clock.ts';
import { isSameChoice, isUnderWay } from '../record/begin.ts';
import { otherChoice, type PurchaseCommand } from '../record/commands.ts';
import { omit } from '../record/omit.ts';
import type { ProblemData, PurchaseRecord } from '../record/schema.ts';
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
  readonly leave: () => void;
}

interface Asked {
  readonly command: PurchaseCommand;
  readonly resolve: (problem: ProblemData | null) => void;
  isTaken: boolean;
}

export function createPlace(tools: PlaceTools): Place {
  const { name, clock, buyer, sharing, record, state, perform, mirror, halt } = tools;
  const asked = new Map<string, Asked>();
  let seat: SharingSeat | undefined;
  let underWay = 0;
  let count = 0;
  /** The tab that leads buys something else: what it says is not about this purchase. */
  let isApart = false;

  const tell = (next: PurchaseState, isResting = false) => seat?.tell(omit(next, 'buyer'), isResting);
  const leave = () => {
    seat?.leave();
    seat = undefined;
  };
  const performHere = async (command: PurchaseCommand): Promise<ProblemData | null> => {
    underWay += 1;
    isApart = false;
    try {
      return await perform(command);
    } finally {
      underWay -= 1;
      if (underWay === 0) tell(state(), true);
      if (state().result && underWay === 0) leave();
    }
  };
  const settle = (id: string, problem: ProblemData | null) => {
    const waiting = asked.get(id);
    asked.delete(id);
    waiting?.resolve(problem);
  };
  const detached = (command: PurchaseCommand) => {
    performHere(command).catch(() => undefined);
  };

  const join = (): SharingSeat | undefined =>
    sharing?.(name, {
      clock,
      lead: () => {
        // The leader is gone: what it left in the journal goes on here, then what was asked of it.
        const takeOver = async () => {
          await performHere({ type: 'resume' });
          for (const [id, { command }] of asked) settle(id, await performHere(command));
        };
        takeOver().catch(() => undefined);
      },
      follow: halt,
      mirror: (shared, isResting) => {
        if (isApart) return;
        mirror({ ...shared, buyer });
        if (!isResting) return;
        for (const [id, { isTaken }] of asked) if (isTaken) settle(id, null);
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
        const isBusy = isUnderWay(current);
        if (command.type === 'start' && isBusy && !isSameChoice(current, command.seats)) {
          return otherChoice(current.seats);
        }
        // Whoever has just come only wants to know the state.
        const isQuestion = command.type === 'resume' || (command.type === 'start' && isBusy && !command.payment);
        if (isQuestion) queueMicrotask(() => tell(state(), underWay === 0));
        else queueMicrotask(() => detached(command));
        return null;
      },
    });

  return {
    tell,
    ask: async (command) => {
      seat ??= join();
      const place = seat;
      if (!place || (await place.isLeading())) return performHere(command);
      isApart = command.type === 'start';
      return new Promise((resolve) => {
        const id = `${clock.now()}-${++count}`;
        asked.set(id, { command, resolve, isTaken: false });
        place.ask(id, command);
      });
    },
    leave: () => {
      leave();
      // What was asked of another tab: nobody hears its answer any more.
      for (const id of asked.keys()) settle(id, null);
    },
  };
}
