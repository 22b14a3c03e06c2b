import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setupTicketingServer } from '@speckit/mocks/node';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

const backend = setupTicketingServer({ lag: 20 });
beforeAll(() => backend.listen());
afterAll(() => backend.close());

const read = (path: string) => readFileSync(join(import.meta.dirname, path), 'utf8').trim();

test.each(['readme/sdk.ts', 'readme/react.tsx'])('the README shows %s, which is compiled', (file) => {
  expect(read('../../README.md')).toContain(read(file));
});

test('the ten lines of SDK own two seats', async () => {
  const log = vi.spyOn(console, 'log').mockReturnValue(undefined);
  await import('./readme/sdk.ts');
  expect(log).toHaveBeenCalledWith('owned', [expect.any(String), expect.any(String)]);
  log.mockRestore();
});

test('the README names every command there is, and no other', () => {
  const { scripts } = JSON.parse(read('../../package.json')) as { scripts: Record<string, string> };
  const named = [...read('../../README.md').matchAll(/npm (?:run )?([\w:-]+)/gu)].map(([, name]) => name ?? '');
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
  const hidden = Object.keys(scripts).filter((name) => !name.startsWith('pre') && !named.includes(name));
  expect(hidden).toEqual([]);
});
