import { check, isFunction, isRecord } from './errors.ts';
import type { SeatMapOptions } from './modelTypes.ts';

type Rule = readonly [names: readonly (keyof SeatMapOptions)[], isValid: (value: unknown) => boolean, expected: string];

const isIds = (value: unknown) => Array.isArray(value) && value.every((id) => typeof id === 'string');

const isNumber = (value: unknown): value is number => value === Number(value);

const RULES: readonly Rule[] = [
  [['selected', 'defaultSelected'], isIds, 'must be a list of seat ids'],
  [['onSelectedChange', 'statusOf', 'format', 'announce', 'onRefused'], isFunction, 'must be a function'],
  [['maxSelected'], (value) => isNumber(value) && value >= 0, 'must be a number of seats'],
  [['maxPrice'], (value) => value === null || isNumber(value), 'must be a number or null'],
  [
    ['prepared'],
    (value) => value === null || isRecord(Object(value).store),
    'must be what prepareSeats() gives, or null',
  ],
  [['colorScheme'], (value) => /^(?:light|dark|auto)$/u.test(String(value)), 'must be light, dark or auto'],
];

/** Throws for the first option that cannot be worked with. Seats, geometry and messages are checked where they are read. */
export function checkOptions(options: SeatMapOptions): void {
  check(isRecord(options), 'options', 'must be an object');
  for (const [names, isValid, expected] of RULES)
    for (const name of names) check(options[name] === undefined || isValid(options[name]), name, expected);
}
