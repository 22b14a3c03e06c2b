import { createEmulator, type EmulatorOptions } from './control/createEmulator.ts';
import type { Control } from './control/createControl.ts';
import { interceptRequests, type Unhandled } from './adapters/interceptRequests.ts';
import type { Platform } from './platform/types.ts';
import { warnOnConsole } from './platform/warnings.ts';

export type { Control, TimeState } from './control/createControl.ts';
export type { Platform } from './platform/types.ts';
export type { PlatformOptions } from './platform/options.ts';

export type * from './publicTypes.ts';

/** What the platform in a Node process is made with. */
export interface TicketingServerOptions extends EmulatorOptions {
  /** Added to every port the services are reached by. Default 0. */
  portOffset?: number;
}

/** The platform inside a Node process: requests to its documented origins are answered without a network. */
export interface TicketingServer {
  /** The platform behind requests that name no world. */
  readonly platform: Platform;
  readonly control: Control;
  /** Another test's own platform, reached with the header `x-world`. */
  world(name: string): { platform: Platform; control: Control } | undefined;
  /** Starts to answer; requests to other origins pass through unless told otherwise. */
  listen(options?: { onUnhandledFrame?: Unhandled }): void;
  /** Each world back to what it was at the start: rivals leave, faults and outages end. Time goes on. */
  reset(): void;
  /** Stops, and lets every world go. */
  close(): void;
}

/**
 * For vitest, jest and other tests in Node.
 *
 * @example
 * const backend = setupTicketingServer({ lag: 0 });
 * beforeAll(() => backend.listen());
 * afterAll(() => backend.close());
 */
export function setupTicketingServer({ portOffset = 0, ...options }: TicketingServerOptions = {}): TicketingServer {
  const emulator = createEmulator(options);
  const { onWarning = warnOnConsole } = options;
  const interception = interceptRequests(emulator, { portOffset, services: options.services ?? {} });
  return {
    get platform() {
      return emulator.main().platform;
    },
    get control() {
      return emulator.main().control;
    },
    world: (name) => emulator.world(name),
    listen({ onUnhandledFrame = 'bypass' } = {}) {
      interception.start(onUnhandledFrame, (message) => onWarning({ code: 'request_unhandled', message }));
    },
    reset: () => emulator.reset(),
    close() {
      interception.stop();
      emulator.dispose();
    },
  };
}
