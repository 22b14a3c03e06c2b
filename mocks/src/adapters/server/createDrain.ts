/** How a server lets what is under way come to its end before it closes. */
export interface Drain {
  /** Aborts when the server begins to close: endless answers end, and connections are not kept. */
  readonly closing: AbortSignal;
  /** Counts an answer as under way until `work` settles. */
  track<T>(work: Promise<T>): Promise<T>;
  /** Begins to close; resolves when nothing is under way, or after `graceMs` of real time. */
  close(graceMs: number): Promise<void>;
}

/** For the last bytes of answers that were written a moment ago, ms. */
const FLUSH_MS = 100;

export function createDrain(): Drain {
  const controller = new AbortController();
  let underWay = 0;
  let onIdle: () => void = () => undefined;

  const leave = () => {
    underWay--;
    if (underWay === 0) onIdle();
  };

  return {
    closing: controller.signal,
    track(work) {
      underWay++;
      return work.finally(leave);
    },
    async close(graceMs) {
      controller.abort();
      if (graceMs === 0 || underWay === 0) return;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, graceMs);
        onIdle = () => {
          clearTimeout(timer);
          setTimeout(resolve, Math.min(FLUSH_MS, graceMs));
        };
      });
    },
  };
}
