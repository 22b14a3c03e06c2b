type Schedule = (callback: () => void) => void;

/**
 * Taken when the module loads: fake timers that a test installs later replace the global, and a virtual clock
 * that waited on them would wait for ever.
 */
const immediate: Schedule | undefined = (globalThis as { setImmediate?: Schedule }).setImmediate;

function postMessage(callback: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener('message', () => {
    port1.close();
    callback();
  });
  port1.start();
  port2.postMessage(null);
}

/** Resolves in a later task of the event loop: every promise that was ready has run by then. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => (immediate ?? postMessage)(resolve));
}
