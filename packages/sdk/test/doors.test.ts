import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test, vi } from 'vitest';
import { TicketingError, type TicketingErrorCode } from '../src/index.ts';

const read = (path: string) => readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8');
/** The codes of the type, which has no values to ask. */
const CODES = [...read('../src/errors/codes.ts').matchAll(/\| '(\w+)'/g)].map(([, code]) => code as TicketingErrorCode);

test('the README has a row for every code, and no other', () => {
  const rows = [...read('../README.md').matchAll(/^\| `(\w+)` \| (.+) \| (.+) \|$/gm)];
  const table = rows.filter(
    ([, code]) => /_/.test(code ?? '') || ['timeout', 'aborted', 'unauthenticated'].includes(code ?? ''),
  );
  expect(new Set(table.map(([, code]) => code))).toEqual(new Set(CODES));
  expect(table).toHaveLength(CODES.length);
});

test('every code has one class, named after it, that says what to do', async () => {
  const doors = await import('../src/index.ts');
  const classes = Object.values(doors).filter(
    (value): value is typeof doors.AbortedError =>
      typeof value === 'function' && value.prototype instanceof TicketingError,
  );
  const made = classes.map((ErrorClass) => new ErrorClass());
  expect(new Set(made.map(({ code }) => code))).toEqual(new Set(CODES));
  expect(made).toHaveLength(CODES.length);
  for (const error of made) {
    expect(doors).toHaveProperty(error.name);
    expect(error.message).toMatch(/^[A-Z][a-z ]+: .+\. \[[a-z_]+\]$/);
  }
});

test('importing every door changes nothing: no global, no DOM, no timer', async () => {
  vi.resetModules();
  vi.useFakeTimers();
  const before = Object.getOwnPropertyNames(globalThis);
  await import('../src/index.ts');
  await import('../src/wait.ts');
  await import('../src/purchase.ts');
  await import('../src/session.ts');
  await import('../src/opentelemetry.ts');
  expect(Object.getOwnPropertyNames(globalThis)).toEqual(before);
  expect(typeof document).toBe('undefined');
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});
