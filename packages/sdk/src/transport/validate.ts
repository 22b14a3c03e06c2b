import type { ErrorIssue } from '../errors/TicketingError.ts';

/** Says what is wrong with a value: in words, or as issues below it. */
export type Rule = (value: unknown) => string | readonly ErrorIssue[] | undefined;
export type Rules = Readonly<Record<string, Rule>>;

const DASHED_HEX = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
const isPositive = (value: unknown) => typeof value === 'number' && value > 0 && value < Infinity;

/** Any version, any variant: most sample ids of the platform fail a strict RFC check. */
export const id: Rule = (value) =>
  typeof value === 'string' && DASHED_HEX.test(value) ? undefined : 'must be a dashed UUID';

export const text: Rule = (value) =>
  typeof value === 'string' && value.trim() && value.length <= 256 ? undefined : 'must be 1 to 256 characters';

export const notNegative: Rule = (value) => (value === 0 || isPositive(value) ? undefined : 'must be 0 or more');

export const positive: Rule = (value) => (isPositive(value) ? undefined : 'must be above 0');

export const count: Rule = (value) =>
  isPositive(value) && Number.isInteger(value) ? undefined : 'must be whole and above 0';

/** One `@`, neither first nor last: all that the platform checks. */
export const email: Rule = (value) =>
  typeof value === 'string' && /^[^@]+@[^@]+$/.test(value) ? undefined : 'must be an e-mail';

export const currency: Rule = (value) =>
  typeof value === 'string' && /^[a-z]{3}$/i.test(value) ? undefined : 'must be 3 letters';

export const date: Rule = (value) =>
  typeof value === 'string' && Date.parse(value) > 0 ? undefined : 'must be an ISO date';

export const optional =
  (rule: Rule): Rule =>
  (value) =>
    value === undefined ? undefined : rule(value);

export const listOf =
  (rules: Rules): Rule =>
  (value) =>
    Array.isArray(value)
      ? value.flatMap((item: unknown, index) => check(rules, item, `[${index}].`).issues)
      : 'must be a list';

/** The parameters that are named by the rules, and what is wrong with them. Nulls count as absent. */
export function check(
  rules: Rules,
  parameters: unknown,
  prefix = '',
): { values: Record<string, unknown>; issues: readonly ErrorIssue[] } {
  const given = (parameters ?? {}) as Record<string, unknown>;
  const values: Record<string, unknown> = {};
  const issues: ErrorIssue[] = [];
  const report = (path: string, message: string) => issues.push({ path: prefix + path, message });
  for (const [name, rule] of Object.entries(rules)) {
    const value = given[name] ?? undefined;
    if (value !== undefined) values[name] = value;
    const problem = rule(value);
    if (typeof problem === 'string') report(name, problem);
    else problem?.forEach((issue) => report(name + issue.path, issue.message));
  }
  if (rules['guestToken'] && 'userId' in values === 'guestToken' in values) {
    report('userId', 'must be given, or guestToken, not both');
  }
  return { values, issues };
}
