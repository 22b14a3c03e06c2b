import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderToString } from 'react-dom/server';
import { expect, it } from 'vitest';
import { Venue } from './readme/Venue.tsx';
import venue from './readme/venue.json';

const read = (path: string) => readFileSync(join(import.meta.dirname, path), 'utf8').trim();
const shown = read('readme/Venue.tsx');

it.each(['../README.md', '../../../examples/seat-map/src/Venue.tsx'])(
  '%s shows the map in ten lines that is compiled here, with its JSON',
  (file) => expect(read(file)).toContain(shown),
);

it('is no longer than ten lines, and renders', () => {
  expect(shown.split('\n').filter((line) => line !== '').length).toBeLessThanOrEqual(10);
  expect(renderToString(<Venue />)).toContain('seat-map-host');
});

it('has the geometry that the README shows', () => {
  const [, json = ''] = /```json\n(.*?)```/su.exec(read('../README.md')) ?? [];
  expect(venue.geometry).toEqual(JSON.parse(json));
});

it('tells what a test in jsdom has to put in place: all that the map asks of its host', () => {
  const [, told = ''] = /## In tests.*?```ts\n(.*?)```/su.exec(read('../README.md')) ?? [];
  const source = globSync('../src/**/*.{ts,tsx}', { cwd: import.meta.dirname })
    .map(read)
    .join('\n');
  // jsdom has this one.
  const asked = (source.match(/\b\w+Observer\b(?=\()|\bmatchMedia\b|\bdocument\.fonts\b|\bgetContext\b/g) ?? []).filter(
    (name) => name !== 'MutationObserver',
  );
  expect(new Set(asked).size).toBe(4);
  for (const name of new Set(asked)) expect(told).toContain(name.replace('document.', ''));
});
