import { describe, expect, it } from 'vitest';
import { sampleLag, type LagModel } from '../../src/engine/lag.ts';
import { createRandom } from '../../src/engine/random.ts';

function draw(model: LagModel, count = 20_000): number[] {
  const random = createRandom(1);
  return Array.from({ length: count }, () => sampleLag(model, random)).toSorted((a, b) => a - b);
}

describe('lag models', () => {
  it('draws around the median', () => {
    const delays = draw({ kind: 'logNormal', medianMs: 300 });
    expect(delays[10_000]).toBeGreaterThan(290);
    expect(delays[10_000]).toBeLessThan(310);
    expect(delays[0]).toBeGreaterThan(0);
    expect(draw({ kind: 'logNormal', medianMs: 300, sigma: 0 }, 3)).toEqual([300, 300, 300]);
  });

  it('has a tail as heavy as asked, never beyond its end', () => {
    const delays = draw({ kind: 'heavyTail', medianMs: 10, tailProbability: 0.1, tailMaxMs: 5000 });
    const late = delays.filter((delay) => delay > 100).length;
    expect(late).toBeGreaterThan(800);
    expect(late).toBeLessThan(2000);
    expect(delays.at(-1)).toBeLessThanOrEqual(5000);
  });

  it('draws only from the samples it was given', () => {
    expect(new Set(draw({ kind: 'samples', samples: [1, 2.5, 400] }))).toEqual(new Set([1, 2.5, 400]));
  });

  it('knows no delay, a fixed one, and for ever', () => {
    expect(draw({ kind: 'none' }, 1)).toEqual([0]);
    expect(draw({ kind: 'fixed', ms: 3000 }, 1)).toEqual([3000]);
    expect(draw({ kind: 'stuck' }, 1)).toEqual([Number.POSITIVE_INFINITY]);
  });
});
