import type { TextStorage } from '@speckit/sdk/purchase';

/** One use of a storage: what was kept is not in it, and no key, for keys name people. */
export interface DevtoolsStorageUse {
  /** Wall clock, ms since the epoch. */
  readonly at: number;
  readonly action: 'read' | 'write' | 'remove';
  /** What is kept there: `record`, `lease`, `current` ... */
  readonly what: string;
  readonly characters: number | null;
  readonly durationMs: number;
  readonly isFailed: boolean;
}

interface Times {
  readonly now: () => number;
  readonly monotonic: () => number;
}

function whatIs(key: string): string {
  if (key.endsWith('.lease')) return 'lease';
  if (key.endsWith('.invalid')) return 'set aside: damaged or foreign';
  if (key.startsWith('speckit.purchase.current')) return 'whose purchase it is';
  if (key.startsWith('speckit.purchase.')) return 'record of a purchase';
  return key.startsWith('speckit.choice.') ? 'chosen seats' : 'other';
}

/** The same storage; each use is told. */
export function watchStorage(
  storage: TextStorage,
  { now, monotonic }: Times,
  tell: (use: DevtoolsStorageUse) => void,
): TextStorage {
  const watched = async <Value>(
    action: DevtoolsStorageUse['action'],
    key: string,
    work: () => Value,
    lengthOf: (value: Awaited<Value>) => number | null,
  ): Promise<Awaited<Value>> => {
    const began = monotonic();
    const use = { at: now(), action, what: whatIs(key) };
    try {
      const value = await work();
      tell({ ...use, characters: lengthOf(value), durationMs: monotonic() - began, isFailed: false });
      return value;
    } catch (error) {
      tell({ ...use, characters: null, durationMs: monotonic() - began, isFailed: true });
      throw error;
    }
  };
  return {
    ...storage,
    read: (key) =>
      watched(
        'read',
        key,
        () => storage.read(key),
        (text) => text?.length ?? null,
      ),
    write: (key, text) =>
      watched(
        'write',
        key,
        () => storage.write(key, text),
        () => text.length,
      ),
    remove: (key) =>
      watched(
        'remove',
        key,
        () => storage.remove(key),
        () => null,
      ),
  };
}
