import { describe, expect, it } from 'vitest';
import { walk } from '../../src/a11y/gridWalk.ts';
import { filterSeats } from '../../src/a11y/seatRows.ts';
import { createSeatMapModel } from '../../src/model/seatMapModel.ts';
import { lehmer } from '../../../testing/random/lehmer.ts';
import { randomVenue } from '../support/venues.ts';

const SEED = Number(process.env['LAYOUT_SEED'] ?? 20_261_127);

describe('map, grid and list of random venues', () => {
  it.each([1, 30, 400, 3_000])('hold the same seats with the same states through updates, %i seats', (size) => {
    for (let run = 0; run < 8; run += 1) {
      const random = lehmer(SEED + run + size);
      let seats = randomVenue(SEED + 13 * run + size, size);
      const model = createSeatMapModel({ seats });
      for (let turn = 0; turn < 3; turn += 1) {
        const words = ['available', 'sold', 'reserved'];
        seats = seats.map((seat) =>
          random() < 0.1 ? { ...seat, status: words[Math.floor(random() * 3)] ?? 'sold' } : seat,
        );
        model.update({ seats });
        const store = model.store();
        const { table } = store;
        // What is drawn, what the list shows and what a button says come from one place.
        const listed = filterSeats(store, { section: -1, maxPrice: null, onlyFree: true });
        const free = seats.filter(({ status }) => status === 'available').map(({ id }) => id);
        expect(new Set(listed.map((seat) => table.ids[seat])), `LAYOUT_SEED=${SEED}, run ${run}`).toEqual(
          new Set(free),
        );
        expect(
          store.freeIn.reduce((sum, count) => sum + count, 0),
          `LAYOUT_SEED=${SEED}, run ${run}`,
        ).toBe(free.length);
        for (const { id, status } of seats) {
          const seat = table.indexOf(id);
          expect(model.stateOf(seat), `LAYOUT_SEED=${SEED}, run ${run}`).toBe(status);
          expect(
            model
              .describe(seat)
              .detail.endsWith(
                model.messages().states[status === 'available' ? 'available' : status === 'sold' ? 'sold' : 'reserved'],
              ),
            `LAYOUT_SEED=${SEED}, run ${run}`,
          ).toBe(true);
        }
      }
    }
  });

  it('let the keyboard reach every seat from every other', () => {
    for (let run = 0; run < 10; run += 1) {
      const { table } = createSeatMapModel({ seats: randomVenue(SEED + run, 300) }).store();
      const reached = new Set<number>([0]);
      const open = [0];
      for (let from = open.pop(); from !== undefined; from = open.pop())
        for (const key of [
          'ArrowRight',
          'ArrowLeft',
          'ArrowUp',
          'ArrowDown',
          'PageDown',
          'PageUp',
          'Home',
          'End',
        ] as const) {
          const to = walk(table, from, key, false);
          if (!reached.has(to)) open.push(to);
          reached.add(to);
        }
      expect(reached.size, `LAYOUT_SEED=${SEED}, run ${run}`).toBe(table.count);
    }
  });
});
