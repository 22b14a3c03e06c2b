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

/** What each option takes; `clock` and `onWarning` are functions of the caller's, and only looked at. */
const CHECKS: { readonly [K in keyof Required<PlatformOptions>]: Reader<unknown> | 'object' | 'function' } = {
  dialect: member('dialect'),
  environment: member('environment'),
  seed: member('seed'),
  ttl: member('ttl'),
  databaseMs: member('databaseMs'),
  lag: lagModel,
  scenario,
  quirks,
  // The routes look at it.
  services: 'object',
  clock: 'object',
  onWarning: 'function',
};

/** @throws InvalidInputError naming the option that is unknown or wrong */
export function checkPlatformOptions(options: PlatformOptions): void {
  for (const [name, value] of Object.entries(options)) {
    const check = Object.hasOwn(CHECKS, name) ? CHECKS[name as keyof PlatformOptions] : undefined;
    if (check === undefined) {
      throw new InvalidInputError(`There is no option "${name}".`, `one of ${Object.keys(CHECKS).join(', ')}`);
    }
    if (value === undefined) continue;
    if (typeof check === 'object') check.read(value, name);
    else if (typeof value !== check || value === null) {
      throw new InvalidInputError(`${name} must be ${check === 'object' ? 'a clock' : 'a function'}.`, `a ${check}`);
    }
  }
}

function member(name: keyof PlatformOptions): Reader<unknown> {
  return {
    expected: numbers.members?.find((one) => one.name === name)?.expected ?? '',
    read: (value) => numbers.read({ [name]: value }, 'options'),
  };
}
