import { describe, expect, it } from 'vitest';
import type { GroupEvent } from '../../src/engine/consumerGroup.ts';
import type { LagModel } from '../../src/engine/lag.ts';
import { createLog, type GroupOptions } from '../../src/engine/log.ts';
import { createRandom } from '../../src/engine/random.ts';
import { createVirtualClock } from '../../src/engine/virtualClock.ts';

function setup(groupOptions: GroupOptions = {}, partitions = 1) {
  const clock = createVirtualClock({ start: 0 });
  const groupEvents: GroupEvent[] = [];
  const log = createLog({ clock, random: createRandom(1), onGroupEvent: (event) => void groupEvents.push(event) });
  log.topic('seats', { partitions });
  const group = log.group('readers', groupOptions);
  const seen: string[] = [];
  const read = () =>
    group.subscribe('seats', (record) => void seen.push(`${clock.monotonic()} ${String(record.value)}`));
  const publish = (value: string, key: string | null = 'k') => log.publish('seats', key, value);
  return { clock, log, group, groupEvents, seen, read, publish };
}

describe('log', () => {
  it('numbers records per partition and names what caused them', () => {
    const { log, publish } = setup();
    const first = publish('a');
    const second = log.publish('seats', 'k', 'b', { causedBy: first.id });
    expect(second).toEqual({
      topic: 'seats',
      partition: 0,
      offset: 1,
      key: 'k',
      value: 'b',
      publishedAt: 0,
      id: 'seats:0:1',
      causedBy: 'seats:0:0',
    });
    expect(log.topics()).toEqual([{ name: 'seats', partitions: [{ partition: 0, start: 0, end: 2 }] }]);
  });

  it('keeps a key in its partition and spreads the rest', () => {
    const { publish } = setup({}, 4);
    const partitions = Array.from({ length: 50 }, (_, index) => publish('v', `key-${index}`).partition);
    expect(new Set(partitions).size).toBe(4);
    expect(partitions).toEqual(Array.from({ length: 50 }, (_, index) => publish('w', `key-${index}`).partition));
    expect(new Set([0, 1, 2, 3].map(() => publish('n', null).partition)).size).toBe(4);
  });

  it('refuses an unknown topic and another shape for a known one', () => {
    const { log } = setup();
    expect(() => log.publish('seat', null, 1)).toThrow('There is no topic seat; there are: seats.');
    expect(() => log.topic('seats', { partitions: 2 })).toThrow('has 1 partitions, not 2');
  });

  it('delivers without lag, but never inside publish', async () => {
    const { clock, seen, read, publish } = setup();
    read();
    publish('a');
    expect(seen).toEqual([]);
    await clock.settle();
    expect(seen).toEqual(['0 a']);
  });

  it('starts a new group at the oldest record', async () => {
    const { clock, group, seen, read, publish } = setup();
    publish('a');
    publish('b');
    expect(group.lag()).toBe(0);
    read();
    expect(group.lag('seats')).toBe(2);
    await clock.settle();
    expect(seen).toEqual(['0 a', '0 b']);
    expect([group.lag('seats'), group.position('seats'), group.committed('seats')]).toEqual([0, 2, 2]);
  });

  it('makes a record wait for its own delay and for those before it', async () => {
    const { clock, seen, read, publish, group } = setup({ lagModel: { kind: 'fixed', ms: 100 } });
    read();
    publish('a');
    await clock.advance(60);
    group.setLag({ kind: 'fixed', ms: 70 });
    publish('b');
    await clock.advance(100);
    expect(seen).toEqual(['70 a', '130 b']);
  });

  it('holds everything back while stuck and lets it go with another model', async () => {
    const { clock, group, seen, read, publish } = setup({ lagModel: { kind: 'stuck' } });
    read();
    publish('a');
    publish('b');
    await clock.advance(1_000_000);
    expect([seen.length, group.lag('seats')]).toEqual([0, 2]);
    group.setLag({ kind: 'none' });
    await clock.settle();
    expect(seen).toEqual(['1000000 a', '1000000 b']);
  });

  it('pauses and resumes', async () => {
    const { clock, group, seen, read, publish } = setup({ lagModel: { kind: 'fixed', ms: 10 } });
    read();
    publish('a');
    group.pause();
    await clock.advance(50);
    expect([seen, group.isPaused, group.lag()]).toEqual([[], true, 1]);
    group.resume();
    await clock.settle();
    expect(seen).toEqual(['50 a']);
  });

  it('receives nothing while it joins for the first time and while it rebalances', async () => {
    const { clock, log, group, seen, read, publish } = setup({ joinDelayMs: 3000 });
    publish('a');
    read();
    await clock.advance(2999);
    expect(log.groups()[0]).toMatchObject({ isJoining: true });
    expect(seen).toEqual([]);
    await clock.advance(1);
    expect(seen).toEqual(['3000 a']);
    group.rebalance(500);
    publish('b');
    await clock.advance(500);
    expect(seen).toEqual(['3000 a', '3500 b']);
  });

  it('brings a record again after a crash before the commit', async () => {
    const { clock, group, groupEvents, seen, read, publish } = setup();
    read();
    group.crashBeforeCommit(2);
    publish('a');
    publish('b');
    await clock.settle();
    expect(seen).toEqual(['0 a', '0 a', '0 a', '0 b']);
    expect(groupEvents.flatMap((event) => (event.type === 'delivered' ? [event.attempt] : []))).toEqual([1, 2, 3, 1]);
    expect(group.lag()).toBe(0);
  });

  it('delivers duplicates when asked', async () => {
    const { clock, group, seen, read, publish } = setup();
    read();
    group.duplicate(1);
    publish('a');
    publish('b');
    await clock.settle();
    expect(seen).toEqual(['0 a', '0 a', '0 b']);
  });

  it('brings again what a rebalance interrupted, without overtaking', async () => {
    const { clock, group, log } = setup();
    const steps: string[] = [];
    group.subscribe('seats', async ({ value }) => {
      steps.push(`start ${String(value)}`);
      await new Promise<void>((resolve) => clock.setTimeout(resolve, 100));
      steps.push(`end ${String(value)}`);
    });
    log.publish('seats', 'k', 'a');
    await clock.advance(50);
    group.rebalance(10);
    await clock.advance(300);
    expect(steps).toEqual(['start a', 'end a', 'start a', 'end a']);
    expect(group.lag()).toBe(0);
  });

  it('counts a record whose handler threw as done, and says so', async () => {
    const { clock, group, groupEvents, log } = setup();
    const seen: unknown[] = [];
    group.subscribe('seats', ({ value }) => {
      seen.push(value);
      if (value === 'bad') throw new RangeError('no such seat');
    });
    log.publish('seats', 'k', 'bad');
    log.publish('seats', 'k', 'good');
    await clock.settle();
    expect([seen, group.lag()]).toEqual([['bad', 'good'], 0]);
    expect(groupEvents.filter(({ type }) => type === 'failed')).toHaveLength(1);
  });

  it('takes one handler per topic, and another when that one has left', async () => {
    const { clock, group, seen, read, publish } = setup();
    const leave = read();
    expect(read).toThrow('already reads seats');
    leave();
    publish('a');
    await clock.settle();
    expect([seen.length, group.lag()]).toEqual([0, 1]);
    read();
    await clock.settle();
    expect(seen).toEqual(['0 a']);
  });

  it('drops old records by age whether read or not, and read ones beyond a number', async () => {
    const { clock, log, group } = setup();
    log.topic('short', { retentionMs: 1000 });
    log.topic('few', { keepRecords: 10 });
    const seen: unknown[] = [];
    group.subscribe('short', ({ value }) => void seen.push(value));
    group.subscribe('few', () => undefined);
    group.pause();
    log.publish('short', null, 'old');
    await clock.advance(1001);
    log.publish('short', null, 'new');
    for (let index = 0; index < 100; index++) log.publish('few', null, index);
    expect([log.records('short').length, log.records('few').length]).toEqual([1, 100]);
    group.resume();
    await clock.settle();
    log.publish('few', null, 100);
    expect(seen).toEqual(['new']);
    expect(log.records('few').length).toBeLessThan(20);
    expect(log.topics().find(({ name }) => name === 'few')?.partitions[0]?.end).toBe(101);
  });

  it('puts back a snapshot: records, offsets, and no record lost or repeated', async () => {
    const { clock, log, group, seen, read, publish } = setup({ lagModel: { kind: 'fixed', ms: 100 } });
    read();
    publish('a');
    await clock.advance(100);
    publish('b');
    const saved = structuredClone(log.snapshot());
    await clock.advance(100);
    publish('c');
    log.restore(saved);
    expect([group.lag(), log.isIdle()]).toEqual([1, false]);
    await clock.advance(1000);
    expect(seen).toEqual(['100 a', '200 b', '200 b']);
    expect(log.isIdle()).toBe(true);
  });

  it('leaves no timer when closed', async () => {
    const { clock, log, seen, read, publish } = setup({ lagModel: { kind: 'fixed', ms: 100 }, joinDelayMs: 50 });
    read();
    publish('a');
    await clock.advance(60);
    log.close();
    expect(clock.pending()).toBe(0);
    publish('b');
    await clock.advance(1000);
    expect([seen, clock.pending()]).toEqual([[], 0]);
  });

  it('refuses an invalid lag model', () => {
    const { group } = setup();
    const bad: LagModel[] = [
      { kind: 'fixed', ms: -1 },
      { kind: 'logNormal', medianMs: Number.NaN },
      { kind: 'heavyTail', medianMs: 10, tailProbability: 2, tailMaxMs: 20 },
      { kind: 'heavyTail', medianMs: 10, tailProbability: 0.5, tailMaxMs: 5 },
      { kind: 'samples', samples: [] },
    ];
    for (const model of bad) expect(() => group.setLag(model)).toThrow(`Lag model ${model.kind}: `);
  });
});
