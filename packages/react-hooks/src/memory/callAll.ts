/** Calls all listeners. One that throws is reported to the host, and the others are called all the same. */
export function callAll<Arguments extends readonly unknown[]>(
  listeners: Iterable<((...all: Arguments) => void) | undefined>,
  ...all: Arguments
): void {
  for (const listener of listeners) {
    try {
      listener?.(...all);
    } catch (error) {
      // Node has no `reportError`.
      if (typeof reportError === 'function') reportError(error);
      else globalThis.console?.error(error);
    }
  }
}
