import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDeadlineQueue, type Deadline } from '../../src/engine/deadlineQueue.ts';

const add = fc.record({ do: fc.constant('add' as const), at: fc.integer({ min: 0, max: 50 }) });
/** So many that removing most of them makes the queue tidy up. */
const many = fc.array(add, { minLength: 100, maxLength: 100 });
const step = fc.oneof(
  { weight: 1, arbitrary: add },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('remove' as const), pick: fc.nat() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('pop' as const), now: fc.integer({ min: 0, max: 50 }) }) },
);

/** Plays the steps on a queue and on a sorted list; where they first disagree. */
function findDisagreement(steps: readonly (typeof step extends fc.Arbitrary<infer T> ? T : never)[]): number {
  const queue = createDeadlineQueue<number>();
  let model: Deadline<number>[] = [];
  return steps.findIndex((each, index) => {
    let isSame = true;
    if (each.do === 'add') {
      model.push(queue.add(each.at, index));
      model = model.toSorted((a, b) => a.at - b.at || a.order - b.order);
    } else if (each.do === 'remove') {
      const [gone] = model.splice(each.pick % Math.max(1, model.length), 1);
      if (gone) queue.remove(gone);
    } else {
      const first = model[0];
      const due = first && first.at <= each.now ? model.shift() : undefined;
      isSame = queue.popDue(each.now)?.value === due?.value;
    }
    return !isSame || queue.size !== model.length || queue.peek()?.value !== model[0]?.value;
  });
}

describe('deadline queue', () => {
  it('is a list kept in order of time, then of arrival', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(many, fc.array(step, { maxLength: 150, size: 'max' }), (adds, steps) => {
        expect(findDisagreement([...adds, ...steps])).toBe(-1);
      }),
      { numRuns: 300, interruptAfterTimeLimit: 20_000 },
    );
  });
});
