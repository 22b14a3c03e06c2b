import { describe, expect, it, vi } from 'vitest';
import { bestAvailable } from '../../src/model/bestAvailable.ts';
import { orphansOf } from '../../src/model/orphans.ts';
import type { SeatMapOptions } from '../../src/model/modelTypes.ts';
import { createSeatMapModel } from '../../src/model/seatMapModel.ts';
import { createSeatStore } from '../../src/model/seatStore.ts';
import { block, withStatus } from '../support/seats.ts';

const stage = {
  outline: [
    [-3, -6],
    [3, -6],
    [3, -3],
    [-3, -3],
  ],
} as const;
const seats = [...block('A', 2, 6, 50), ...block('B', 1, 4, 30)];

function world(options: Partial<SeatMapOptions> = {}) {
  const announce = vi.fn<(message: string) => void>();
  const onSelectedChange = vi.fn<NonNullable<SeatMapOptions['onSelectedChange']>>();
  const onRefused = vi.fn<NonNullable<SeatMapOptions['onRefused']>>();
  const base = { seats, announce, onSelectedChange, onRefused, ...options };
  const model = createSeatMapModel(base);
  const at = (id: string) => model.store().table.indexOf(id);
  const chosen = () =>
    model
      .store()
      .chosen()
      .map((seat) => model.store().table.ids[seat]);
  return { model, at, chosen, announce, onSelectedChange, onRefused, base };
}

describe('createSeatMapModel', () => {
  it('keeps the choice itself, and says each change', () => {
    const { model, at, chosen, announce, onSelectedChange } = world({ format: (price) => `$${price}` });
    model.press(at('A-1-1'));
    model.press(at('A-1-2'));
    model.press(at('A-1-1'));
    expect(chosen()).toEqual(['A-1-2']);
    expect(onSelectedChange.mock.lastCall).toEqual([['A-1-2'], { added: [], removed: ['A-1-1'] }]);
    expect(announce.mock.calls.map(([message]) => message)).toEqual([
      'Section A, row 1, seat 1 chosen, $50. 1 seat chosen.',
      'Section A, row 1, seat 2 chosen, $50. 2 seats chosen.',
      'Section A, row 1, seat 1 removed. 1 seat chosen.',
    ]);
  });

  it('shows only what it is given when the app owns the choice', () => {
    const { model, at, chosen, onSelectedChange, base } = world({ selected: ['A-1-1'] });
    model.press(at('A-1-2'));
    expect(onSelectedChange).toHaveBeenCalledWith(['A-1-1', 'A-1-2'], { added: ['A-1-2'], removed: [] });
    expect(chosen()).toEqual(['A-1-1']);
    model.update({ ...base, selected: ['A-1-2'] });
    expect(chosen()).toEqual(['A-1-2']);
  });

  it('refuses a seat that is not free and one too many, with the reason', () => {
    const { model, at, chosen, onRefused } = world({ seats: withStatus(seats, 'sold', 'A-1-1'), maxSelected: 1 });
    model.press(at('A-1-1'));
    model.press(at('A-1-2'));
    model.press(at('A-1-3'));
    expect(onRefused.mock.calls).toEqual([
      ['Section A, row 1, seat 1: sold.', 'A-1-1'],
      ['No more than 1 seat can be chosen. Remove one to choose another.', 'A-1-3'],
    ]);
    expect(chosen()).toEqual(['A-1-2']);
  });

  it('takes several at once as far as the limit goes, and only those that are free', () => {
    const { model, at, chosen, onRefused } = world({ seats: withStatus(seats, 'sold', 'A-1-2'), maxSelected: 2 });
    model.chooseAll(['A-1-1', 'A-1-2', 'A-1-3', 'A-1-4'].map(at));
    expect(chosen()).toEqual(['A-1-1', 'A-1-3']);
    expect(onRefused).toHaveBeenCalledOnce();
  });

  it('says when somebody else takes a chosen seat, and frees its place in the limit', () => {
    const { model, at, announce, base, onSelectedChange } = world({ maxSelected: 1 });
    model.press(at('A-1-1'));
    model.update({ ...base, seats: withStatus(seats, 'reserved', 'A-1-1') });
    expect(announce).toHaveBeenLastCalledWith('Just taken by somebody else: Section A, row 1, seat 1.');
    model.press(at('A-1-3'));
    expect(onSelectedChange.mock.lastCall?.[0]).toEqual(['A-1-3']);
  });

  it('warns of a seat left alone, in the words of the app', () => {
    const messages = { alone: (names: readonly string[]) => `solo: ${names.join()}` };
    const { model, at, announce } = world({ warnOrphans: true, messages });
    model.press(at('A-1-2'));
    expect(announce).toHaveBeenLastCalledWith(expect.stringContaining('solo: Section A, row 1, seat 1'));
  });

  it('takes another venue and keeps what is still there', () => {
    const { model, at, chosen, base } = world();
    model.press(at('B-1-1'));
    const before = model.store();
    model.update({ ...base, seats: seats.slice(6) });
    expect(model.store()).not.toBe(before);
    expect(chosen()).toEqual(['B-1-1']);
  });

  it('tells nobody anything when nothing changed', () => {
    const { model, base } = world();
    const listener = vi.fn<() => void>();
    model.subscribe(listener);
    model.update({ ...base, seats: seats.map((seat) => ({ ...seat })) });
    expect(listener).not.toHaveBeenCalled();
  });

  it('takes messages and a geometry made anew with the same content for the same, and others at once', () => {
    const messages = () => ({ seatName: ({ seat }: { seat: unknown }) => `chair ${String(seat)}`, map: 'Plan' });
    const geometry = (at: number) => ({
      version: 1 as const,
      stage,
      sections: [{ code: 'A', block: { at: [at, 0] as const } }],
    });
    const { model, base, at } = world({ messages: messages(), geometry: geometry(0) });
    const listener = vi.fn<() => void>();
    model.subscribe(listener);
    const store = model.store();
    model.update({ ...base, messages: messages(), geometry: geometry(0) });
    expect(listener).not.toHaveBeenCalled();
    expect(model.store()).toBe(store);
    model.update({ ...base, messages: { ...messages(), seatName: () => 'stool' }, geometry: geometry(0) });
    expect(listener).toHaveBeenCalledOnce();
    expect(model.describe(at('A-1-1')).name).toBe('stool');
    model.update({ ...base, messages: messages(), geometry: geometry(40) });
    expect(model.store()).not.toBe(store);
  });

  it('reads statuses as the app says', () => {
    const { model, at } = world({ statusOf: ({ id }) => (id === 'A-1-1' ? 'held' : 'available') });
    expect(model.stateOf(at('A-1-1'))).toBe('held');
    expect(model.describe(at('A-1-1')).detail).toBe('50, held for you');
  });
});

