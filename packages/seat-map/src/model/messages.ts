import { check, type Fields, isRecord, SeatMapError } from './errors.ts';
import type { Label, SeatState } from './seat.ts';

/** Every word the seat map shows or says. Give only those that differ; the rest stay English. */
export interface SeatMapMessages {
  /** For numbers: `1,234`. A BCP 47 tag. */
  readonly locale: string;
  readonly map: string;
  readonly instructions: string;
  readonly seatName: (seat: { section: string; row: Label; seat: Label }) => string;
  readonly seatsOfSection: (code: string) => string;
  readonly row: (row: Label) => string;
  readonly states: Readonly<Record<SeatState | 'chosen', string>>;
  readonly free: (count: string) => string;
  readonly noneFree: string;
  readonly from: (price: string) => string;
  readonly andLess: (price: string) => string;
  readonly stage: string;
  readonly schematic: string;
  readonly controls: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly showAll: string;
  readonly moveUp: string;
  readonly moveDown: string;
  readonly moveLeft: string;
  readonly moveRight: string;
  readonly several: string;
  readonly floor: string;
  readonly allFloors: string;
  readonly chosen: (name: string, price: string, count: number) => string;
  readonly removed: (name: string, count: number) => string;
  readonly chosenSeveral: (names: readonly string[]) => string;
  readonly notFree: (name: string, state: string) => string;
  readonly full: (max: number) => string;
  readonly lost: (names: readonly string[]) => string;
  readonly alone: (names: readonly string[]) => string;
  readonly sections: string;
  readonly findSection: string;
  readonly legend: string;
  readonly list: {
    readonly label: string;
    readonly columns: {
      readonly section: string;
      readonly row: string;
      readonly seat: string;
      readonly price: string;
      readonly state: string;
      readonly choose: string;
    };
    readonly allSections: string;
    readonly onlyFree: string;
    readonly count: (count: string, exact: number) => string;
    readonly empty: string;
  };
  readonly view: {
    readonly label: (name: string) => string;
    readonly summary: (view: { metres: string; turn: number }) => string;
  };
}

const seats = (count: number) => (count === 1 ? '1 seat' : `${count} seats`);

/** The words of the map in English, the default. */
export const english: SeatMapMessages = {
  locale: 'en',
  map: 'Seat map',
  instructions:
    'Arrow keys move between seats, Page Up and Page Down between sections. Enter or Space chooses. Shift with an arrow key chooses several. Plus and minus zoom, 0 shows everything.',
  seatName: ({ section, row, seat }) => `Section ${section}, row ${row}, seat ${seat}`,
  seatsOfSection: (code) => `Seats of section ${code}`,
  row: (row) => `Row ${row}`,
  states: {
    available: 'free',
    reserved: 'held by someone else',
    sold: 'sold',
    closed: 'not on sale',
    chosen: 'your choice',
    held: 'held for you',
    owned: 'yours',
  },
  free: (count) => `${count} free`,
  noneFree: 'none free',
  from: (price) => `from ${price}`,
  andLess: (price) => `${price} and less`,
  stage: 'Stage',
  schematic: 'Schematic plan, not the real arrangement of the venue',
  controls: 'Map controls',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  showAll: 'Show everything',
  moveUp: 'Move map up',
  moveDown: 'Move map down',
  moveLeft: 'Move map left',
  moveRight: 'Move map right',
  several: 'Choose several by dragging',
  floor: 'Floor',
  allFloors: 'All floors',
  chosen: (name, price, count) => `${name} chosen, ${price}. ${seats(count)} chosen.`,
  removed: (name, count) => `${name} removed. ${seats(count)} chosen.`,
  chosenSeveral: (names) => `Chosen: ${names.join('; ')}.`,
  notFree: (name, state) => `${name}: ${state}.`,
  full: (max) => `No more than ${seats(max)} can be chosen. Remove one to choose another.`,
  lost: (names) => `Just taken by somebody else: ${names.join('; ')}.`,
  alone: (names) => `This would leave one seat alone: ${names.join('; ')}.`,
  sections: 'Sections',
  findSection: 'Find a section',
  legend: 'Legend',
  list: {
    label: 'Seats',
    columns: { section: 'Section', row: 'Row', seat: 'Seat', price: 'Price', state: 'State', choose: 'Choose' },
    allSections: 'All sections',
    onlyFree: 'Only available seats',
    count: (count, exact) => (exact === 1 ? '1 seat' : `${count} seats`),
    empty: 'No seat fits these filters.',
  },
  view: {
    label: (name) => `View from ${name}`,
    summary: ({ metres, turn }) =>
      Math.abs(turn) < 5
        ? `The stage is ${metres} m away, straight ahead.`
        : `The stage is ${metres} m away, ${Math.abs(turn)}° to your ${turn < 0 ? 'left' : 'right'}.`,
  },
};

/** The words given over the English ones; what is undefined is left out. Throws for a word of the wrong kind. */
export function wordsOf(given: Partial<SeatMapMessages> = {}): SeatMapMessages {
  const words = merge(english, given, 'messages');
  try {
    Intl.getCanonicalLocales(words.locale);
  } catch (cause) {
    throw new SeatMapError('messages.locale', 'must be a BCP 47 tag', { cause });
  }
  return words;
}

function merge<Words extends object>(english: Words, given: unknown, path: string): Words {
  check(isRecord(given), path, 'must be an object');
  const own = english as Fields;
  const words = Object.keys(own)
    .filter((name) => given[name] !== undefined)
    .map((name) => {
      const [word, model] = [given[name], own[name]];
      const at = `${path}.${name}`;
      check(typeof word === typeof model, at, `must be a ${typeof model}`);
      return [name, isRecord(model) ? merge(model, word, at) : word];
    });
  return { ...english, ...Object.fromEntries(words) };
}

/** Arguments of the words that take more than a text and a count; a list or an object may be read in any way. */
const EXAMPLES: Readonly<Record<string, readonly unknown[]>> = {
  seatName: [{ section: 'A', row: 1, seat: 2 }],
  summary: [{ metres: '2', turn: 9 }],
  chosen: ['A', '2', 2],
  removed: ['A', 2],
  full: [2],
  chosenSeveral: [['A']],
  lost: [['A']],
  alone: [['A']],
};

/** All words as one text, to tell whether others say something else; what functions say, by an example of each. */
export function textsOf(words: SeatMapMessages): string {
  return JSON.stringify(words, (name, word: unknown) =>
    typeof word === 'function' ? word(...(EXAMPLES[name] ?? ['2', 2])) : word,
  );
}
