import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const read = (file: string) => readFileSync(join(import.meta.dirname, '..', file), 'utf8');

it.each(['readmeExample', 'readmeReload'])('shows the example that is compiled and run here: %s', (name) => {
  expect(read('README.md')).toContain(`\`\`\`tsx\n${read(`test/${name}.tsx`)}\`\`\``);
});

it('names no export that is not there', async () => {
  const door = new Set(Object.keys(await import('../src/index.ts')));
  const named = [
    ...read('README.md').matchAll(/`(use[A-Z]\w+|prefetch\w+|ticketingKeys|overlayHolds|\w+QueryOptions)\b/g),
  ];
  expect(named.length).toBeGreaterThan(10);
  expect(named.map(([, name]) => name).filter((name) => !door.has(name ?? ''))).toEqual([]);
});
