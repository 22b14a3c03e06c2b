import type { Geometry } from './geometry.ts';
import type { SeatMapSeat } from './seat.ts';

/** One thing wrong with a geometry: where (`sections[3].fan.radius`) and what. */
export interface GeometryProblem {
  readonly path: string;
  readonly message: string;
}

/** Thrown by {@link parseGeometry}; `problems` lists everything that is wrong, not only the first. */
export class GeometryError extends Error {
  override readonly name = 'GeometryError';
  readonly code = 'geometry_invalid';
  readonly problems: readonly GeometryProblem[];
  constructor(problems: readonly GeometryProblem[]) {
    const [first] = problems;
    const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
    super(`The geometry is invalid: ${first ? `${first.path}: ${first.message}` : 'unknown problem'}${more}.`);
    this.problems = problems;
  }
}

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
  const problems: GeometryProblem[] = [];
  const add = (path: string, message: string) => problems.push({ path, message });
  if (!isRecord(value)) return [{ path: '$', message: 'must be an object' }];
  if (value['version'] !== 1) add('version', 'must be 1');
  optional(value, 'seatWidth', isPositive, 'must be a number greater than 0', '', add);
  const stage = value['stage'];
  if (isRecord(stage)) checkOutline(stage['outline'], 'stage.outline', add);
  else add('stage', 'must be an object with an outline');
  const floors = new Set(eachOf(value['floors'], 'floors', add).map(({ record }) => record['id']));
  eachOf(value['areas'], 'areas', add).forEach(({ record, path }) =>
    checkOutline(record['outline'], `${path}.outline`, add),
  );
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
    if (typeof row !== 'string' && typeof row !== 'number') add(`${at}.row`, 'must be a number or a text');
    if ((line === undefined) === (arc === undefined)) add(at, 'needs exactly one of line and arc');
    else if (arc !== undefined) checkArc(arc, `${at}.arc`, add);
    else if (!Array.isArray(line) || line.length !== 2 || !line.every(isPosition))
      add(`${at}.line`, 'must be [[x, y], [x, y]]');
    if (seats !== undefined && (!Array.isArray(seats) || seats.length === 0))
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
  for (const seat of seats) {
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

type Fields = Readonly<Record<string, unknown>>;
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

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isPositive = (value: unknown): value is number => isNumber(value) && value > 0;
const isPosition = (value: unknown) => Array.isArray(value) && value.length === 2 && value.every(isNumber);
