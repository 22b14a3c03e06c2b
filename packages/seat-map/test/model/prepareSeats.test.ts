import { describe, expect, it, vi } from 'vitest';
import { prepareSeats } from '../../src/model/prepareSeats.ts';
import { createSeatMapModel } from '../../src/model/seatMapModel.ts';
import { createSeatStore } from '../../src/model/seatStore.ts';
import { block, withStatus } from '../support/seats.ts';
import { randomVenue } from '../support/venues.ts';

const seats = [...block('A', 40, 60, 50), ...block('B', 20, 40, 30)];
const geometry = {
  version: 1,
  stage: {
    outline: [
      [-3, -6],
      [3, -6],
      [3, -3],
    ],
  },
  sections: [
    { code: 'A', block: { at: [0, 2] } },
    { code: 'B', block: { at: [0, 60] } },
  ],
} as const;

describe('prepareSeats', () => {
  it('lays out what is laid out at once, for any venue', async () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const venue = randomVenue(seed, 700);
      const { store } = await prepareSeats({ seats: venue });
      const expected = createSeatStore(venue);
      expect(store.table.ids, `seed ${seed}`).toEqual(expected.table.ids);
      expect(store.table.sections, `seed ${seed}`).toEqual(expected.table.sections);
      expect(store.layout, `seed ${seed}`).toEqual(expected.layout);
      expect(store.status, `seed ${seed}`).toEqual(expected.status);
      expect(store.freeIn, `seed ${seed}`).toEqual(expected.freeIn);
    }
  });

  it('is what a map shows that is given it beside the same seats, or a later reading of them', async () => {
    const prepared = await prepareSeats({ seats, geometry });
    const later = withStatus(seats, 'sold', 'A-1-1');
    const model = createSeatMapModel({ seats: [] });
    model.update({ seats: later, geometry: { ...geometry }, prepared });
    expect(model.store()).toBe(prepared.store);
    expect(model.stateOf(model.store().table.indexOf('A-1-1'))).toBe('sold');
    expect(createSeatMapModel({ seats, geometry, prepared }).store()).toBe(prepared.store);
  });

  it('is left aside beside other seats or another geometry', async () => {
    const prepared = await prepareSeats({ seats, geometry });
    expect(createSeatMapModel({ seats: seats.slice(1), geometry, prepared }).store().table.count).toBe(3_199);
    expect(createSeatMapModel({ seats, prepared }).store().layout.isSchematic).toBe(true);
    expect(createSeatMapModel({ seats, geometry, prepared: null }).store()).not.toBe(prepared.store);
  });

  it('ends when it is told to, and refuses by name what cannot be laid out', async () => {
    const many = block('A', 200, 300, 10);
    const signal = AbortSignal.abort(new RangeError('left'));
    await expect(prepareSeats({ seats: many, signal })).rejects.toThrow('left');
    await expect(prepareSeats({ seats: [{ id: 'x' }] as never })).rejects.toMatchObject({
      name: 'SeatMapError',
      parameter: 'seats[0].sectionCode',
    });
    await expect(prepareSeats(null as never)).rejects.toMatchObject({ parameter: 'options' });
  });
});

describe('the version of all but the choice', () => {
  it('grows with a status, a section, a word; not with a choice', () => {
    const few = block('A', 2, 6, 50);
    const model = createSeatMapModel({ seats: few });
    const before = model.getPlainVersion();
    const told = vi.fn<() => void>();
    model.subscribe(told);
    model.press(0);
    expect(told).toHaveBeenCalledOnce();
    expect(model.getPlainVersion()).toBe(before);
    model.update({ seats: withStatus(few, 'sold', 'A-2-1') });
    expect(model.getPlainVersion()).toBe(before + 1);
    model.pickSection(0);
    expect(model.getPlainVersion()).toBe(before + 2);
  });
});
