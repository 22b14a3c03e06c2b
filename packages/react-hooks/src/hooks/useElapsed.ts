'use client';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { checkStep } from '../memory/checks.ts';
import { useTicketingClient } from '../provider/context.ts';
import { createStopwatch } from '../time/createStopwatch.ts';

/** Options of {@link useElapsed}. */
export interface UseElapsedOptions {
  /** How often it renders, ms; 16 at least. Default 1,000. */
  readonly everyMs?: number | undefined;
}

/**
 * Ms since something began, by the client's clock, rounded down to whole seconds (or `everyMs`): how long a step of a
 * purchase has been waited for. It begins at 0 whenever `isRunning` becomes true, and stays where it was when it stops.
 *
 * @example
 * const waitedMs = useElapsed(state?.waiting != null);
 */
export function useElapsed(isRunning: boolean, { everyMs = 1_000 }: UseElapsedOptions = {}): number {
  const { clock } = useTicketingClient();
  checkStep(everyMs);
  const stopwatch = useMemo(() => createStopwatch(clock, everyMs), [clock, everyMs]);
  useEffect(() => stopwatch.run(isRunning), [stopwatch, isRunning]);
  return useSyncExternalStore(stopwatch.subscribe, stopwatch.getElapsedMs, stopwatch.getElapsedMs);
}
