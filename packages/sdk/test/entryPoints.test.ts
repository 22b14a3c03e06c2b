import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test, vi } from 'vitest';
import * as sdk from '../src/index.ts';

const read = (path: string) => readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8');
/** The classes of all refusals, by their codes. */
const CLASSES = Object.values(sdk).filter(
  (value): value is typeof sdk.AbortedError => typeof value === 'function' && 'code' in value,
);
const CODES = CLASSES.map(({ code }): string => code);

test('the README has a row for every code, and no other', () => {
  const rows = [...read('../README.md').matchAll(/^\| `(\w+)` \| (.+) \| (.+) \|$/gm)];
  const table = rows.filter(
    ([, code]) => /_/.test(code ?? '') || ['timeout', 'aborted', 'unauthenticated', 'forbidden'].includes(code ?? ''),
  );
  expect(new Set(table.map(([, code]) => code))).toEqual(new Set(CODES));
  expect(table).toHaveLength(CODES.length);
});

test('every code has one class, named after it, that says what to do', () => {
  expect(new Set(CODES).size).toBe(CODES.length);
  for (const Class of CLASSES) {
    const error = new Class();
    expect(sdk).toHaveProperty(error.name, Class);
    expect(error.message).toMatch(/^[A-Z][a-z ]+: .+\. \[[a-z_]+\]$/);
  }
});

test('importing every entry point changes nothing: no global, no DOM, no timer', async () => {
  vi.resetModules();
  vi.useFakeTimers();
  const before = Object.getOwnPropertyNames(globalThis);
  await import('../src/index.ts');
  await import('../src/wait.ts');
  await import('../src/purchase.ts');
  await import('../src/session.ts');
  await import('../src/forms.ts');
  await import('../src/opentelemetry.ts');
  expect(Object.getOwnPropertyNames(globalThis)).toEqual(before);
  expect(typeof document).toBe('undefined');
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});
