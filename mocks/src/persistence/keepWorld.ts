import type { Clock } from '../engine/clock.ts';
import type { Backend } from '../wire/backend.ts';
import type { AssembledPlatform } from '../platform/assemble.ts';
import type { PlatformOptions } from '../platform/options.ts';
import type { OnWarning } from '../platform/warnings.ts';
import { createWorldKeeper, type WorldKeeper } from './createWorldKeeper.ts';
import { loadWorld, markWorld, saveWorld, WORLD_FORMAT, type SavedWorld } from './savedWorld.ts';
import { within } from './within.ts';
import type { WorldStorage } from './worldStorage.ts';

/** A storage that is silent so long is done without, ms. */
const READ_WAIT_MS = 5000;

export interface KeptWorld {
  /** The same HTTP interface: its answers leave when what they say is kept. */
  readonly backend: Backend;
  readonly keeper: WorldKeeper;
  /** Distinguishes the rivals of this page from those of the page before, which drew the same random numbers; empty in a new world. */
  readonly generation: () => string;
  /** Goes on with the world that was kept, if there is one. */
  load(): Promise<void>;
  /** Keeps nothing more, and removes what was kept. @throws StorageSilentError after 5 s; what the storage throws */
  forget(): Promise<void>;
}

export interface KeepWorldOptions {
  readonly storage: WorldStorage;
  /** What the platform was made with: another world has another name. */
  readonly options: PlatformOptions;
  /** Real time. */
  readonly clock: Clock;
  readonly whenIdle: (work: () => void) => void;
  readonly onWarning?: OnWarning | undefined;
}

/** These tell of what goes on, not of anything that is kept. */
const PASSING: ReadonlySet<string> = new Set(['request', 'response', 'cut', 'fault']);

/** Keeps the world of a platform that was just made. */
export function keepWorld(
  assembled: AssembledPlatform,
  { storage, options, clock, whenIdle, onWarning }: KeepWorldOptions,
): KeptWorld {
  const { platform } = assembled;
  const { clock: _clock, onWarning: _onWarning, ...rest } = options;
  const name = JSON.stringify(Object.entries(rest).toSorted(([one], [other]) => (one < other ? -1 : 1)));
  let generation = '';
  markWorld(assembled);
  const keeper = createWorldKeeper({
    clock,
    whenIdle,
    save: () => storage.write(name, saveWorld(assembled, clock.now())),
    onEnd: warn,
  });

  function warn(reason: unknown): void {
    const why = reason instanceof Error ? reason.message : String(reason);
    const message = `The world is not kept any more, and the next load of the page starts another one: ${why}`;
    onWarning?.({ code: 'world_not_kept', message });
  }

  async function load(): Promise<void> {
    let saved: unknown;
    try {
      saved = await within(clock, READ_WAIT_MS, storage.read(name));
    } catch (error) {
      await keeper.stop();
      warn(error);
      return;
    }
    if (isWorld(saved)) {
      const untouched = platform.snapshot();
      try {
        loadWorld(assembled, saved, clock.now());
        generation = ` ${saved.savedAt}`;
      } catch {
        platform.restore(untouched);
      }
    }
    platform.subscribe(({ type }) => PASSING.has(type) || keeper.touch());
  }

  return {
    keeper,
    generation: () => generation,
    load,
    backend: {
      clock: platform.clock,
      async handle(service, request) {
        try {
          return await platform.handle(service, request);
        } finally {
          if (request.method !== 'GET') keeper.touch();
          await keeper.kept();
        }
      },
    },
    async forget() {
      await keeper.stop();
      await within(clock, READ_WAIT_MS, storage.remove(name));
    },
  };
}

function isWorld(value: unknown): value is SavedWorld {
  return typeof value === 'object' && value !== null && 'format' in value && value.format === WORLD_FORMAT;
}
