import type { Clock } from '../engine/clock.ts';
import { createRandom } from '../engine/random.ts';
import { createSystemClock } from '../engine/systemClock.ts';
import { checkPlatformOptions } from '../platform/checkOptions.ts';
import type { PlatformOptions } from '../platform/options.ts';
import { createPlatform } from '../platform/createPlatform.ts';
import type { Platform } from '../platform/types.ts';
import { scenario } from '../scenarios/scenarioReader.ts';
import type { Backend, ControlPlane } from '../wire/backend.ts';
import { createControl, type Control } from './createControl.ts';
import { createControlPlane, json } from './createControlPlane.ts';
import { bare, post, type Command } from './command.ts';
import { COMMANDS } from './commands.ts';
import { UnknownNameError } from './errors.ts';
import { object } from '../input/readers.ts';
import { createWorlds, type World, type WorldsOptions } from './worlds.ts';

/** What every world is made with, and how many there may be. */
export interface EmulatorOptions extends PlatformOptions, Pick<WorldsOptions<World>, 'idleMs' | 'limit'> {
  /** Idle worlds, heartbeats and slow bodies go by it. Default: `clock`, else the system's. */
  realClock?: Clock;
  /** Origins beside those of this machine whose pages may use the control plane; `*` for all. Default: none. */
  allowedOrigins?: readonly string[];
}

/** A platform, and the controls to it. */
export interface EmulatedWorld extends World {
  readonly platform: Platform;
  readonly control: Control;
}

/** Platforms told apart by world, made alike, with one control plane over them all. */
export interface Emulator extends Backend {
  readonly control: ControlPlane;
  /** The world of requests that name none. */
  main(): EmulatedWorld;
  /** Makes it if need be; undefined for an invalid name, or when there are too many. */
  world(name: string): EmulatedWorld | undefined;
  /** Every world back to what it was at the start. */
  reset(): void;
  dispose(): void;
}

/** @throws InvalidInputError naming the option of the platform that is unknown or wrong */
export function createEmulator(options: EmulatorOptions = {}): Emulator {
  const {
    realClock = options.clock ?? createSystemClock(),
    idleMs,
    limit,
    allowedOrigins = [],
    ...platformOptions
  } = options;
  // Worlds are made when they are asked for; what is wrong with them is said now.
  checkPlatformOptions(platformOptions);
  const worlds = createWorlds<EmulatedWorld>({
    create: () => createWorld(platformOptions, realClock),
    clock: realClock,
    ...(idleMs !== undefined && { idleMs }),
    ...(limit !== undefined && { limit }),
  });

  const ownCommands = (name: string): Command<Control>[] => [
    bare('GET', '/worlds', 'Their names', () => worlds.names()),
    bare('DELETE', '/worlds/{id}', 'Drops one; asked for again, it is made anew', ({ id }) => {
      if (!worlds.drop(id)) throw new UnknownNameError(`There is no world "${id}".`);
    }),
    post('/scenario', 'Makes this world anew', object({ scenario }), ({ body }) => {
      worlds.replace(name, () => createWorld({ ...platformOptions, scenario: body.scenario }, realClock));
    }),
  ];

  return {
    clock: worlds.clock,
    handle: (service, request) => worlds.handle(service, request),
    control: {
      async handle(request) {
        const { name, request: routed } = worlds.route(request);
        const world = worlds.use(name);
        if (!world) return json(400, { error: `There can be no world ${JSON.stringify(name)}.` });
        const commands = [...COMMANDS, ...ownCommands(name)];
        return createControlPlane({ control: world.control, commands, allowedOrigins }).handle(routed);
      },
    },
    main: () => worlds.main(),
    world: (name) => worlds.use(name),
    reset: () => worlds.list().forEach(({ control }) => control.reset()),
    dispose: () => worlds.dispose(),
  };
}

function createWorld(options: PlatformOptions, realClock: Clock): EmulatedWorld {
  const platform = createPlatform(options);
  const control = createControl(platform, { realClock, random: createRandom(options.seed ?? 1).fork('control') });
  return {
    platform,
    control,
    clock: platform.clock,
    handle: (service, request) => platform.handle(service, request),
    dispose() {
      control.dispose();
      platform.dispose();
    },
  };
}
