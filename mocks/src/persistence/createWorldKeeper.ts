import type { Clock, TimerHandle } from '../engine/clock.ts';
import { within } from './within.ts';

export interface WorldKeeperOptions {
  /** Real time: the world's may stand still. */
  readonly clock: Clock;
  /** Takes what is to be kept, and writes it. */
  readonly save: () => Promise<void>;
  /** Runs `work` when nothing else is to be done, soon at the latest. */
  readonly whenIdle: (work: () => void) => void;
  /** Told once, with the reason, when nothing more is kept. */
  readonly onEnd: (reason: unknown) => void;
}

/** Sees to it that what anybody was told is kept before they are told. */
export interface WorldKeeper {
  /** Something may have changed. */
  touch(): void;
  /**
   * Resolves when everything up to now is kept, after a second at the latest: no answer waits longer. Never rejects: a
   * storage that fails, or is silent for 5 s, ends the keeping.
   */
  kept(): Promise<void>;
  /** Keeps nothing more; resolves when the last writing is over. */
  stop(): Promise<void>;
}

/** Changes that nobody was told of can wait so long, ms; and this many times as long as the last saving took. */
const PAUSE_MS = 400;
const PACE = 25;
/** How long an answer waits for the storage, and how long a silent one is believed in, ms. */
const ANSWER_WAIT_MS = 1000;
const WRITE_WAIT_MS = 5000;

export function createWorldKeeper({ clock, save, whenIdle, onEnd }: WorldKeeperOptions): WorldKeeper {
  let isChanged = false;
  let isStopped = false;
  let costMs = 0;
  /** The saving that has not begun: it will hold everything up to its beginning. */
  let next: Promise<void> | undefined;
  let last: Promise<void> = Promise.resolve();
  let timer: TimerHandle;

  async function write(): Promise<void> {
    next = undefined;
    if (isStopped) return;
    isChanged = false;
    const from = clock.monotonic();
    try {
      const saving = save();
      costMs = clock.monotonic() - from;
      await within(clock, WRITE_WAIT_MS, saving);
    } catch (error) {
      end();
      onEnd(error);
    }
  }

  function all(): Promise<void> {
    if (!isChanged) return last;
    if (timer !== undefined) clock.clearTimeout(timer);
    timer = undefined;
    next ??= last = last.then(write);
    return next;
  }

  /** A page that reads waits for nothing when nothing is being written. */
  function kept(): Promise<void> {
    return within(clock, ANSWER_WAIT_MS, all()).catch(() => undefined);
  }

  function end(): void {
    isStopped = true;
    if (timer !== undefined) clock.clearTimeout(timer);
    timer = undefined;
  }

  return {
    touch() {
      if (isStopped) return;
      isChanged = true;
      timer ??= clock.setTimeout(
        () => {
          timer = undefined;
          whenIdle(() => void all());
        },
        Math.max(PAUSE_MS, costMs * PACE),
      );
    },
    kept,
    stop() {
      end();
      return within(clock, WRITE_WAIT_MS, last).catch(() => undefined);
    },
  };
}
