// npm run seat-map:matrix: all tests of the seat map that render, with React 18, and compiled by React Compiler.
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { matrixOf } from '../../scripts/reactMatrix.ts';
import { OF_SEAT_MAP } from '../../scripts/vitestProjects.ts';

export default defineConfig({
  root: join(import.meta.dirname, '..', '..'),
  test: {
    retry: 0,
    maxWorkers: 2,
    projects: matrixOf('seat-map', { not18: ['**/activity.browser.test.tsx'], imports: OF_SEAT_MAP }),
  },
});
