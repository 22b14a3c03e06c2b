import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

const SOURCE = join(import.meta.dirname, '../src');
const PACKAGES = /(?:from|import)\s*\(?'([^'.][^']*)'/g;

const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file),
);
const importsOf = (file: string) =>
  [...readFileSync(join(SOURCE, file), 'utf8').matchAll(PACKAGES)].map(([, name]) => name);

it('stands on the sdk, React and TanStack Query alone', () => {
  expect(new Set(files.flatMap(importsOf))).toEqual(
    new Set([
      '@speckit/sdk',
      '@speckit/sdk/purchase',
      '@speckit/sdk/session',
      '@speckit/sdk/wait',
      '@tanstack/react-query',
      'react',
    ]),
  );
});

it('keeps React out of the factories, so that a server can use them', () => {
  const factories = files.filter((file) => /^(query|seats|memory|time)\//.test(file));
  expect(factories).not.toEqual([]);
  expect(factories.filter((file) => importsOf(file).includes('react'))).toEqual([]);
});

it('marks every file with a hook or a component, and nothing else, for the client of a server-component app', () => {
  const marked = files.filter((file) => readFileSync(join(SOURCE, file), 'utf8').startsWith("'use client';"));
  const inReact = files.filter((file) => importsOf(file).includes('react') || file.startsWith('hooks/'));
  const shadows = files.filter((file) => /^purchase\/use[A-Z]/.test(file));
  expect(new Set(marked)).toEqual(new Set([...inReact, ...shadows]));
});

it('keeps the code of whole purchases out of everything that the main entry point loads', () => {
  const loaded = new Set<string>();
  const load = (file: string) => {
    if (loaded.has(file)) return;
    loaded.add(file);
    const text = readFileSync(join(SOURCE, file), 'utf8').replace(/(import|export) type [^;]*;/g, '');
    for (const [, path = ''] of text.matchAll(/from '(\.[^']*)'/g)) load(join(dirname(file), path));
  };
  load('index.ts');
  const values = [...loaded].flatMap((file) =>
    [
      ...readFileSync(join(SOURCE, file), 'utf8')
        .replace(/(import|export) type [^;]*;/g, '')
        .matchAll(PACKAGES),
    ].map(([, name]) => name),
  );
  expect(loaded.size).toBeGreaterThan(20);
  expect([...loaded].filter((file) => file.startsWith('purchase'))).toEqual([]);
  expect(values.filter((name) => name === '@speckit/sdk/purchase' || name === '@speckit/sdk/session')).toEqual([]);
});
