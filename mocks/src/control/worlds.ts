import type { Clock, TimerHandle } from '../engine/clock.ts';
import type { Backend } from '../wire/backend.ts';
import type { WireRequest, WireResponse } from '../wire/wire.ts';

/** Names a world, as a header of a request or, where none can be set (a page load), in its query. */
export const WORLD_PARAMETER = 'x-world';
export const DEFAULT_WORLD = 'default';

const WORLD_NAME = /^[\w.:-]{1,64}$/;
const DEFAULT_IDLE_MS = 10 * 60_000;
const DEFAULT_LIMIT = 200;

/** A platform that can be let go. */
export interface World extends Backend {
  dispose(): void;
}

export interface WorldsOptions<W extends World> {
  /** Makes a world when it is first named. */
  create: (name: string) => W;
  /** Real time, by which a world counts as idle; the worlds' own clocks may stand still. */
  clock: Clock;
  /** A world nobody has asked for that long, ms, is dropped. The default world stays. Default 10 minutes. */
  idleMs?: number;
  /** At most so many beside the default one; a further one is refused with 503. Default 200. */
  limit?: number;
}

/** Platforms side by side behind the same origins, told apart by name: tests in parallel share a server, not a state. */
export interface Worlds<W extends World> extends Backend {
  /** Finds or makes a world and counts as use of it; undefined for an invalid name, or over the limit. */
  use(name: string): W | undefined;
  /** The world of requests that name none. */
  main(): W;
  names(): string[];
  list(): W[];
  /** Whether it was there. Asked for again, it is made anew. */
  drop(name: string): boolean;
  /** Puts a new world in the place of one; undefined as for `use`. */
  replace(name: string, make: () => W): W | undefined;
  /** The request as the world sees it, and the world's name. */
  route(request: WireRequest): { name: string; request: WireRequest };
  dispose(): void;
}

export function createWorlds<W extends World>(options: WorldsOptions<W>): Worlds<W> {
  const { create, clock, idleMs = DEFAULT_IDLE_MS, limit = DEFAULT_LIMIT } = options;
  const worlds = new Map<string, { world: W; usedAt: number }>();
  let sweep: TimerHandle;

  function find(name: string, make = () => create(name)): W {
    const known = worlds.get(name);
    if (known) {
      known.usedAt = clock.monotonic();
      return known.world;
    }
    const world = make();
    worlds.set(name, { world, usedAt: clock.monotonic() });
    scheduleSweep();
    return world;
  }

  function use(name: string, make?: () => W): W | undefined {
    const others = worlds.size - (worlds.has(DEFAULT_WORLD) ? 1 : 0);
    const isPossible = worlds.has(name) || name === DEFAULT_WORLD || (WORLD_NAME.test(name) && others < limit);
    return isPossible ? find(name, make) : undefined;
  }

  function drop(name: string): boolean {
    worlds.get(name)?.world.dispose();
    return worlds.delete(name);
  }

  function scheduleSweep(): void {
    if (sweep !== undefined || worlds.size <= (worlds.has(DEFAULT_WORLD) ? 1 : 0)) return;
    sweep = clock.setTimeout(() => {
      sweep = undefined;
      const oldest = clock.monotonic() - idleMs;
      for (const [name, { usedAt }] of worlds) if (name !== DEFAULT_WORLD && usedAt <= oldest) drop(name);
      scheduleSweep();
    }, idleMs / 2);
  }

  function route(request: WireRequest): { name: string; request: WireRequest } {
    const named = request.headers[WORLD_PARAMETER] ?? request.query.get(WORLD_PARAMETER);
    if (named === null) return { name: DEFAULT_WORLD, request };
    const query = new URLSearchParams(request.query);
    query.delete(WORLD_PARAMETER);
    const { [WORLD_PARAMETER]: _, ...headers } = request.headers;
    const { method, path, body } = request;
    const routed = {
      method,
      path,
      query,
      search: request.query.has(WORLD_PARAMETER) ? undefined : request.search,
      headers,
      body,
      get signal() {
        return request.signal;
      },
    };
    return { name: named, request: routed };
  }

  return {
    clock,
    use: (name) => use(name),
    main: () => find(DEFAULT_WORLD),
    replace(name, make) {
      drop(name);
      return use(name, make);
    },
    names: () => [...worlds.keys()],
    list: () => [...worlds.values()].map(({ world }) => world),
    drop,
    route,
    async handle(service, request) {
      const routed = route(request);
      const world = use(routed.name);
      return world ? world.handle(service, routed.request) : refuse(routed.name, limit);
    },
    dispose() {
      clock.clearTimeout(sweep);
      for (const name of worlds.keys()) drop(name);
    },
  };
}

function refuse(name: string, limit: number): WireResponse {
  const headers = { 'Content-Type': 'application/json; charset=utf-8' };
  if (!WORLD_NAME.test(name)) {
    const error = `${WORLD_PARAMETER} names a world by 1 to 64 letters, digits or any of _ . : - and not by ${JSON.stringify(name)}.`;
    return { status: 400, headers, body: JSON.stringify({ error }) };
  }
  const error = `There are ${limit} worlds already; drop one, or wait until an idle one is dropped.`;
  return { status: 503, headers, body: JSON.stringify({ error }) };
}
