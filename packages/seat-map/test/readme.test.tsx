import { readFileSync } from 'node:fs';
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
