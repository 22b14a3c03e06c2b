import type { Clock, TimerHandle } from '../engine/clock.ts';

export interface WorldKeeperOptions {
  /** Real time: the world's may stand still. */
  readonly clock: Clock;
  /** Takes what is to be kept, and writes it. */
  readonly save: () => Promise<void>;
  /** Runs `work` when nothing else is to be done, soon at the latest. */
  readonly whenIdle: (work: () => void) => void;
}

/** Sees to it that what anybody was told is kept before they are told. */
export interface WorldKeeper {
  /** Something may have changed. */
  touch(): void;
  /** Resolves when everything up to now is kept. Never rejects: a storage that fails ends the keeping. */
  kept(): Promise<void>;
  /** Keeps nothing more; resolves when the last writing is over. */
  stop(): Promise<void>;
}

/** Changes that nobody was told of can wait so long, ms; and this many times as long as the last saving took. */
const PAUSE_MS = 400;
const PACE = 25;

export function createWorldKeeper({ clock, save, whenIdle }: WorldKeeperOptions): WorldKeeper {
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
      await saving;
    } catch {
      end();
    }
  }

  function kept(): Promise<void> {
    if (!isChanged) return last;
    if (timer !== undefined) clock.clearTimeout(timer);
    timer = undefined;
    next ??= last = last.then(write);
    return next;
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
          whenIdle(() => void kept());
        },
        Math.max(PAUSE_MS, costMs * PACE),
      );
    },
    kept,
    stop() {
      end();
      return last;
    },
  };
}
