import { describe, expect, it } from 'vitest';
import { createRandom } from '../../src/engine/random.ts';

const UUID_V4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('random', () => {
  it('gives the same numbers for the same seed, and these for ever', () => {
    const random = createRandom(1);
    expect([random.integer(0, 1000), random.hex(10), random.uuid()]).toMatchInlineSnapshot(`
      [
        781,
        "a15a7701ba",
        "3c0bffa3-9550-4ea9-936f-94d05dd47e61",
      ]
    `);
    expect(createRandom(2).uuid()).not.toBe(createRandom(3).uuid());
    expect(createRandom(1.5).uuid()).not.toBe(createRandom(1).uuid());
  });

  it('makes well-formed, different ids', () => {
    const random = createRandom(7);
    const ids = Array.from({ length: 10_000 }, () => random.uuid());
    expect(ids.every((id) => UUID_V4.test(id))).toBe(true);
    expect(new Set(ids).size).toBe(10_000);
  });

  it('forks streams that do not depend on what was drawn before', () => {
    const drawn = createRandom(5);
    drawn.hex(100);
    expect(drawn.fork('lag').uuid()).toBe(createRandom(5).fork('lag').uuid());
    expect(drawn.fork('lag').uuid()).not.toBe(drawn.fork('ids').uuid());
  });

  it('is even over a range and bell-shaped where asked', () => {
    const random = createRandom(11);
    const counts = [0, 0, 0, 0, 0, 0];
    for (let draw = 0; draw < 60_000; draw++) {
      const face = random.integer(0, 5);
      counts[face] = (counts[face] ?? 0) + 1;
    }
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(500);
    const normals = Array.from({ length: 20_000 }, () => random.normal());
    const mean = normals.reduce((sum, value) => sum + value, 0) / normals.length;
    const variance = normals.reduce((sum, value) => sum + (value - mean) ** 2, 0) / normals.length;
    expect(mean).toBeCloseTo(0, 1);
    expect(variance).toBeCloseTo(1, 1);
  });

  it('goes back to a saved position', () => {
    const random = createRandom(3);
    random.hex(50);
    const saved = random.snapshot();
    const first = random.uuid();
    random.restore(saved);
    expect(random.uuid()).toBe(first);
  });
});