describe('orphansOf', () => {
  const store = createSeatStore(withStatus(block('A', 1, 8, 50), 'sold', 'A-1-5'));
  const alone = (...ids: string[]) =>
    orphansOf(
      store,
      ids.map((id) => store.table.indexOf(id)),
    ).map((seat) => store.table.ids[seat]);

  it('finds the free seat between a choice and a taken seat or the end of the row', () => {
    expect(alone('A-1-2')).toEqual(['A-1-1']);
    expect(alone('A-1-3')).toEqual(['A-1-4']);
    expect(alone('A-1-6', 'A-1-7')).toEqual(['A-1-8']);
  });

  it('lets a choice be that leaves nobody alone', () => {
    expect(alone('A-1-1', 'A-1-2')).toEqual([]);
    expect(alone('A-1-6', 'A-1-7', 'A-1-8')).toEqual([]);
  });
});

describe('bestAvailable', () => {
  it('works on a list of seats, without a map', () => {
    // In the middle it would leave one seat alone at either end.
    expect([
      ['B-1-1', 'B-1-2'],
      ['B-1-3', 'B-1-4'],
    ]).toContainEqual(bestAvailable(seats, { size: 2, section: 'B' }));
    expect(bestAvailable(seats, { size: 99 })).toBeNull();
    expect(bestAvailable(seats, { size: 1, maxPrice: 10 })).toBeNull();
  });
});

describe('number', () => {
  it.each([
    ['en', 12, '12'],
    ['en', 1_234, '1,234'],
    ['es-ES', 999, '999'],
    ['de', 12_345, '12.345'],
    ['ar-EG', 12, '١٢'],
    ['en-u-nu-arab', 7, '٧'],
    ['hi-u-nu-deva', 40, '४०'],
  ])('is written as the language does: %s, %d', (locale, count, text) => {
    expect(createSeatMapModel({ seats, messages: { locale } }).number(count)).toBe(text);
  });
});
