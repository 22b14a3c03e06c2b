import type { ErrorIssue } from '../errors/facts.ts';
import { isObject } from '../host/guarded.ts';
import { isEmail } from '../models/email.ts';

/** Says what a value must be, when it is not; or the issues within it. */
export type Rule = (value: unknown) => string | readonly ErrorIssue[] | undefined;
export type Rules = Readonly<Record<string, Rule>>;

// @__NO_SIDE_EFFECTS__
export const rule =
  (words: string, test: (value: unknown) => boolean): Rule =>
  (value) =>
    test(value) ? undefined : `must be ${words}`;

// @__NO_SIDE_EFFECTS__
const pattern = (words: string, wanted: RegExp) =>
  rule(words, (value) => typeof value === 'string' && wanted.test(value));

const isAbove = (value: unknown, least: number) => typeof value === 'number' && value > least && value < Infinity;

/**
 * An id that the platform gave goes back as it came: the guide's own samples (`order-uuid-001`) are no UUIDs. Only what
 * cannot be one segment of a path is refused.
 */
export const id = pattern(
  '1 to 256 characters of one path segment',
  /^(?!\.{1,2}$)(?=[^]*\S)[^/\\?#\p{Cc}\p{Surrogate}]{1,256}$/u,
);
/** Any version, any variant: most sample ids of the platform fail a strict RFC check. */
export const guid = pattern('a dashed UUID', /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i);
/** Longer customer ids lose their seat for ever. */
export const text = pattern('1 to 256 characters', /^(?=[^]*\S)[^]{1,256}$/);
/** What people read: as long as it has to be. */
export const prose = pattern('a text', /\S/);
/** A guest's token is the secret of a cart: no customer id, which is told to every service, and which payment wants as a GUID. */
export const customer: Rule = (value) =>
  text(value) ?? (/^guest-[\w-]{8,}$/.test(String(value)) ? 'must be a customerId, not a token' : undefined);
export const email = rule('an e-mail', isEmail);
export const currency = pattern('3 letters', /^[a-z]{3}$/i);
export const date = rule('an ISO date', (value) => typeof value === 'string' && Date.parse(value) > 0);
export const notNegative = rule('0 or more', (value) => value === 0 || isAbove(value, 0));
export const positive = rule('above 0', (value) => isAbove(value, 0));
export const count = rule('whole and above 0', (value) => Number.isInteger(value) && isAbove(value, 0));

/** A duration in ms, or `Infinity`. */
export const limitMs = rule('0 or more ms', (value) => typeof value === 'number' && value >= 0);
export const isFunction = rule('a function', (value) => typeof value === 'function');

/** An object with these members. */
export const has = (words: string, ...members: readonly string[]): Rule =>
  rule(words, (value) => isObject(value) && members.every((member) => member in value));

export const optional =
  (inner: Rule): Rule =>
  (value) =>
    value === undefined ? undefined : inner(value);

/** An object whose members keep these rules. */
// @__NO_SIDE_EFFECTS__
export const within =
  (rules: Rules): Rule =>
  (value) =>
    isObject(value) ? check(rules, value).issues : 'must be an object';

export const listOf =
  (rules: Rules): Rule =>
  (value) =>
    Array.isArray(value) ? value.flatMap((item, index) => check(rules, item, `${index}.`).issues) : 'must be a list';

/** The parameters that the rules name, and what is wrong with them. Nulls count as absent. */
export function check(rules: Rules, parameters: unknown, prefix = '') {
  const values: Record<string, unknown> = {};
  const issues: ErrorIssue[] = [];
  const given = Object(parameters) as Record<string, unknown>;
  for (const [name, inner] of Object.entries(rules)) {
    const value = given[name] ?? undefined;
    if (value !== undefined) values[name] = value;
    const problem = inner(value) ?? [];
    const path = prefix + name;
    if (typeof problem === 'string') issues.push({ path, message: problem });
    else issues.push(...problem.map((issue) => ({ ...issue, path: `${path}.${issue.path}` })));
  }
  if (rules['guestToken'] && !values['userId'] === !values['guestToken']) {
    issues.push({ path: 'userId', message: 'must be given, or guestToken, not both' });
  }
  return { values, issues };
}
