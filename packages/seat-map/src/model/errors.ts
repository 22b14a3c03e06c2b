/** Thrown by everything public of this package for an argument, option or prop that it cannot work with. */
export class SeatMapError extends Error {
  override readonly name: string = 'SeatMapError';
  readonly code: 'argument_invalid' | 'geometry_invalid' = 'argument_invalid';
  /** What is wrong, as a path: `seats[3].id`, `maxSelected`. */
  readonly parameter: string;
  constructor(parameter: string, expected: string, options?: ErrorOptions) {
    super(`${parameter} ${expected}`, options);
    this.parameter = parameter;
  }
}

/** One thing wrong with a geometry: where (`sections[3].fan.radius`) and what. */
export interface GeometryProblem {
  readonly path: string;
  readonly message: string;
}

/** Of what is wrong with a geometry so many are in the message. */
const MOST_LINES = 5;

/** The geometry is invalid. Of `parseGeometry`, `problems` lists everything that is wrong, not only the first. */
export class GeometryError extends SeatMapError {
  override readonly name = 'GeometryError';
  override readonly code = 'geometry_invalid';
  readonly problems: readonly GeometryProblem[];
  constructor(problems: readonly GeometryProblem[], options?: ErrorOptions) {
    const lines = problems.map(({ path, message }) => `${path}: ${message}`);
    super('geometry', `is invalid: ${lines.slice(0, MOST_LINES).join('; ')}`, options);
    this.problems = problems;
  }
}

/** Throws a {@link SeatMapError} that names the parameter. */
export function check(isValid: boolean, parameter: string, expected: string): asserts isValid {
  if (!isValid) throw new SeatMapError(parameter, expected);
}

export type Fields = Readonly<Record<string, unknown>>;
export const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const isFunction = (value: unknown) => typeof value === 'function';
export const isIterable = (value: unknown) => typeof Object(value)[Symbol.iterator] === 'function';

/** Throws unless a number is the index of one of `count` things. */
export function checkIndex(value: number, count: number, parameter: string): void {
  check(
    Number.isInteger(value) && value >= 0 && value < count,
    parameter,
    `must be a whole number from 0 to ${count - 1}`,
  );
}
