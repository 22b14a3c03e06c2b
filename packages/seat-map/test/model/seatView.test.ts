import { describe, expect, it } from 'vitest';
import type { Geometry } from '../../src/model/geometry.ts';
import { createSeatStore } from '../../src/model/seatStore.ts';
import { viewFromSeat } from '../../src/model/seatView.ts';
import { arena, stadium, theatre } from '../../src/samples.ts';
import { lehmer } from '../../../testing/random/lehmer.ts';
import { block } from '../support/seats.ts';

const SEED = 4_711;
const difference = (a: number, b: number) => Math.abs(((((a - b + 180) % 360) + 360) % 360) - 180);

describe('viewFromSeat', () => {
  it('points to the stage of the geometry within a degree, from any seat of any fan', () => {
    const random = lehmer(SEED);
    for (let run = 0; run < 60; run += 1) {
      const from = random() * 360;
      const radius = 8 + random() * 40;
      const geometry: Geometry = {
        version: 1,
        stage: {
          outline: [
            [-3, -2],
            [3, -2],
            [3, 2],
            [-3, 2],
          ],
        },
        sections: [{ code: 'A', fan: { center: [0, 0], radius, from, to: from + 60 } }],
      };
      const store = createSeatStore(block('A', 4, 6, 10), geometry);
      for (const seat of [0, 5, 13, 23]) {
        const [x, y] = [store.layout.x[seat] ?? 0, store.layout.y[seat] ?? 0];
        const expected = (Math.atan2(-y, -x) * 180) / Math.PI;
        const view = viewFromSeat(store, seat);
        expect(difference(view.bearing, expected), `seed ${SEED}, run ${run}`).toBeLessThan(1);
        // A fan about the stage looks straight at it, whatever its angle.
        expect(Math.abs(view.turn), `seed ${SEED}, run ${run}`).toBeLessThan(9);
        const middle =
          (Math.min(...view.stage.map(({ across }) => across)) + Math.max(...view.stage.map(({ across }) => across))) /
          2;
        expect(difference(middle, view.turn)).toBeLessThan(12);
      }
    }
  });

  it.each([
    ['theatre', theatre()],
    ['arena', arena()],
    ['stadium', stadium()],
  ])('points to the stage of the sample %s within a degree from every section', (_, { geometry, seats }) => {
    const store = createSeatStore(seats, geometry);
    const xs = geometry.stage.outline.map(([x]) => x);
    const ys = geometry.stage.outline.map(([, y]) => y);
    const middle = {
      x: (Math.min(...xs) + Math.max(...xs)) / 2,
      y: (Math.min(...ys) + Math.max(...ys)) / 2,
    };
    for (let seat = 0; seat < store.table.count; seat += 97) {
      const expected = Math.atan2(middle.y - (store.layout.y[seat] ?? 0), middle.x - (store.layout.x[seat] ?? 0));
      const { bearing } = viewFromSeat(store, seat);
      expect(difference(bearing, (expected * 180) / Math.PI), `seat ${store.table.ids[seat]}`).toBeLessThan(1);
    }
  });

  it('tells left from right: who sits at the left end of a straight row has the stage on the right', () => {
    const geometry: Geometry = {
      version: 1,
      stage: {
        outline: [
          [-3, -12],
          [3, -12],
          [3, -8],
          [-3, -8],
        ],
      },
      sections: [{ code: 'A', block: { at: [0, 0] }, elevation: 3, rise: 0.5 }],
    };
    const store = createSeatStore(block('A', 2, 21, 10), geometry);
    const left = viewFromSeat(store, store.table.indexOf('A-1-1'));
    const right = viewFromSeat(store, store.table.indexOf('A-1-21'));
    expect(left.turn).toBeCloseTo(45, 0);
    expect(right.turn).toBeCloseTo(-45, 0);
    expect(viewFromSeat(store, store.table.indexOf('A-1-11')).turn).toBeCloseTo(0, 0);
    // Ten seats of 0.55 m to the front.
    expect(viewFromSeat(store, store.table.indexOf('A-1-11')).distance).toBeCloseTo(5.5, 1);
    expect(viewFromSeat(store, store.table.indexOf('A-2-11')).height - left.height).toBeCloseTo(0.5);
  });
});
