import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const read = (file: string) => readFileSync(join(import.meta.dirname, '../..', file), 'utf8');
const exported = async () =>
  new Set(
    (
      await Promise.all([import('../../src/index.ts'), import('../../src/purchase.ts'), import('../../src/admin.ts')])
    ).flatMap(Object.keys),
  );

it.each(['picker', 'reload', 'providers', 'serverPage'])('shows the example that is compiled: %s', (name) => {
  expect(read('README.md')).toContain(`\`\`\`tsx\n${read(`test/readme/${name}.tsx`)}\`\`\``);
});

it('names no export that is not there', async () => {
  const names = await exported();
  const named = [...read('README.md').matchAll(/`(use[A-Z]\w+|prefetch\w+|ticketingKeys|overlayHolds|\w+Options)\b/g)];
  expect(named.length).toBeGreaterThan(10);
  expect(named.map(([, name]) => name).filter((name) => !names.has(name ?? ''))).toEqual([]);
});

it('names every export', async () => {
  const text = read('README.md');
  const missing = [...(await exported())].filter((name) => !new RegExp(`\\b${name}\\b`).test(text));
  expect(missing).toEqual([]);
});

it('links to nothing that is missing where npm shows it', () => {
  expect([...read('README.md').matchAll(/\]\((?!https:)([^)]*)\)/g)].map(([, target]) => target)).toEqual([]);
});
