import type { Clock } from '../engine/clock.ts';
import { InvalidInputError } from '../input/errors.ts';
import { flag, number, object, oneOf, optional, type Reader } from '../input/readers.ts';
import type { Quirks } from '../model/policy.ts';
import { scenario } from '../scenarios/scenarioReader.ts';
import { lagModel } from './lagReader.ts';
import type { PlatformOptions } from './options.ts';

const quirks = object({
  secondSeatFails: optional(flag),
  cutRequestStops: optional(flag),
  waitlistGhostSeat: optional(flag),
  storeLostAtRestart: optional(flag),
  catalogMissesDecline: optional(flag),
} satisfies Record<keyof Quirks, unknown>);

const numbers = object({
  dialect: optional(oneOf(['guide', 'docs', 'deployed'])),
  environment: optional(oneOf(['Development', 'Production'])),
  seed: optional(number(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)),
  ttl: optional(number(0.001, 1e9)),
  databaseMs: optional(number(0, 1e9)),
});

const CLOCK_METHODS = ['now', 'monotonic', 'setTimeout', 'clearTimeout'] as const satisfies (keyof Clock)[];

/** A clock of the caller's own: only looked at. */
const clock: Reader<unknown> = {
  expected: `a clock, with the functions ${CLOCK_METHODS.join(', ')}`,
  read(value, at) {
    const isClock = isObject(value) && CLOCK_METHODS.every((name) => typeof Reflect.get(value, name) === 'function');
    if (!isClock) throw new InvalidInputError(`${at} must be ${clock.expected}.`, clock.expected);
    return value;
  },
};

const services: Reader<unknown> = {
  expected: 'an object with a URL for each service that it names',
  read(value, at) {
    if (!isObject(value) || Array.isArray(value)) {
      throw new InvalidInputError(`${at} must be ${services.expected}.`, services.expected);
    }
    return value;
  },
};

/** What each option takes. */
const CHECKS: { readonly [K in keyof Required<PlatformOptions>]: Reader<unknown> } = {
  dialect: member('dialect'),
  environment: member('environment'),
  seed: member('seed'),
  ttl: member('ttl'),
  databaseMs: member('databaseMs'),
  lag: lagModel,
  scenario,
  quirks,
  // The routes look at each URL.
  services,
  clock,
  onWarning: {
    expected: 'a function',
    read(value, at) {
      if (typeof value !== 'function') throw new InvalidInputError(`${at} must be a function.`, 'a function');
      return value;
    },
  },
};

/** @throws InvalidInputError naming the option that is unknown or wrong */
export function checkPlatformOptions(options: PlatformOptions): void {
  for (const [name, value] of Object.entries(options)) {
    const check = Object.hasOwn(CHECKS, name) ? CHECKS[name as keyof PlatformOptions] : undefined;
    if (check === undefined) {
      throw new InvalidInputError(`There is no option "${name}".`, `one of ${Object.keys(CHECKS).join(', ')}`);
    }
    if (value !== undefined) check.read(value, name);
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function member(name: keyof PlatformOptions): Reader<unknown> {
  return {
    expected: numbers.members?.find((one) => one.name === name)?.expected ?? '',
    read: (value) => numbers.read({ [name]: value }, 'options'),
  };
}
