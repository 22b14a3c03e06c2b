import { startTransition, useEffect, useState } from 'react';

/**
 * Counts from 0 to `last`, one step in a task of its own each: what is mounted step by step lets the page paint and answer
 * between. Not `useDeferredValue`, whose renders are made as one where they follow from a transition.
 */
export function useSteps(isReady: boolean, last: number): number {
  const [step, setStep] = useState(0);
  const isGoing = isReady && step < last;
  useEffect(() => {
    if (!isGoing) return undefined;
    const timer = setTimeout(() => startTransition(() => setStep(step + 1)));
    return () => clearTimeout(timer);
  }, [isGoing, step]);
  return step;
}
