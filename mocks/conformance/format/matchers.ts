/** One thing that does not match: where, what was expected, what was seen. */
export interface Mismatch {
  readonly at: string;
  readonly expected: string;
  readonly seen: string;
}

/** What an answer's body can be matched as. */
export interface Body {
  readonly bytes: Uint8Array;
  readonly text: string;
  /** `undefined` where the text is not JSON. */
  readonly json: unknown;
}

type Matcher = (seen: unknown, argument: unknown, at: string, body: Body | undefined) => boolean | Mismatch[];

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;
const DATETIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,7})?Z$/u;
const JWT = /^[\w-]+\.[\w-]+\.[\w-]+$/u;
const TRACE_ID = /^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/u;

const isText = (seen: unknown, pattern: RegExp) => typeof seen === 'string' && pattern.test(seen);

/** The matchers of the contract's files, by name; those on `body` look at the raw text or bytes. */
const MATCHERS: Readonly<Record<string, Matcher>> = {
  $any: (seen) => seen !== undefined,
  $uuid: (seen) => isText(seen, UUID),
  $datetime: (seen) => isText(seen, DATETIME),
  $jwt: (seen) => isText(seen, JWT),
  $traceId: (seen) => isText(seen, TRACE_ID),
  $string: (seen) => typeof seen === 'string',
  $number: (seen) => typeof seen === 'number',
  $contains: (seen, part) => typeof seen === 'string' && seen.includes(String(part)),
  $startsWith: (seen, part) => typeof seen === 'string' && seen.startsWith(String(part)),
  $matches: (seen, source, at) => {
    const pattern = patternOf(String(source));
    return pattern ? isText(seen, pattern) : [mismatch(at, `a regular expression, not ${String(source)}`, seen)];
  },
  $in: (seen, list) => Array.isArray(list) && list.some((one) => compare(one, seen, '').length === 0),
  $not: (seen, other) => seen !== undefined && compare(other, seen, '').length > 0,
  $length: (seen, length) => Array.isArray(seen) && seen.length === length,
  $arrayOf: (seen, item, at) =>
    Array.isArray(seen) && seen.flatMap((one, index) => compare(item, one, `${at}[${index}]`)),
  $some: (seen, item) => Array.isArray(seen) && seen.some((one) => compare(item, one, '').length === 0),
  $unordered: (seen, items) => Array.isArray(seen) && Array.isArray(items) && isPermutation(items, seen),
  $partial: (seen, fields, at) =>
    typeof seen === 'object' &&
    seen !== null &&
    isRecord(fields) &&
    Object.entries(fields).flatMap(([key, want]) => compare(want, Reflect.get(seen, key), `${at}.${key}`)),
  $anyKeys: (seen) => isRecord(seen),
  $empty: (_, __, ___, body) => body?.bytes.length === 0,
  $text: (_, whole, __, body) => body?.text === whole,
  $textIn: (_, list, __, body) => Array.isArray(list) && list.includes(body?.text),
  $textContains: (_, part, __, body) => body !== undefined && body.text.includes(String(part)),
  $binary: (_, start, __, body) => body !== undefined && body.text.startsWith(String(start)),
};

/**
 * Holds a value against what the file expects. A plain object is exact (no extra keys), an object whose keys start
 * with `$` names matchers. Give `body` at the top of an answer, for the matchers on raw text.
 */
export function compare(want: unknown, seen: unknown, at: string, body?: Body): Mismatch[] {
  if (isMatcher(want)) {
    return Object.entries(want).flatMap(([name, argument]) => {
      const matcher = MATCHERS[name];
      if (!matcher) return [{ at, expected: `a known matcher instead of ${name}`, seen: 'an unknown one' }];
      const verdict = matcher(seen, argument, at, body);
      if (typeof verdict !== 'boolean') return verdict;
      return verdict
        ? []
        : [mismatch(at, argument === true ? name : `${name} ${JSON.stringify(argument)}`, seen, body)];
    });
  }
  if (Array.isArray(want)) {
    if (!Array.isArray(seen) || seen.length !== want.length) return [mismatch(at, `${want.length} items`, seen, body)];
    return want.flatMap((item, index) => compare(item, seen[index], `${at}[${index}]`));
  }
  if (isRecord(want)) {
    if (!isRecord(seen)) return [mismatch(at, 'an object', seen, body)];
    const missing = Object.entries(want).flatMap(([key, item]) => compare(item, seen[key], `${at}.${key}`));
    const extra = Object.keys(seen).filter((key) => !(key in want));
    return [
      ...missing,
      ...extra.map((key) => ({ at: `${at}.${key}`, expected: 'no such member', seen: show(seen[key]) })),
    ];
  }
  return want === seen ? [] : [mismatch(at, JSON.stringify(want), seen, body)];
}

function patternOf(source: string): RegExp | undefined {
  try {
    return new RegExp(source);
  } catch {
    return undefined;
  }
}

/** A matching of expected items to seen ones, found by backtracking: an item may fit several. */
function isPermutation(items: readonly unknown[], seen: readonly unknown[]): boolean {
  if (items.length !== seen.length) return false;
  const [first, ...rest] = items;
  if (items.length === 0) return true;
  return seen.some(
    (one, index) => compare(first, one, '').length === 0 && isPermutation(rest, seen.toSpliced(index, 1)),
  );
}

function isMatcher(want: unknown): want is Record<string, unknown> {
  return isRecord(want) && Object.keys(want)[0]?.startsWith('$') === true;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function mismatch(at: string, expected: string, seen: unknown, body?: Body): Mismatch {
  return { at, expected, seen: seen === undefined && body ? show(body.text) : show(seen) };
}

function show(value: unknown): string {
  const text = value === undefined ? 'nothing' : (JSON.stringify(value) ?? 'nothing');
  return text.length > 160 ? `${text.slice(0, 160)}...` : text;
}
