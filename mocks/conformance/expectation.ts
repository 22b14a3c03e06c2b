import type { Expectation } from './format/files.ts';
import { compare, type Mismatch } from './format/matchers.ts';
import type { Reply } from './targets.ts';

/** What of an answer differs from what was expected; empty when it fits. */
export function check(expect: Expectation, reply: Reply): Mismatch[] {
  const found: Mismatch[] = [];
  if (expect.status !== undefined) found.push(...compareStatus(expect.status, reply));
  if (expect.contentType !== undefined)
    found.push(...compareType(expect.contentType, reply.headers['content-type'] ?? null));
  for (const [name, want] of Object.entries(expect.headers ?? {})) {
    found.push(...compare(want, reply.headers[name.toLowerCase()] ?? null, `header ${name}`));
  }
  if (expect.body !== undefined) found.push(...compare(expect.body, reply.json, 'body', reply));
  return found;
}

function compareStatus(want: unknown, reply: Reply): Mismatch[] {
  const wanted = Array.isArray(want) ? { $in: want } : want;
  const found = compare(wanted, reply.status, 'status');
  return found.map((one) => ({ ...one, seen: `${one.seen} with body ${JSON.stringify(reply.text.slice(0, 160))}` }));
}

function compareType(want: string | null, seen: string | null): Mismatch[] {
  const fits = want?.endsWith('*') ? seen?.startsWith(want.slice(0, -1)) === true : seen === want;
  return fits ? [] : [{ at: 'content-type', expected: String(want), seen: String(seen) }];
}
