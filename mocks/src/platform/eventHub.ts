import type { PlatformEvent, UnnumberedEvent } from '../model/events.ts';
import type { Clock } from '../engine/clock.ts';

/** Numbers and dates everything that happens, for its listeners. */
export function createEventHub(clock: Clock) {
  const listeners = new Set<(event: PlatformEvent) => void>();
  let seq = 0;

  function send(unnumbered: UnnumberedEvent): void {
    const event: PlatformEvent = { seq, at: clock.now(), ...unnumbered };
    for (const listener of listeners) listener(event);
  }

  return {
    emit(event: UnnumberedEvent): void {
      seq++;
      if (listeners.size > 0) send(event);
    },
    /** The same, for what takes looking at the clock: without a listener it is only counted. */
    emitLazily(describe: () => UnnumberedEvent): void {
      seq++;
      if (listeners.size > 0) send(describe());
    },
    subscribe(listener: (event: PlatformEvent) => void): () => void {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    clear: () => listeners.clear(),
  };
}

export type EventHub = ReturnType<typeof createEventHub>;
