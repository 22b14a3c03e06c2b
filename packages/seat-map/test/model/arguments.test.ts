import { describe, expect, it } from 'vitest';
import {
  bestAvailable,
  bestAvailableOn,
  checkGeometry,
  createSeatMap,
  createSeatMapModel,
  type Geometry,
  GeometryError,
  orphansOf,
  parseGeometry,
  SeatMapError,
  type SeatMapOptions,
  viewFromSeat,
} from '../../src/index.ts';
import { theatre } from '../../src/samples.ts';
import { block } from '../support/seats.ts';

const seats = block('A', 3, 4, 20);
const seat = block('A', 1, 1, 20)[0];
/** Whatever is given in JavaScript. */
const any = (value: unknown) => value as never;
const model = () => createSeatMapModel({ seats });
const store = () => model().store();
const withSeat = (change: object) => () => createSeatMapModel({ seats: any([seat, { ...seat, id: 'B', ...change }]) });
const option = (options: object) => () => createSeatMapModel({ seats, ...options });

/** Runs it, and gives the parameter that the error names. */
function named(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof SeatMapError) return error.parameter;
    throw error;
  }
  return 'nothing';
}

describe('what a map cannot work with is refused by name', () => {
  it.each<[string, () => unknown]>([
    ['options', () => createSeatMapModel(any(undefined))],
    ['options', () => createSeatMapModel(any([]))],
    ['seats', () => createSeatMapModel(any({}))],
    ['seats', () => createSeatMapModel({ seats: any(null) })],
    ['seats', () => createSeatMapModel({ seats: any('A') })],
    ['seats[1].id', () => createSeatMapModel({ seats: any([seat, null]) })],
    ['seats[1].id', withSeat({ id: 7 })],
    ['seats[1].sectionCode', withSeat({ sectionCode: undefined })],
    ['seats[1].rowNumber', withSeat({ rowNumber: null })],
    ['seats[1].seatNumber', withSeat({ seatNumber: Number.NaN })],
    ['seats[1].price', withSeat({ price: '20' })],
    ['seats[1].price', withSeat({ price: Number.POSITIVE_INFINITY })],
    ['selected', option({ selected: null })],
    ['selected', option({ selected: [1] })],
    ['defaultSelected', option({ defaultSelected: 'A' })],
    ['onSelectedChange', option({ onSelectedChange: 1 })],
    ['statusOf', option({ statusOf: {} })],
    ['format', option({ format: 'EUR' })],
    ['announce', option({ announce: true })],
    ['onRefused', option({ onRefused: null })],
    ['maxSelected', option({ maxSelected: Number.NaN })],
    ['maxSelected', option({ maxSelected: -1 })],
    ['maxPrice', option({ maxPrice: Number.NaN })],
    ['maxPrice', option({ maxPrice: '20' })],
    ['colorScheme', option({ colorScheme: 'blue' })],
    ['prepared', option({ prepared: seats })],
    ['prepared', option({ prepared: {} })],
    ['messages', option({ messages: 'de' })],
    ['messages.zoomIn', option({ messages: { zoomIn: 7 } })],
    ['messages.seatName', option({ messages: { seatName: 'Sitz' } })],
    ['messages.list.columns', option({ messages: { list: { columns: null } } })],
    ['messages.locale', option({ messages: { locale: 'no such tag' } })],
    ['seat', () => model().press(-1)],
    ['seat', () => model().press(99)],
    ['seat', () => model().describe(any('A-1-1'))],
    ['seat', () => model().stateOf(0.5)],
    ['seats', () => model().chooseAll(any(3))],
    ['section', () => model().pickSection(4)],
    ['section', () => model().captionsOf(Number.NaN)],
    ['target', () => model().show(any(undefined))],
    ['seat', () => model().show({ seat: 400 })],
    ['section', () => model().show({ section: 4 })],
    ['listener', () => model().subscribe(any(undefined))],
    ['listener', () => model().onShow(any({}))],
    ['options', () => model().update(any(null))],
    ['seats', () => model().update({ seats: any(null) })],
    ['changes', () => store().patch(any(null))],
    ['changes', () => store().patch(any(['A-1-1']))],
    ['ids', () => store().choose(any(7))],
    ['element', () => createSeatMap(any(null), { seats })],
    ['wish', () => bestAvailable(seats, any(undefined))],
    ['wish.size', () => bestAvailable(seats, { size: 0 })],
    ['wish.size', () => bestAvailable(seats, { size: 1.5 })],
    ['wish.size', () => bestAvailable(seats, { size: Number.POSITIVE_INFINITY })],
    ['wish.maxPrice', () => bestAvailable(seats, { size: 1, maxPrice: Number.NaN })],
    ['wish.near', () => bestAvailable(seats, { size: 1, near: any('A-1-1') })],
    ['seats', () => bestAvailable(any(undefined), { size: 1 })],
    ['wish.size', () => bestAvailableOn(store(), { size: Number.NaN })],
    ['chosen', () => orphansOf(store(), any(null))],
    ['seat', () => viewFromSeat(store(), 99)],
    ['seats', () => checkGeometry({}, any(null))],
    ['seats[0]', () => checkGeometry(theatre().geometry, any([null]))],
  ])('%s', (parameter, run) => {
    expect(named(run)).toBe(parameter);
  });

  it.each<[string, unknown]>([
    ['a text', 'theatre'],
    ['nothing in it', {}],
    ['no stage', { ...theatre().geometry, stage: undefined }],
    ['no outline', { ...theatre().geometry, stage: {} }],
    ['no sections', { ...theatre().geometry, sections: undefined }],
    ['a missing section', { ...theatre().geometry, sections: [null] }],
    ['a seat width of 0', { ...theatre().geometry, seatWidth: 0 }],
    [
      'a place that is not a number',
      { ...theatre().geometry, sections: [{ code: 'A', block: { at: [Number.NaN, 0] } }] },
    ],
    ['a section too far away', { ...theatre().geometry, sections: [{ code: 'A', block: { at: [1e300, 0] } }] }],
  ])('a geometry with %s', (_, geometry) => {
    for (const run of [
      () => createSeatMapModel({ seats, geometry: geometry as Geometry }),
      () => bestAvailable(seats, { size: 2 }, geometry as Geometry),
      () => parseGeometry(geometry),
    ])
      expect(run).toThrow(GeometryError);
  });

  it('says what is wrong in a sentence', () => {
    expect(() => createSeatMapModel(any({}))).toThrow('seats must be a list');
    expect(() => createSeatMapModel({ seats, geometry: any({}) })).toThrow(/^geometry is invalid: .*checkGeometry/u);
  });
});

