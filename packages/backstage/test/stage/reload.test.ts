import type { PlatformEvent } from '@speckit/mocks';
import { describe, expect, it } from 'vitest';
import { isMoving } from '../../src/lanes/picture.ts';
import { pendingReadings } from '../../src/model/timeline.ts';
import { createWatcher, readersAmong, type Watcher, type WatcherMemory } from '../../src/stage/createWatcher.ts';
import { readMemory, writeMemory } from '../../src/stage/memory.ts';
import { createPageTap } from '../../src/stage/pageTap.ts';
import { SEAT, watchedWorld } from '../support.ts';

type World = Awaited<ReturnType<typeof watchedWorld>>;

/** The watcher of one load of the page. `leave` ends it, as a reload does: what is kept goes through JSON. */
function loadPage(world: World, kept?: WatcherMemory) {
  const watcher: Watcher = createWatcher(
    readersAmong(() => world.platform.inspect().groups),
    kept,
  );
  watcher.meet(world.platform.inspect());
  if (kept) watcher.catchUp(world.platform.inspect());
  const stop = world.platform.subscribe((event: PlatformEvent) => watcher.tell(event));
  return {
    watcher,
    leave(): WatcherMemory {
      stop();
      return JSON.parse(JSON.stringify(watcher.memory(world.clock.now()))) as WatcherMemory;
    },
  };
}

describe('the lanes over a reload', () => {
  it('go on with the purchase that was held before', async () => {
    const world = await watchedWorld();
    world.platform.pause('ordering-service');
    const first = loadPage(world);
    const { json } = await world.hold();
    await world.clock.advance(500);
    const second = loadPage(world, first.leave());
    expect(second.watcher.timeline()?.holds).toMatchObject([{ seatId: SEAT, status: 'held' }]);
    world.platform.resume('ordering-service');
    await world.clock.advance(500);
    const order = await world.cart(json['reservationId']);
    await world.checkout(order.json['id']);
    await world.clock.advance(2_000);
    const timeline = second.watcher.timeline();
    expect(timeline?.calls.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['/reservations', '/cart/add', '/orders/checkout']),
    );
    expect(timeline?.holds).toMatchObject([{ status: 'paid' }]);
    expect(second.watcher.board().score()).toMatchObject({ soldToYou: 1, heldByYou: 0 });
    expect(timeline && isMoving(timeline)).toBe(false);
  });

  it('have what happened while no page watched', async () => {
    const world = await watchedWorld();
    const first = loadPage(world);
    await world.hold();
    const kept = first.leave();
    await world.clock.advance(1_000);
    const { watcher } = loadPage(world, kept);
    const timeline = watcher.timeline();
    expect(timeline && pendingReadings(timeline, ['ordering', 'payment', 'catalog'])).toBe(0);
    await world.clock.advance(16 * 60_000);
    const again = loadPage(world, kept);
    expect(again.watcher.timeline()?.holds).toMatchObject([{ status: 'ended' }]);
  });

  it('tell the requests of this page from those of the page before, which have the same numbers', async () => {
    const world = await watchedWorld();
    const first = loadPage(world);
    await world.hold();
    const [call] = first.watcher.timeline()?.calls ?? [];
    const { watcher } = loadPage(world, first.leave());
    const { id = '' } = call ?? {};
    watcher.tell({ seq: 0, at: world.clock.now(), type: 'response', id, service: 'inventory', status: 500, ms: 1 });
    expect(watcher.timeline()?.calls).toMatchObject([{ path: '/reservations', status: 201 }]);
    expect(watcher.timeline()?.travels[0]?.causedBy).toBe(watcher.timeline()?.calls[0]?.id);
  });

  it('are empty in another world', async () => {
    const world = await watchedWorld();
    const first = loadPage(world);
    await world.hold();
    const { watcher } = loadPage(await watchedWorld(), first.leave());
    expect(watcher.timeline()).toBeNull();
    expect(watcher.log().lines()).toEqual([]);
    expect(watcher.board().score()).toMatchObject({ heldByYou: 0 });
  });

  it('draw the rest of a purchase that began before anybody watched', async () => {
    const world = await watchedWorld();
    const { json } = await world.hold();
    await world.clock.advance(500);
    const { watcher } = loadPage(world);
    await world.cart(json['reservationId']);
    expect(watcher.timeline()?.calls).toMatchObject([{ path: '/cart/add', status: 200 }]);
    await world.hold('550e8400-e29b-41d4-a716-446655440002');
    expect(watcher.timeline()?.calls).toMatchObject([{ path: '/reservations' }]);
  });
});

describe('what is kept over a reload', () => {
  function store(text: string | null = null) {
    return {
      read: () => text,
      write: (next: string | null) => {
        text = next;
      },
    };
  }

  it('is read as it was written, and not at all when it is of another version or no JSON', async () => {
    const world = await watchedWorld();
    const page = createPageTap().memory();
    const watcher = loadPage(world).leave();
    const shelf = store();
    writeMemory(shelf, { watcher, page });
    expect(readMemory(shelf)).toMatchObject({ watcher, page });
    for (const text of ['{"version":0}', '[]', 'null', '{', '"text"']) expect(readMemory(store(text))).toBeUndefined();
    expect(readMemory(undefined)).toBeUndefined();
  });

  it('has the calls of the page; one that was under way has ended with it', () => {
    const first = createPageTap();
    first.onEvent({
      type: 'request',
      requestId: '1',
      service: 'inventory',
      endpoint: 'POST /reservations',
      attempt: 1,
      at: 1_000,
    });
    const second = createPageTap({ ...first.memory(), at: 1_500 });
    expect(second.calls()).toMatchObject([
      { endpoint: 'POST /reservations', at: 1_000, endedAt: 1_500, code: 'page_left' },
    ]);
    expect(second.wait()).toMatchObject({ startedAt: 1_000, readyMs: null });
  });
});
