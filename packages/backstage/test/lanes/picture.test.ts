import { describe, expect, it } from 'vitest';
import { LABEL_WIDTH } from '../../src/lanes/boxes.ts';
import { isMoving, layOut } from '../../src/lanes/picture.ts';
import type { Timeline } from '../../src/model/timeline.ts';
import { watchedWorld } from '../support.ts';

const WIDTH = 500;

async function heldWhilePaused() {
  const world = await watchedWorld();
  world.platform.pause('ordering-service');
  await world.hold();
  const picture = () => {
    const timeline = world.timeline() as Timeline;
    return layOut({ timeline, pageCalls: [], now: world.clock.now() }, WIDTH);
  };
  return { world, picture };
}

const wayOf = (picture: ReturnType<typeof layOut>, lane: string) =>
  picture.records[0]?.readings.find((reading) => reading.lane === lane);

describe('the picture of a purchase', () => {
  it('stretches the way to a reader that is paused, and only that one', async () => {
    const { world, picture } = await heldWhilePaused();
    await world.clock.advance(1_000);
    const early = picture();
    expect(wayOf(early, 'ordering')).toMatchObject({ hasArrived: false, ms: 1_000 });
    expect(wayOf(early, 'catalog')).toMatchObject({ hasArrived: true, ms: 300 });
    await world.clock.advance(9_000);
    const late = picture();
    expect(wayOf(late, 'ordering')).toMatchObject({ hasArrived: false, ms: 10_000 });
    expect(wayOf(late, 'catalog')).toMatchObject({ hasArrived: true, ms: 300 });
    // The scale has changed: what took 300 ms is drawn shorter beside what takes 10 s.
    const drawn = (lane: string) => (wayOf(late, lane)?.until ?? 0) - (wayOf(late, lane)?.from ?? 0);
    expect(drawn('ordering') / drawn('catalog')).toBeCloseTo(10_000 / 300, 0);
  });

  it('grows while something is on its way, and stands still after that', async () => {
    const { world, picture } = await heldWhilePaused();
    await world.clock.advance(2_000);
    expect(isMoving(world.timeline() as Timeline)).toBe(true);
    expect(picture().nowX).not.toBeNull();
    world.platform.resume('ordering-service');
    await world.clock.advance(0);
    expect(isMoving(world.timeline() as Timeline)).toBe(false);
    expect(picture().nowX).toBeNull();
  });

  it('writes no time over another one of the same reader', async () => {
    const world = await watchedWorld();
    for (const seat of [1, 2]) {
      await world.hold(`550e8400-e29b-41d4-a716-44665544000${seat}`);
      await world.clock.advance(20);
    }
    await world.clock.advance(1_000);
    const { records } = layOut(
      { timeline: world.timeline() as Timeline, pageCalls: [], now: world.clock.now() },
      WIDTH,
    );
    const labelled = records.flatMap(({ readings }) =>
      readings.filter((reading) => reading.lane === 'ordering' && reading.isLabelled),
    );
    expect(records).toHaveLength(2);
    expect(labelled).toHaveLength(1);
  });

  it('draws everything between its edges, with as many ticks as have room', async () => {
    const { world, picture } = await heldWhilePaused();
    await world.clock.advance(45_000);
    const { calls, records, ticks, folds } = picture();
    const places = [
      ...calls.flatMap(({ from, until }) => [from, until]),
      ...records.flatMap(({ x, readings }) => [x, ...readings.flatMap(({ from, until }) => [from, until])]),
      ...ticks.map(({ x }) => x),
    ];
    expect(Math.min(...places)).toBeGreaterThanOrEqual(LABEL_WIDTH);
    expect(Math.max(...places)).toBeLessThanOrEqual(WIDTH);
    const gaps = ticks.slice(1).map(({ x }, index) => x - (ticks[index]?.x ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThan(50);
    expect(folds).toEqual([]);
  });
});
