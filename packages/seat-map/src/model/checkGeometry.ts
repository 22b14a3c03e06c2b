import { check, type Fields, GeometryError, type GeometryProblem, isRecord } from './errors.ts';
import type { Geometry } from './geometry.ts';
import type { SeatMapSeat } from './seat.ts';

/** A geometry out of data of unknown origin, such as a JSON file. Throws {@link GeometryError}. */
export function parseGeometry(value: unknown): Geometry {
  const problems = checkGeometry(value);
  if (problems.length > 0 || !isGeometry(value)) throw new GeometryError(problems);
  return value;
}

function isGeometry(value: unknown): value is Geometry {
  return checkGeometry(value).length === 0;
}

type Kind = 'text' | 'metres' | 'degrees' | 'size' | 'place' | 'outline';

/** Far more than any venue needs, and what a 32-bit number can still tell apart. */
const LARGEST = 1e7;
const isText = (value: unknown) => typeof value === 'string';
const isNumber = (value: unknown): value is number => typeof value === 'number' && Math.abs(value) <= LARGEST;
const isPosition = (value: unknown) => Array.isArray(value) && value.length === 2 && value.every(isNumber);
const isLabel = (value: unknown) => isText(value) || isNumber(value);

const KINDS: Readonly<Record<Kind, readonly [is: (value: unknown) => boolean, message: string]>> = {
  text: [isText, 'must be a text'],
  metres: [isNumber, 'must be a number of metres'],
  degrees: [isNumber, 'must be a number of degrees'],
  size: [(value) => isNumber(value) && value > 0, 'must be a number greater than 0'],
  place: [isPosition, 'must be [x, y]'],
  outline: [
    (value) => Array.isArray(value) && value.length > 2 && value.every(isPosition),
    'must be a list of at least three [x, y]',
  ],
};

type Add = (path: string, message: string) => void;
type Shape = Readonly<Record<string, Kind>>;

/** @param path of what is looked into, with a full stop after it */
function checkFields(of: Fields, path: string, add: Add, needed: Shape, optional: Shape = {}): void {
  for (const [name, kind] of Object.entries({ ...needed, ...optional })) {
    const [is, message] = KINDS[kind];
    if (!is(of[name]) && (name in needed || of[name] !== undefined)) add(path + name, message);
  }
}

/** Everything that is wrong with a geometry; with `seats` also which sections and rows it leaves out. */
export function checkGeometry(value: unknown, seats: readonly SeatMapSeat[] = []): GeometryProblem[] {
  check(Array.isArray(seats), 'seats', 'must be a list');
  const problems: GeometryProblem[] = [];
  const add = (path: string, message: string) => problems.push({ path, message });
  if (!isRecord(value)) return [{ path: '$', message: 'must be an object' }];
  if (value['version'] !== 1) add('version', 'must be 1');
  checkFields(value, '', add, {}, { seatWidth: 'size' });
  const stage = value['stage'];
  if (isRecord(stage)) checkFields(stage, 'stage.', add, { outline: 'outline' }, { label: 'text', height: 'metres' });
  else add('stage', 'must be an object with an outline');
  const floors = new Set<unknown>();
  for (const { record, path } of eachOf(value['floors'], 'floors', add)) {
    checkFields(record, `${path}.`, add, { id: 'text', label: 'text' });
    addOnce(floors, record['id'], `${path}.id`, add);
  }
  for (const { record, path } of eachOf(value['areas'], 'areas', add))
    checkFields(record, `${path}.`, add, { outline: 'outline', label: 'text' });
  for (const name of ['entrances', 'labels'])
    for (const { record, path } of eachOf(value[name], name, add))
      checkFields(record, `${path}.`, add, { at: 'place', label: 'text' });
  if (!Array.isArray(value['sections'])) add('sections', 'must be a list');
  const codes = new Set<unknown>();
  const sections = eachOf(value['sections'], 'sections', add);
  for (const { record, path } of sections) {
    const { code, floor } = record;
    checkFields(record, `${path}.`, add, { code: 'text' });
    addOnce(codes, code, `${path}.code`, add);
    if (floor !== undefined && !floors.has(floor)) add(`${path}.floor`, 'is not an id in floors');
    checkFields(record, `${path}.`, add, {}, { outline: 'outline', elevation: 'metres', rise: 'metres' });
    checkRows(record, path, add);
  }
  if (problems.length === 0) checkCoverage(sections, seats, add);
  return problems;
}

