import { setupWorker } from 'msw/browser';
import { createRandom } from './engine/random.ts';
import { createSystemClock } from './engine/systemClock.ts';
import { createControl, type Control } from './control/createControl.ts';
import { createMswHandlers } from './adapters/mswHandlers.ts';
import { keepWorld } from './persistence/keepWorld.ts';
import { tabStorage } from './persistence/tabStorage.ts';
import type { WorldStorage } from './persistence/worldStorage.ts';
import { assemblePlatform } from './platform/assemble.ts';
import type { Platform } from './platform/types.ts';
import { warnOnConsole } from './platform/warnings.ts';
import type { PlatformOptions } from './platform/options.ts';

export type * from './publicTypes.ts';
export type { Platform } from './platform/types.ts';
export type { PlatformOptions } from './platform/options.ts';
export type { WorldStorage } from './persistence/worldStorage.ts';

/** What the platform in a page is made with. */
export interface TicketingWorkerOptions extends PlatformOptions {
  /** Added to every port the services are reached by. Default 0. */
  portOffset?: number;
  /**
   * Keeps the world over reloads: an answer leaves when what it says is kept. `true`: in IndexedDB, for each tab its
   * own, for a week; or a storage of yours. A world made with other options, or by another version, is set aside.
   * Faults, outages and rivals end with the page. Default: nothing is kept.
   */
  persist?: boolean | WorldStorage;
}

/** How the service worker is started. */
export interface WorkerStartOptions {
  /** Where `mockServiceWorker.js` is served (`npx msw init public` puts it there). Default `/mockServiceWorker.js`. */
  serviceWorkerUrl?: string;
  /** What to do with requests to other origins than the platform's. Default `bypass`. */
  onUnhandledFrame?: 'bypass' | 'warn' | 'error';
}

/** The platform inside the page: a service worker hands it the requests to its documented origins. */
export interface TicketingWorker {
  readonly platform: Platform;
  readonly control: Control;
  /** Resolves when requests are answered. */
  start(options?: WorkerStartOptions): Promise<void>;
  /** Back to what there was at the start: rivals leave, faults and outages end. Time goes on. */
  reset(): void;
  /** Keeps nothing more and removes what was kept: the next load of the page starts a new world. */
  forgetWorld(): Promise<void>;
  /** Stops, and lets the platform go. A world that is kept stays kept. */
  stop(): Promise<void>;
}

/**
 * For pages, Storybook and browser tests.
 *
 * @example
 * const backend = setupTicketingWorker({ lag: 300 });
 * await backend.start();
 */
export function setupTicketingWorker({
  portOffset = 0,
  persist = false,
  ...options
}: TicketingWorkerOptions = {}): TicketingWorker {
  const { services = {}, onWarning = warnOnConsole } = options;
  const assembled = assemblePlatform({ ...options, onWarning });
  const { platform } = assembled;
  const realClock = createSystemClock();
  const storage = persist === true ? tabStorage(realClock) : persist || undefined;
  const kept = storage && keepWorld(assembled, { storage, options, clock: realClock, whenIdle, onWarning });
  const chance = createRandom(options.seed ?? 1).fork('control');
  const random = { ...chance, fork: (label: string) => chance.fork(`${label}${kept?.generation() ?? ''}`) };
  const control = createControl(platform, { realClock, random });
  const { origin } = globalThis.location;
  const worker = setupWorker(
    ...createMswHandlers(kept?.backend ?? platform, { portOffset, origin, pageOrigin: origin, services }),
  );
  const leave = () => {
    kept?.keeper.touch();
    void kept?.keeper.kept();
  };
  return {
    platform,
    control,
    async start({ serviceWorkerUrl = '/mockServiceWorker.js', onUnhandledFrame = 'bypass' } = {}) {
      await kept?.load();
      if (kept) globalThis.addEventListener('pagehide', leave);
      await worker.start({ quiet: true, onUnhandledFrame, serviceWorker: { url: serviceWorkerUrl } });
    },
    reset: () => control.reset(),
    forgetWorld: async () => kept?.forget(),
    async stop() {
      globalThis.removeEventListener('pagehide', leave);
      await worker.stop();
      await kept?.keeper.kept();
      await kept?.keeper.stop();
      control.dispose();
      platform.dispose();
    },
  };
}

function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in globalThis) globalThis.requestIdleCallback(work, { timeout: 1_000 });
  else work();
}
