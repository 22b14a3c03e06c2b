import type { PageMemory } from './pageTap.ts';
import type { WatcherMemory } from './createWatcher.ts';

/** What the Backstage keeps over a reload of the page. */
export interface StageMemory {
  readonly version: typeof VERSION;
  readonly watcher: WatcherMemory;
  readonly page: PageMemory;
}

/** Where it is kept: of one tab and one world. A storage that is blocked reads null and writes nothing. */
export interface StageStore {
  readonly read: () => string | null;
  /** Null removes it. */
  readonly write: (text: string | null) => void;
}

/** Raised when what is kept changes its shape. */
const VERSION = 2;

export function readMemory(store: StageStore | undefined): StageMemory | undefined {
  try {
    const kept = JSON.parse(store?.read() ?? 'null') as unknown;
    return isMemory(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

export function writeMemory(store: StageStore, memory: Omit<StageMemory, 'version'>): void {
  store.write(JSON.stringify({ version: VERSION, ...memory } satisfies StageMemory));
}

/** Written by the same code in this tab: its version says that it fits. */
function isMemory(value: unknown): value is StageMemory {
  return typeof value === 'object' && value !== null && 'version' in value && value.version === VERSION;
}
