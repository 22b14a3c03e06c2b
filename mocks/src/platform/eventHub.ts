import type { PlatformEvent, PlatformHappening } from '../model/events.ts';
import type { Clock } from '../engine/clock.ts';

/** Everything that happens, numbered and dated, to whoever listens. */
export function createEventHub(clock: Clock) {
  const listeners = new Set<(event: PlatformEvent) => void>();
  let seq = 0;

  function send(happening: PlatformHappening): void {
    const event: PlatformEvent = { seq, at: clock.now(), ...happening };
    for (const listener of listeners) listener(event);
  }

  return {
    tell(happening: PlatformHappening): void {
      seq++;
      if (listeners.size > 0) send(happening);
    },
    /** The same, for what takes looking at the clock: without a listener it is only counted. */
    tellOf(describe: () => PlatformHappening): void {
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
