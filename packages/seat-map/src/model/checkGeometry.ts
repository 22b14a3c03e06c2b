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

/** Everything that is wrong with a geometry; with `seats` also which sections and rows it leaves out. */
export function checkGeometry(value: unknown, seats: readonly SeatMapSeat[] = []): GeometryProblem[] {
  check(Array.isArray(seats), 'seats', 'must be a list');
  const problems: GeometryProblem[] = [];
  const add = (path: string, message: string) => problems.push({ path, message });
  if (!isRecord(value)) return [{ path: '$', message: 'must be an object' }];
  if (value['version'] !== 1) add('version', 'must be 1');
  optional(value, 'seatWidth', isPositive, 'must be a number greater than 0', '', add);
  const stage = value['stage'];
  if (isRecord(stage)) {
    checkOutline(stage['outline'], 'stage.outline', add);
    optional(stage, 'label', isText, 'must be a text', 'stage.', add);
    optional(stage, 'height', isNumber, 'must be a number of metres', 'stage.', add);
  } else add('stage', 'must be an object with an outline');
  const floors = new Set<unknown>();
  for (const { record, path } of eachOf(value['floors'], 'floors', add)) {
    const { id, label } = record;
    if (!isText(id)) add(`${path}.id`, 'must be a text');
    else if (floors.has(id)) add(`${path}.id`, `"${String(id)}" stands twice`);
    if (!isText(label)) add(`${path}.label`, 'must be a text');
    floors.add(id);
  }
  for (const { record, path } of eachOf(value['areas'], 'areas', add)) {
    checkOutline(record['outline'], `${path}.outline`, add);
    if (!isText(record['label'])) add(`${path}.label`, 'must be a text');
  }
  for (const name of ['entrances', 'labels'])
    eachOf(value[name], name, add).forEach(({ record, path }) => {
      if (!isPosition(record['at'])) add(`${path}.at`, 'must be [x, y]');
      if (typeof record['label'] !== 'string') add(`${path}.label`, 'must be a text');
    });
  if (!Array.isArray(value['sections'])) add('sections', 'must be a list');
  const codes = new Set<unknown>();
  const sections = eachOf(value['sections'], 'sections', add);
  for (const { record, path } of sections) {
    const { code, floor } = record;
    if (typeof code !== 'string') add(`${path}.code`, 'must be a text');
    else if (codes.has(code)) add(`${path}.code`, `"${code}" stands twice`);
    codes.add(code);
    if (floor !== undefined && !floors.has(floor)) add(`${path}.floor`, 'is not an id in floors');
    if (record['outline'] !== undefined) checkOutline(record['outline'], `${path}.outline`, add);
    optional(record, 'elevation', isNumber, 'must be a number of metres', `${path}.`, add);
    optional(record, 'rise', isNumber, 'must be a number of metres', `${path}.`, add);
    checkRows(record, path, add);
  }
  if (problems.length === 0) checkCoverage(sections, seats, add);
  return problems;
}

type Add = (path: string, message: string) => void;

function checkRows(section: Fields, path: string, add: Add): void {
  const { block, fan, rows } = section;
  const given = [block, fan, rows].filter((each) => each !== undefined).length;
  if (given !== 1) return add(path, 'needs exactly one of block, fan and rows');
  if (block !== undefined) {
    if (!isRecord(block) || !isPosition(block['at'])) return add(`${path}.block.at`, 'must be [x, y]');
    optional(block, 'angle', isNumber, 'must be a number of degrees', `${path}.block.`, add);
    for (const gap of ['rowGap', 'seatGap'])
      optional(block, gap, isPositive, 'must be a number greater than 0', `${path}.block.`, add);
    return undefined;
  }
  if (fan !== undefined) {
    checkArc(fan, `${path}.fan`, add);
    if (isRecord(fan)) optional(fan, 'rowGap', isPositive, 'must be a number greater than 0', `${path}.fan.`, add);
    return undefined;
  }
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

function checkArc(arc: unknown, path: string, add: Add): void {
  if (!isRecord(arc)) return add(path, 'must be an object');
  if (!isPosition(arc['center'])) add(`${path}.center`, 'must be [x, y]');
  if (!isPositive(arc['radius'])) add(`${path}.radius`, 'must be a number greater than 0');
  for (const end of ['from', 'to']) if (!isNumber(arc[end])) add(`${path}.${end}`, 'must be a number of degrees');
  if (arc['from'] === arc['to']) add(`${path}.to`, 'must differ from "from"');
  return undefined;
}

function checkOutline(outline: unknown, path: string, add: Add): void {
  if (!Array.isArray(outline) || outline.length < 3 || !outline.every(isPosition))
    add(path, 'must be a list of at least three [x, y]');
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

function optional(of: Fields, name: string, is: (value: unknown) => boolean, message: string, path: string, add: Add) {
  if (of[name] !== undefined && !is(of[name])) add(`${path}${name}`, message);
}

const isText = (value: unknown) => typeof value === 'string';
/** Far more than any venue needs, and what a 32-bit number can still tell apart. */
const LARGEST = 1e7;
const isNumber = (value: unknown): value is number => typeof value === 'number' && Math.abs(value) <= LARGEST;
const isLabel = (value: unknown) => isText(value) || isNumber(value);
const isPositive = (value: unknown): value is number => isNumber(value) && value > 0;
const isPosition = (value: unknown) => Array.isArray(value) && value.length === 2 && value.every(isNumber);
