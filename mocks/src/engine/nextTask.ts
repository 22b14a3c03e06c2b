type Schedule = (callback: () => void) => void;

/**
 * Taken when the module loads: fake timers that a test installs later replace the global, and a virtual clock
 * that waited on them would wait for ever.
 */
const immediate: Schedule | undefined = (globalThis as { setImmediate?: Schedule }).setImmediate;

/** One channel for all turns: making one for each is what would cost most of a busy second in a page. */
function createChannel(): Schedule {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port1.addEventListener('message', () => waiting.shift()?.());
  port1.start();
  return (callback) => {
    waiting.push(callback);
    port2.postMessage(null);
  };
}

/** A wait for a later task of the event loop, to be used again and again: every promise that was ready has run by then. */
export function createNextTask(): () => Promise<void> {
  let schedule = immediate;
  return () =>
    new Promise((resolve) => {
      schedule ??= createChannel();
      schedule(resolve);
    });
}
