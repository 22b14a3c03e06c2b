/** Work that can be left between its parts, and gone on with later. */
export type InParts<Result> = Generator<undefined, Result>;

/**
 * A part takes so long, ms: the page can paint and answer a press after it. By the clock of the machine: it only decides when the
 * page is let through, never what comes out.
 */
const PART_MS = 6;

/** Does the work in one go. */
export function atOnce<Result>(work: InParts<Result>): Result {
  let step = work.next();
  while (step.done !== true) step = work.next();
  return step.value;
}

/** Does the work part by part. Rejects with the signal's reason once it is aborted. */
export async function inParts<Result>(work: InParts<Result>, signal?: AbortSignal): Promise<Result> {
  signal?.throwIfAborted();
  let end = performance.now() + PART_MS;
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (performance.now() < end) continue;
    await pause();
    signal?.throwIfAborted();
    end = performance.now() + PART_MS;
  }
}

interface Yielding {
  readonly scheduler?: { readonly yield?: () => Promise<void> };
}

/** Until the host has done what is more urgent. Not a timer: hosts make nested timers wait. */
function pause(): Promise<void> {
  const { scheduler }: Yielding = globalThis;
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
