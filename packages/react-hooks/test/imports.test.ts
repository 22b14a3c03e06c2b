import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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
    new Set(['@speckit/sdk', '@speckit/sdk/purchase', '@tanstack/react-query', 'react']),
  );
});

it('keeps React out of the factories, so that a server can use them', () => {
  const factories = files.filter((file) => file.startsWith('query/'));
  expect(factories).not.toEqual([]);
  expect(factories.filter((file) => importsOf(file).includes('react'))).toEqual([]);
});

it('marks every hook, and nothing else, for the client of a server-component app', () => {
  const marked = files.filter((file) => readFileSync(join(SOURCE, file), 'utf8').startsWith("'use client';"));
  const hooks = files.filter((file) => /^hooks\/use[A-Z]/.test(file));
  expect(new Set(marked)).toEqual(new Set(['TicketingProvider.tsx', ...hooks]));
});