describe('what a map can work with', () => {
  it('takes frozen options, and leaves out what is undefined', () => {
    const frozen: SeatMapOptions = Object.freeze({
      seats: Object.freeze(seats.map((each) => Object.freeze({ ...each }))),
      messages: Object.freeze({ zoomIn: any(undefined), zoomOut: 'Weiter weg' }),
      maxSelected: undefined,
      geometry: null,
    });
    const made = createSeatMapModel(frozen);
    made.press(0);
    expect(made.messages()).toMatchObject({ zoomIn: 'Zoom in', zoomOut: 'Weiter weg' });
    expect(made.store().chosen()).toEqual([0]);
  });

  it('counts a seat that is listed twice once, by the first of both', () => {
    const twice = [
      ...seats,
      ...block('A', 1, 2, 99)
        .slice(1)
        .map((each) => ({ ...each, status: 'sold' })),
    ];
    const chosen: string[][] = [];
    const made = createSeatMapModel({ seats: twice, onSelectedChange: (ids) => chosen.push([...ids]) });
    expect(made.store().table.count).toBe(12);
    const at = made.store().table.indexOf('A-1-2');
    made.press(at);
    made.press(at);
    expect(chosen).toEqual([['A-1-2'], []]);
    const before = made.store();
    made.update({ seats: twice.map((each) => (each.id === 'A-1-1' ? { ...each, status: 'sold' } : { ...each })) });
    expect(made.store()).toBe(before);
    expect(made.stateOf(before.table.indexOf('A-1-1'))).toBe('sold');
    expect(made.stateOf(at)).toBe('available');
  });

  it('survives a list that shrinks to nothing and grows again, and ids that nobody has', () => {
    const made = createSeatMapModel({ seats, selected: ['A-1-1', 'nobody'] });
    made.update({ seats: [], selected: ['A-1-1', 'nobody'] });
    expect(made.store().marked()).toEqual([]);
    made.update({ seats, selected: ['A-1-1', 'nobody'] });
    expect(made.store().marked()).toEqual([made.store().table.indexOf('A-1-1')]);
  });

  it('is not stopped by a listener or a callback that throws', () => {
    const reported: unknown[] = [];
    const report = globalThis.reportError;
    globalThis.reportError = (error) => void reported.push(error);
    try {
      const bad = () => {
        throw new TypeError('of the app');
      };
      const made = createSeatMapModel({ seats, selected: ['A-1-1'], announce: bad });
      let calls = 0;
      made.subscribe(bad);
      made.subscribe(() => (calls += 1));
      made.update({ seats: seats.map((each) => ({ ...each, status: 'sold' })), selected: ['A-1-1'], announce: bad });
      expect(calls).toBeGreaterThan(0);
      expect(reported.map(String)).toContain('TypeError: of the app');
    } finally {
      globalThis.reportError = report;
    }
  });

  it('keeps working after an update that was refused', () => {
    const made = createSeatMapModel({ seats });
    let calls = 0;
    made.subscribe(() => (calls += 1));
    expect(() => made.update({ seats: any([{}]) })).toThrow(SeatMapError);
    made.update({ seats: seats.map((each) => ({ ...each, status: 'sold' })) });
    expect(calls).toBe(1);
  });

  it('looks for large parties without an end to the search', () => {
    const rows = block('A', 200, 10, 20);
    expect(bestAvailable(rows, { size: 1_000 })).toHaveLength(1_000);
    expect(bestAvailable(seats, { size: 1_000 })).toBeNull();
  });

  it('holds more columns in one row than 16 bits count', () => {
    const many = Array.from({ length: 70_000 }, (_, n) => ({
      id: `s${n}`,
      sectionCode: 'A',
      rowNumber: 1,
      seatNumber: n + 1,
      price: 1,
      status: 'available',
    }));
    const { table } = createSeatMapModel({ seats: many }).store();
    expect(table.column[table.indexOf('s69999')]).toBe(69_999);
  });
});
