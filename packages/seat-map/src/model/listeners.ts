import { check, isFunction } from './errors.ts';

/** Adds a listener; gives back how to take it away. */
export function listen<Listener>(to: Set<Listener>, listener: Listener): () => void {
  check(isFunction(listener), 'listener', 'must be a function');
  to.add(listener);
  return () => to.delete(listener);
}

/** Calls all listeners: one that throws is reported to the host, and the others are called all the same. */
export function callAll<Arguments extends readonly unknown[]>(
  listeners: Iterable<(...all: Arguments) => void>,
  ...all: Arguments
): void {
  for (const listener of listeners)
    try {
      listener(...all);
    } catch (error) {
      // Node has no `reportError`.
      if (typeof reportError === 'function') reportError(error);
      else globalThis.console?.error(error);
    }
}
