import { callAll } from '../memory/callAll.ts';
import type { SeatChoice, TextStorage } from '@speckit/sdk/purchase';

/** The seats chosen for one event before anything is held, to be watched; they outlive the page that shows them. */
export interface ChoiceStore {
  readonly subscribe: (listener: () => void) => () => void;
  readonly getSnapshot: () => readonly SeatChoice[];
  readonly set: (seats: readonly SeatChoice[]) => void;
}

const isChoice = (value: unknown): value is SeatChoice =>
  typeof value === 'object' &&
  value !== null &&
  'seatId' in value &&
  typeof value.seatId === 'string' &&
  'price' in value &&
  typeof value.price === 'number';

function parse(text: string | null | undefined): readonly SeatChoice[] {
  try {
    const value: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(value) ? value.filter(isChoice) : [];
  } catch {
    return [];
  }
}

/** A storage that is forbidden or full keeps nothing; choosing goes on without it. */
async function quietly(work: () => unknown): Promise<void> {
  try {
    await work();
  } catch {
    // Nothing is lost but the choice over a reload.
  }
}

/**
 * An empty choice, or the one that was kept.
 *
 * @param keep Where it is kept over a reload; null keeps it for as long as the provider lives.
 */
export function createChoice(eventId: string, keep: TextStorage | null): ChoiceStore {
  const key = `speckit.choice.${eventId}`;
  const listeners = new Set<() => void>();
  let seats: readonly SeatChoice[] = [];
  let isTouched = false;
  /** One write after another: the last one is what stays. */
  let written: Promise<void> = Promise.resolve();
  const show = (next: readonly SeatChoice[]) => {
    seats = next;
    callAll(listeners);
  };
  if (keep) {
    void quietly(async () => {
      const kept = parse(await keep.read(key));
      if (!isTouched && kept.length > 0) show(kept);
    });
  }
  return {
    getSnapshot: () => seats,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set: (next) => {
      isTouched = true;
      show(next);
      if (!keep) return;
      const write = () => (next.length > 0 ? keep.write(key, JSON.stringify(next)) : keep.remove(key));
      written = written.then(() => quietly(write));
    },
  };
}
