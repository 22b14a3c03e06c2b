import type { PlatformEvent, PlatformHappening } from '../contracts/events.ts';
import type { Clock } from '../engine/clock.ts';

/** Everything that happens, numbered and dated, to whoever listens. */
export function createEventHub(clock: Clock) {
  const listeners = new Set<(event: PlatformEvent) => void>();
  let seq = 0;

  return {
    tell(happening: PlatformHappening): void {
      seq++;
      if (listeners.size === 0) return;
      const event: PlatformEvent = { seq, at: clock.now(), ...happening };
      for (const listener of listeners) listener(event);
    },
    subscribe(listener: (event: PlatformEvent) => void): () => void {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    clear: () => listeners.clear(),
  };
}

export type EventHub = ReturnType<typeof createEventHub>;
