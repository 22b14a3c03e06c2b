import { parseDecimal } from '../aspnet/values/decimal.ts';
import { parseJsonGuid } from '../aspnet/values/guid.ts';
import { parseTimestamp } from '../aspnet/values/timestamp.ts';
import { InvalidInputError } from '../input/errors.ts';
import { checked, flag, listOf, number, object, oneOf, optional, text, type Reader } from '../input/readers.ts';
import type { ScenarioData, ScenarioEvent, ScenarioSeat, ScenarioSection, ScenarioUser } from './scenarioData.ts';
import { SCENARIO_NAMES, type ScenarioName } from './scenarios.ts';

const MOST_SEATS = 200_000;
const whole = (from: number, to: number) => number(from, to, { isWhole: true });

const guid: Reader<string> = checked(text, 'a GUID such as 550e8400-e29b-41d4-a716-446655440000', (value) =>
  parseJsonGuid(value),
);
const date: Reader<string> = checked(text, 'a time in ISO 8601', (value) =>
  parseTimestamp(value) === undefined ? undefined : value,
);

const price: Reader<number | string> = {
  expected: 'an amount of 0 or more with at most two decimals, such as 50 or "50.00"',
  read(value, at) {
    const amount = typeof value === 'number' || typeof value === 'string' ? parseDecimal(String(value)) : undefined;
    if (!amount || amount.unscaled < 0n || amount.fraction().length > 2 || amount.toNumber() >= 1e16) {
      const shown = JSON.stringify(value) ?? 'missing';
      throw new InvalidInputError(`${at} must be ${price.expected}, and is ${shown}.`, price.expected);
    }
    return value as number | string;
  },
};

const section: Reader<ScenarioSection> = object({
  code: text,
  price,
  rows: whole(1, 10_000),
  seatsPerRow: whole(1, 10_000),
});

const seat: Reader<ScenarioSeat> = object({
  id: optional(guid),
  section: text,
  row: whole(1, 100_000),
  number: whole(1, 100_000),
  price,
  status: optional(oneOf(['available', 'reserved', 'sold', 'unavailable'])),
});

const event: Reader<ScenarioEvent> = object({
  id: optional(guid),
  name: text,
  description: optional(text),
  venue: optional(text),
  date: optional(date),
  inDays: optional(number(-36_500, 36_500)),
  maxCapacity: optional(whole(1, 10_000_000)),
  basePrice: optional(price),
  isActive: optional(flag),
  sections: optional(listOf(section)),
  seats: optional(listOf(seat)),
});

const user: Reader<ScenarioUser> = object({
  id: optional(guid),
  email: text,
  password: text,
  role: optional(oneOf(['User', 'Admin'])),
});

const shape: Reader<ScenarioData> = object({
  base: optional(oneOf(SCENARIO_NAMES)),
  events: optional(listOf(event, { mayBeEmpty: true })),
  users: optional(listOf(user, { mayBeEmpty: true })),
});

/** Also what no member shows by itself: ids and places that come twice, more seats than an emulator holds. */
export const scenarioData: Reader<ScenarioData> = {
  expected: shape.expected,
  read(value, at) {
    const data = shape.read(value, at);
    const ids = new Map<string, string>();
    let seats = 0;
    data.events?.forEach((one, index) => {
      const here = `${at}.events[${index}]`;
      once(ids, one.id, `${here}.id`);
      const places = new Map<string, string>();
      for (const { code, rows, seatsPerRow } of one.sections ?? []) {
        seats += rows * seatsPerRow;
        if (seats > MOST_SEATS) break;
        for (let row = 1; row <= rows; row++) {
          for (let place = 1; place <= seatsPerRow; place++) {
            once(places, `${code} ${row} ${place}`, `${here}.sections`);
          }
        }
      }
      one.seats?.forEach((each, place) => {
        once(ids, each.id, `${here}.seats[${place}].id`);
        once(places, `${each.section} ${each.row} ${each.number}`, `${here}.seats[${place}]`);
      });
      seats += one.seats?.length ?? 0;
    });
    if (seats > MOST_SEATS) {
      throw new InvalidInputError(`${at} has over ${MOST_SEATS} seats.`, `at most ${MOST_SEATS} seats`);
    }
    const emails = new Map<string, string>();
    data.users?.forEach((one, index) => {
      once(ids, one.id, `${at}.users[${index}].id`);
      once(emails, one.email, `${at}.users[${index}].email`);
    });
    return data;
  },
};

const NAME_OR_DATA = `one of ${SCENARIO_NAMES.join(', ')}, or ${shape.expected}`;

/** A name, or data of one's own. */
export const scenario: Reader<ScenarioName | ScenarioData> = {
  expected: NAME_OR_DATA,
  read(value, at) {
    if (typeof value === 'object' && value !== null) return scenarioData.read(value, at);
    return oneOf(SCENARIO_NAMES).read(value, at);
  },
};

function once(known: Map<string, string>, value: string | undefined, at: string): void {
  if (value === undefined) return;
  const before = known.get(value.toLowerCase());
  if (before !== undefined) {
    throw new InvalidInputError(`${at} repeats ${JSON.stringify(value)} of ${before}.`, 'each one once');
  }
  known.set(value.toLowerCase(), at);
}
