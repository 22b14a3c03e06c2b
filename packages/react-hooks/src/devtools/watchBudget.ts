import type { RequestBudget } from '@speckit/sdk/wait';

/** What went through the budget of the page. */
export interface DevtoolsBudget {
  readonly admitted: number;
  /** Requests of purchases, which are not kept waiting. */
  readonly urgent: number;
  readonly waitingNow: number;
  readonly longestWaitMs: number;
}

/** A budget nothing has gone through yet, to begin counting with. */
export const EMPTY_BUDGET: DevtoolsBudget = { admitted: 0, urgent: 0, waitingNow: 0, longestWaitMs: 0 };

/** The same budget; what goes through it is counted. */
export function watchBudget(
  budget: RequestBudget,
  monotonic: () => number,
  update: (change: (before: DevtoolsBudget) => DevtoolsBudget) => void,
): RequestBudget {
  return {
    ...budget,
    admit: async (admission) => {
      const began = monotonic();
      const isUrgent = admission?.urgent === true;
      update((before) => ({ ...before, waitingNow: before.waitingNow + 1 }));
      let isAdmitted = false;
      try {
        await budget.admit(admission);
        isAdmitted = true;
      } finally {
        const waited = monotonic() - began;
        update((before) => ({
          admitted: before.admitted + (isAdmitted ? 1 : 0),
          urgent: before.urgent + (isAdmitted && isUrgent ? 1 : 0),
          waitingNow: before.waitingNow - 1,
          longestWaitMs: Math.max(before.longestWaitMs, waited),
        }));
      }
    },
  };
}
