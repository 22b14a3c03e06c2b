import fc from 'fast-check';

/** One answer of a server that may be anything. */
export interface FuzzResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array<ArrayBuffer>;
}

const STATUSES = [
  200, 200, 200, 201, 202, 204, 206, 301, 304, 400, 401, 403, 404, 405, 408, 409, 413, 415, 422, 429, 500, 502, 503,
  504, 599,
];
const TYPES = [
  'application/json; charset=utf-8',
  'text/plain',
  'text/html',
  'application/problem+json',
  'image/png',
  'nonsense;;=',
  '',
];

const status = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...STATUSES) },
  { weight: 1, arbitrary: fc.integer({ min: 200, max: 599 }) },
);
const headers = fc.record(
  {
    'content-type': fc.constantFrom(...TYPES),
    'content-length': fc.constantFrom('0', '7', '-1', 'many'),
    'retry-after': fc.constantFrom('0', '1', '99999999999', '-5', 'soon', 'Thu, 01 Jan 1970 00:00:00 GMT'),
    'content-disposition': fc.constantFrom(
      'attachment; filename="a.pdf"',
      'attachment; filename=../../etc/passwd',
      'filename=',
    ),
  },
  { requiredKeys: [] },
);

/** What a member of a real answer is replaced by. */
const junk = fc.constantFrom<unknown>(
  null,
  '',
  ' ',
  0,
  -1,
  1e21,
  true,
  [],
  {},
  [[]],
  'null',
  '\u0000',
  '\ud800',
  '550e8400',
  { toString: 1 },
);
const hostileText = fc.constantFrom(
  '{"__proto__":{"polluted":true,"id":"x","status":"active"}}',
  '{"constructor":{"prototype":{"polluted":true}},"id":"x"}',
  '{"toString":null,"hasOwnProperty":1,"id":1}',
  '{"":{"id":"x"},"order":{"order":{}},"payment":[]}',
  '{"errors":{"__proto__":["x"]}}',
  '{"errors":"x","error":{"message":{}}}',
  '{"error":["a"],"message":7,"payment":{"errorCode":{}}}',
  '<!doctype html><html><body>502 Bad Gateway</body></html>',
  'System.Exception: x\n   at A.B()\nHEADERS\nAuthorization: Bearer topsecret',
  '"Reservation not found"',
  'null',
  '1e999',
  '{"seats":[null,{}]}',
  '\ufeff{}',
);
const nested = fc.constantFrom(3, 100, 9_000).map((depth) => '['.repeat(depth) + ']'.repeat(depth));
const nestedObject = fc.constantFrom(2, 60, 2_000).map((depth) => '{"seats":'.repeat(depth) + '1' + '}'.repeat(depth));
const huge = fc.constantFrom(500, 5_000, 30_000).map((length) => `{"error":"${'x'.repeat(length)}"}`);

/** Replaces, drops, repeats or adds one member somewhere in a real answer. */
function mutate(
  value: unknown,
  path: readonly number[],
  change: (parent: Record<string, unknown>, key: string) => void,
): unknown {
  const copy = structuredClone(value);
  let parent = copy as Record<string, unknown>;
  for (const step of path) {
    if (typeof parent !== 'object' || parent === null) break;
    const keys = Object.keys(parent);
    const key = keys[step % Math.max(1, keys.length)];
    if (key === undefined) break;
    const child = parent[key];
    if (typeof child === 'object' && child !== null && step % 3 > 0) parent = child as Record<string, unknown>;
    else {
      change(parent, key);
      break;
    }
  }
  return copy;
}

const mutated = (real: readonly string[]) =>
  fc
    .tuple(fc.constantFrom(...real), fc.array(fc.nat(50), { minLength: 1, maxLength: 4 }), fc.nat(3), junk)
    .map(([text, path, kind, value]) => {
      try {
        const changed = mutate(JSON.parse(text), path, (parent, key) => {
          if (kind === 0) delete parent[key];
          else if (kind === 1) parent[`${key}2`] = value;
          else parent[key] = value;
        });
        return JSON.stringify(changed) ?? '';
      } catch {
        return text.slice(0, path[0]) + JSON.stringify(value);
      }
    });

/** Answers to one verb: its real bodies whole, cut and mutated, and everything a broken proxy or a foe could send. */
export function responsesOf(real: readonly string[]): fc.Arbitrary<FuzzResponse> {
  const whole = fc.constantFrom(...real);
  const cut = fc
    .tuple(whole, fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([text, part]) => text.slice(0, text.length * part));
  const body = fc.oneof(
    { weight: 6, arbitrary: mutated(real) },
    { weight: 2, arbitrary: cut },
    { weight: 1, arbitrary: whole },
    { weight: 3, arbitrary: hostileText },
    { weight: 2, arbitrary: fc.json({ maxDepth: 3 }) },
    { weight: 1, arbitrary: fc.string({ maxLength: 60 }) },
    { weight: 2, arbitrary: fc.uint8Array({ maxLength: 60 }).map((bytes) => Uint8Array.from(bytes)) },
    { weight: 1, arbitrary: fc.oneof(nested, nestedObject, huge) },
  );
  return fc.record({ status, headers, body });
}
