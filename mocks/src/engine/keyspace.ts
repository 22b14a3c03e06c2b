import type { Clock, TimerHandle } from './clock.ts';
import { createDeadlineQueue, type Deadline } from './deadlineQueue.ts';
import { EngineError } from './errors.ts';

/** What happened to a key. As in Redis, `expire` is a deadline being set and `expired` its being reached. */
export interface KeyEvent {
  type: 'set' | 'del' | 'expire' | 'expired';
  key: string;
  /** Wall clock, ms since the epoch. */
  at: number;
}

export interface SetOptions {
  /** Only if the key does not exist. */
  nx?: boolean;
  /** Only if the key exists. */
  xx?: boolean;
  /** Lifetime in ms. Without it (and without `keepTtl`) the key lives until it is deleted. */
  px?: number;
  /** Keep the deadline the key has. */
  keepTtl?: boolean;
}

/** One key as it stands: `ttl` in ms, null for a key that stays. */
export interface KeyEntry {
  key: string;
  value: string;
  ttl: number | null;
}

/** Strings with deadlines, answering as Redis does to the commands of the same names. */
export interface Keyspace {
  /** @throws EngineError `syntax_error` for `nx` with `xx` or `px` with `keepTtl`, `invalid_expire_time` for a `px` below 1. */
  set(key: string, value: string, options?: SetOptions): 'OK' | null;
  get(key: string): string | null;
  /** How many of the keys were there. */
  del(...keys: string[]): number;
  /** How many of the keys are there; one named twice counts twice. */
  exists(...keys: string[]): number;
  /** 1 if the key exists. A time of 0 or less deletes it. */
  pexpire(key: string, ms: number): 0 | 1;
  /** 1 if the key had a deadline, which is gone now. */
  persist(key: string): 0 | 1;
  /** ms left, -1 for a key that stays, -2 for none. */
  pttl(key: string): number;
  /** Deletes the key if it holds `value`, in one step: how a lock is given back by its owner alone. */
  compareAndDelete(key: string, value: string): boolean;
  /** Calls `listener` with each event as it happens; the answer ends that. */
  subscribe(listener: (event: KeyEvent) => void): () => void;
  /** All keys, oldest first. */
  entries(): KeyEntry[];
  readonly size: number;
  snapshot(): KeyEntry[];
  /** Puts back what `snapshot` gave, with the time each key had left; without events. */
  restore(entries: readonly KeyEntry[]): void;
  /** Drops everything and its timer, without events. */
  clear(): void;
}

interface Entry {
  value: string;
  deadline: Deadline<string> | undefined;
}

/**
 * A key past its deadline is gone at once: whoever touches it finds nothing (lazy expiry), and one timer on the
 * nearest deadline removes those nobody touches (active expiry). Either way `expired` is told exactly once.
 */
export function createKeyspace({ clock }: { clock: Clock }): Keyspace {
  const entries = new Map<string, Entry>();
  const deadlines = createDeadlineQueue<string>();
  const listeners = new Set<(event: KeyEvent) => void>();
  let timer: { handle: TimerHandle; at: number } | undefined;

  function emit(type: KeyEvent['type'], key: string, at = clock.now()): void {
    if (listeners.size === 0) return;
    const event: KeyEvent = { type, key, at };
    for (const listener of listeners) listener(event);
  }

  function disarm(): void {
    if (timer) clock.clearTimeout(timer.handle);
    timer = undefined;
  }

  function arm(): void {
    const next = deadlines.peek();
    if (!next) return disarm();
    if (timer?.at === next.at) return;
    disarm();
    timer = { handle: clock.setTimeout(expireDue, next.at - clock.now()), at: next.at };
  }

  function expireDue(): void {
    timer = undefined;
    const now = clock.now();
    try {
      for (let due = deadlines.popDue(now); due; due = deadlines.popDue(now)) {
        entries.delete(due.value);
        emit('expired', due.value);
      }
    } finally {
      arm();
    }
  }

  /** The entry of a key that is alive; one past its deadline is removed on the way. */
  function find(key: string): Entry | undefined {
    const entry = entries.get(key);
    if (!entry?.deadline || entry.deadline.at > clock.now()) return entry;
    remove(key, entry);
    emit('expired', key);
    return undefined;
  }

  function remove(key: string, entry: Entry): void {
    entries.delete(key);
    schedule(key, entry, undefined);
  }

  function schedule(key: string, entry: Entry, at: number | undefined): void {
    if (entry.deadline) deadlines.remove(entry.deadline);
    entry.deadline = at === undefined ? undefined : deadlines.add(at, key);
    arm();
  }

  function del(key: string): boolean {
    const entry = find(key);
    if (!entry) return false;
    remove(key, entry);
    emit('del', key);
    return true;
  }

  function snapshot(): KeyEntry[] {
    const now = clock.now();
    const alive: KeyEntry[] = [];
    for (const [key, { value, deadline }] of entries) {
      if (!deadline) alive.push({ key, value, ttl: null });
      else if (deadline.at > now) alive.push({ key, value, ttl: deadline.at - now });
    }
    return alive;
  }

  function clear(): void {
    entries.clear();
    deadlines.clear();
    disarm();
  }

  return {
    set(key, value, { nx = false, xx = false, px, keepTtl = false } = {}) {
      if ((nx && xx) || (px !== undefined && keepTtl)) {
        throw new EngineError('syntax_error', 'SET takes NX or XX, and PX or KEEPTTL, not both.');
      }
      if (px !== undefined && !isLifetime(px)) {
        throw new EngineError('invalid_expire_time', `SET PX takes a whole number of ms from 1, not ${px}.`);
      }
      const present = find(key);
      if (present ? nx : xx) return null;
      const entry = present ?? { value, deadline: undefined };
      entry.value = value;
      if (!present) entries.set(key, entry);
      const now = clock.now();
      if (!keepTtl) schedule(key, entry, px === undefined ? undefined : now + px);
      emit('set', key, now);
      if (px !== undefined) emit('expire', key, now);
      return 'OK';
    },
    get: (key) => find(key)?.value ?? null,
    del: (...keys) => keys.filter(del).length,
    exists: (...keys) => keys.filter((key) => find(key) !== undefined).length,
    pexpire(key, ms) {
      if (!Number.isSafeInteger(ms)) {
        throw new EngineError('invalid_expire_time', `PEXPIRE takes a whole number of ms, not ${ms}.`);
      }
      const entry = find(key);
      if (!entry) return 0;
      if (ms <= 0) {
        del(key);
        return 1;
      }
      schedule(key, entry, clock.now() + ms);
      emit('expire', key);
      return 1;
    },
    persist(key) {
      const entry = find(key);
      if (!entry?.deadline) return 0;
      schedule(key, entry, undefined);
      return 1;
    },
    pttl(key) {
      const entry = find(key);
      if (!entry) return -2;
      return entry.deadline ? entry.deadline.at - clock.now() : -1;
    },
    compareAndDelete: (key, value) => find(key)?.value === value && del(key),
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    entries: snapshot,
    get size() {
      return entries.size;
    },
    snapshot,
    restore(saved) {
      clear();
      const now = clock.now();
      for (const { key, value, ttl } of saved) {
        entries.set(key, { value, deadline: ttl === null ? undefined : deadlines.add(now + ttl, key) });
      }
      arm();
    },
    clear,
  };
}

function isLifetime(ms: number): boolean {
  return Number.isSafeInteger(ms) && ms >= 1;
}