function addOnce(known: Set<unknown>, value: unknown, path: string, add: Add): void {
  if (isText(value) && known.has(value)) add(path, `"${String(value)}" stands twice`);
  known.add(value);
}

function checkRows(section: Fields, path: string, add: Add): void {
  const { block, fan, rows } = section;
  const given = [block, fan, rows].filter((each) => each !== undefined).length;
  if (given !== 1) return add(path, 'needs exactly one of block, fan and rows');
  if (block !== undefined) {
    const optional = { angle: 'degrees', rowGap: 'size', seatGap: 'size' } as const;
    return checkFields(isRecord(block) ? block : {}, `${path}.block.`, add, { at: 'place' }, optional);
  }
  if (fan !== undefined) return checkArc(fan, `${path}.fan`, add, { rowGap: 'size' });
  for (const { record, path: at } of eachOf(rows, `${path}.rows`, add)) {
    const { row, line, arc, seats } = record;
    if (!isLabel(row)) add(`${at}.row`, 'must be a number or a text');
    if ((line === undefined) === (arc === undefined)) add(at, 'needs exactly one of line and arc');
    else if (arc !== undefined) checkArc(arc, `${at}.arc`, add);
    else if (!Array.isArray(line) || line.length !== 2 || !line.every(isPosition))
      add(`${at}.line`, 'must be [[x, y], [x, y]]');
    if (seats !== undefined && (!Array.isArray(seats) || seats.length === 0 || !seats.every(isLabel)))
      add(`${at}.seats`, 'must be a list of labels');
  }
  return undefined;
}

function checkArc(arc: unknown, path: string, add: Add, optional?: Shape): void {
  if (!isRecord(arc)) return add(path, 'must be an object');
  const needed = { center: 'place', radius: 'size', from: 'degrees', to: 'degrees' } as const;
  checkFields(arc, `${path}.`, add, needed, optional);
  if (arc['from'] === arc['to']) add(`${path}.to`, 'must differ from "from"');
  return undefined;
}

/** Sections and rows of the catalog that the geometry does not know. They are shown on a schematic plan beside it. */
function checkCoverage(sections: readonly Item[], seats: readonly SeatMapSeat[], add: Add): void {
  const byCode = new Map(sections.map((item) => [item.record['code'], item]));
  const missing = new Set<string>();
  for (const [position, seat] of seats.entries()) {
    check(isRecord(seat), `seats[${position}]`, 'must be an object');
    const item = byCode.get(seat.sectionCode);
    if (!item) missing.add(`section "${seat.sectionCode}" of the seats is missing`);
    else if (Array.isArray(item.record['rows'])) {
      const has = item.record['rows'].some(
        (row: unknown) => isRecord(row) && String(row['row']) === String(seat.rowNumber),
      );
      if (!has) missing.add(`row "${seat.rowNumber}" of section "${seat.sectionCode}" is missing`);
    }
  }
  for (const message of missing) add('sections', message);
}

interface Item {
  readonly record: Fields;
  readonly path: string;
}

function eachOf(list: unknown, path: string, add: Add): Item[] {
  if (list === undefined) return [];
  if (!Array.isArray(list)) {
    add(path, 'must be a list');
    return [];
  }
  return list.flatMap((record: unknown, place) => {
    if (isRecord(record)) return [{ record, path: `${path}[${place}]` }];
    add(`${path}[${place}]`, 'must be an object');
    return [];
  });
}
