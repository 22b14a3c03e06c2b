import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LagModel } from '../../src/engine/lag.ts';
import { createLog } from '../../src/engine/log.ts';
import { createRandom } from '../../src/engine/random.ts';
import type { LogRecord } from '../../src/engine/topic.ts';
import { createVirtualClock } from '../../src/engine/virtualClock.ts';

const lagModel: fc.Arbitrary<LagModel> = fc.oneof(
  fc.constant<LagModel>({ kind: 'none' }),
  fc.integer({ min: 0, max: 500 }).map((ms): LagModel => ({ kind: 'fixed', ms })),
  fc.integer({ min: 1, max: 500 }).map((medianMs): LagModel => ({ kind: 'logNormal', medianMs })),
  fc.constant<LagModel>({ kind: 'heavyTail', medianMs: 10, tailProbability: 0.2, tailMaxMs: 5000 }),
  fc.constant<LagModel>({ kind: 'stuck' }),
  fc.constant<LagModel>({ kind: 'samples', samples: [0.1, 3, 40, 1200] }),
);

const step = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ do: fc.constant('publish' as const), key: fc.constantFrom('a', 'b', 'c', null) }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('advance' as const), ms: fc.integer({ min: 0, max: 2000 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('pause' as const, 'resume' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('setLag' as const), model: lagModel }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('rebalance' as const), ms: fc.integer({ min: 0, max: 3000 }) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('crash' as const, 'duplicate' as const),
      times: fc.integer({ min: 1, max: 3 }),
    }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const plan = fc.record({
  seed: fc.nat(),
  partitions: fc.integer({ min: 1, max: 3 }),
  joinDelayMs: fc.constantFrom(0, 3000),
  handlerMs: fc.constantFrom(0, 0, 30),
  steps: fc.array(step, { maxLength: 40 }),
});
type Plan = typeof plan extends fc.Arbitrary<infer T> ? T : never;

/** Plays a plan to its end, checking on the way; what was delivered, and when. */
async function play({ seed, partitions, joinDelayMs, handlerMs, steps }: Plan) {
  const clock = createVirtualClock({ start: 0, quietTasks: 1 });
  const log = createLog({ clock, random: createRandom(seed) });
  log.topic('t', { partitions });
  const group = log.group('g', { joinDelayMs, lagModel: { kind: 'logNormal', medianMs: 50 } });
  const published: LogRecord[] = [];
  const delivered: { record: LogRecord; at: number }[] = [];
  group.subscribe('t', async (record) => {
    delivered.push({ record, at: clock.monotonic() });
    if (handlerMs > 0) await new Promise<void>((resolve) => clock.setTimeout(resolve, handlerMs));
  });
  for (const each of steps) {
    await take(each);
    const { topics } = group.info();
    for (const { position, committed, end, lag } of topics) {
      expect(lag).toBe(end - committed);
      expect(committed).toBeLessThanOrEqual(position);
      expect(position).toBeLessThanOrEqual(end);
    }
    expect(group.lag()).toBe(published.length - topics.reduce((sum, { committed }) => sum + committed, 0));
  }
  group.resume();
  group.setLag({ kind: 'none' });
  await clock.advance(60_000);
  expect([group.lag(), log.isIdle(), clock.pending()]).toEqual([0, true, 0]);
  return { published, delivered };

  async function take(next: Step): Promise<void> {
    switch (next.do) {
      case 'publish':
        published.push(log.publish('t', next.key, published.length));
        return;
      case 'advance':
        return clock.advance(next.ms);
      case 'pause':
        return group.pause();
      case 'resume':
        return group.resume();
      case 'setLag':
        return group.setLag(next.model);
      case 'rebalance':
        return group.rebalance(next.ms);
      case 'crash':
        return group.crashBeforeCommit(next.times);
      case 'duplicate':
        return group.duplicate(next.times);
    }
  }
}

describe('log, whatever happens to its readers', () => {
  it('delivers every record at least once, in order per partition, never before it was published', async () => {
    await fc.assert(
      fc.asyncProperty(plan, async (each) => {
        const { published, delivered } = await play(each);
        expect(new Set(delivered.map(({ record }) => record.id))).toEqual(new Set(published.map(({ id }) => id)));
        for (const { record, at } of delivered) expect(at).toBeGreaterThanOrEqual(record.publishedAt);
        for (let partition = 0; partition < each.partitions; partition++) {
          // First sightings are in order, and a redelivery goes back by what was uncommitted: one record.
          let next = 0;
          for (const { record } of delivered.filter((one) => one.record.partition === partition)) {
            expect([next - 1, next]).toContain(record.offset);
            next = Math.max(next, record.offset + 1);
          }
        }
      }),
      { numRuns: 2000 },
    );
  }, 120_000);

  it('keeps every record of a key in one partition', async () => {
    await fc.assert(
      fc.asyncProperty(plan, async (each) => {
        const { published } = await play(each);
        for (const key of ['a', 'b', 'c']) {
          const partitions = new Set(
            published.filter((record) => record.key === key).map((record) => record.partition),
          );
          expect(partitions.size).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('does the same thing for the same seed', async () => {
    await fc.assert(
      fc.asyncProperty(plan, async (each) => {
        expect(JSON.stringify(await play(each))).toBe(JSON.stringify(await play(each)));
      }),
      { numRuns: 200 },
    );
  });
});
