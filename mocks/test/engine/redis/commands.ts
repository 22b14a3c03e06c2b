import fc from 'fast-check';

/**
 * Lifetimes are `k * QUANTUM + QUANTUM / 2` and time moves by whole quanta, so whether a key is over is never a close
 * call: the real server may run 500 s behind or ahead before an answer could change.
 */
export const QUANTUM = 1_000_000;
const lifetime = fc.integer({ min: 0, max: 5 }).map((count) => count * QUANTUM + QUANTUM / 2);

export type Command =
  | { name: 'SET'; key: string; value: string; nx: boolean; xx: boolean; px?: number; keepTtl: boolean }
  | { name: 'GET' | 'PERSIST' | 'PTTL'; key: string }
  | { name: 'DEL' | 'EXISTS'; keys: string[] }
  | { name: 'PEXPIRE'; key: string; ms: number }
  | { name: 'CAD'; key: string; value: string }
  | { name: 'ADVANCE'; ms: number };

const key = fc.constantFrom('a', 'b', 'c');
const keys = fc.array(key, { minLength: 1, maxLength: 4 });
const value = fc.constantFrom('', '1', 'two', 'ü ☃\r\n');
const rarely = fc.integer({ min: 0, max: 4 }).map((roll) => roll === 0);

const set = fc
  .record({
    key,
    value,
    nx: rarely,
    xx: rarely,
    px: fc.option(fc.oneof({ weight: 9, arbitrary: lifetime }, fc.constantFrom(0, -5)), { nil: undefined }),
    keepTtl: rarely,
  })
  .map(({ px, ...rest }): Command => ({ name: 'SET', ...rest, ...(px !== undefined && { px }) }));

const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 5, arbitrary: set },
  {
    weight: 4,
    arbitrary: fc.record({ name: fc.constantFrom('GET' as const, 'PERSIST' as const, 'PTTL' as const), key }),
  },
  { weight: 2, arbitrary: fc.record({ name: fc.constantFrom('DEL' as const, 'EXISTS' as const), keys }) },
  {
    weight: 3,
    arbitrary: fc.record({
      name: fc.constant('PEXPIRE' as const),
      key,
      ms: fc.oneof({ weight: 6, arbitrary: lifetime }, fc.constantFrom(0, -1, -1_000_000)),
    }),
  },
  { weight: 2, arbitrary: fc.record({ name: fc.constant('CAD' as const), key, value }) },
  {
    weight: 3,
    arbitrary: fc.record({
      name: fc.constant('ADVANCE' as const),
      ms: fc.integer({ min: 1, max: 3 }).map((count) => count * QUANTUM),
    }),
  },
);

/** All of one length, so that many run side by side, step by step. */
export const sequence = (length: number) => fc.array(command, { minLength: length, maxLength: length });
