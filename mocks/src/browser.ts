import { setupWorker } from 'msw/browser';
import { createRandom } from './engine/random.ts';
import { createControl, type Control } from './http/control/createControl.ts';
import { createMswHandlers } from './http/mswHandlers.ts';
import { createPlatform } from './platform.ts';
import type { Platform } from './platform/types.ts';
import type { PlatformOptions } from './platform/options.ts';

export interface TicketingWorkerOptions extends PlatformOptions {
  /** Added to every port the services are reached by. Default 0. */
  portOffset?: number;
}

export interface WorkerStartOptions {
  /** Where `mockServiceWorker.js` is served (`npx msw init public` puts it there). Default `/mockServiceWorker.js`. */
  serviceWorkerUrl?: string;
  /** What to do with requests that are none of the platform's. Default `bypass`. */
  onUnhandledFrame?: 'bypass' | 'warn' | 'error';
}

/** The platform inside the page: a service worker hands it the requests to its documented origins. */
export interface TicketingWorker {
  readonly platform: Platform;
  readonly control: Control;
  /** Resolves when requests are answered. */
  start(options?: WorkerStartOptions): Promise<void>;
  /** Stops, and lets the platform go. */
  stop(): Promise<void>;
}

/**
 * For pages, Storybook and browser tests.
 *
 * @example
 * const backend = setupTicketingWorker({ lag: 300 });
 * await backend.start();
 */
export function setupTicketingWorker({ portOffset = 0, ...options }: TicketingWorkerOptions = {}): TicketingWorker {
  const platform = createPlatform(options);
  const control = createControl(platform, { random: createRandom(options.seed ?? 1).fork('control') });
  const worker = setupWorker(...createMswHandlers(platform, { portOffset, origin: globalThis.location.origin }));
  return {
    platform,
    control,
    async start({ serviceWorkerUrl = '/mockServiceWorker.js', onUnhandledFrame = 'bypass' } = {}) {
      await worker.start({ quiet: true, onUnhandledFrame, serviceWorker: { url: serviceWorkerUrl } });
    },
    async stop() {
      await worker.stop();
      control.dispose();
      platform.dispose();
    },
  };
}
