import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findWords, type Word } from '../words/find.mjs';

const { words } = JSON.parse(readFileSync(join(import.meta.dirname, '../words.json'), 'utf8')) as { words: Word[] };
const found = (file: string, text: string) => findWords(words, file, text).map(({ line, word }) => `${line} ${word}`);

test.each([
  ['export const frontDoor = 1;', ['1 front door']],
  ['/** Pulls a lever. */', ['1 lever']],
  ['const DOCUMENTED_MANNERS = {};', ['1 manners']],
  ['<p class="backstage-door">', ['1 door']],
  ["throw new Error('a URL that is none')", ['1 that is none']],
  ['a text\nthat is no JSON at all', ['2 is no json']],
])('%s is found', (text, hits) => {
  expect(found('packages/sdk/src/a.ts', text)).toEqual(hits);
});

test.each([
  'Math.floor(x / 2)',
  'Wall clock, ms since the epoch.',
  'outdoors',
  'a warehouse',
  'There is no option "x".',
])('%s is fine', (text) => {
  expect(found('packages/sdk/src/a.ts', text)).toEqual([]);
});

test('a path counts, and a word meant literally is fine where it is', () => {
  expect(found('packages/sdk/src/orderDesk.ts', '')).toEqual(['0 desk']);
  expect(found('packages/seat-map/src/canvas/backdrop.ts', 'the floor of a section')).toEqual([]);
});
