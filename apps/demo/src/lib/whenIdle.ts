const IDLE_MS = 1_000;

/** Does the work when the page has nothing else to do, at the latest after a second. Gives back how to leave it. */
export function whenIdle(work: () => unknown): () => void {
  if ('requestIdleCallback' in window) {
    const handle = window.requestIdleCallback(() => void work(), { timeout: IDLE_MS });
    return () => window.cancelIdleCallback(handle);
  }
  const timer = setTimeout(work, IDLE_MS);
  return () => clearTimeout(timer);
}
