// npm run hooks:matrix: all tests of the hooks that render, with React 18, and compiled by React Compiler for React 19.
// The tests themselves run with React 19 in the projects of vitest.config.ts at the root.
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { matrixOf } from '../../scripts/reactMatrix.ts';
import { OF_HOOKS } from '../../scripts/vitestProjects.ts';

export default defineConfig({
  root: join(import.meta.dirname, '..', '..'),
  test: {
    retry: 0,
    maxWorkers: 2,
    projects: matrixOf('react-hooks', {
      imports: OF_HOOKS,
      // React 18 has no <Activity>.
      not18: ['**/activity.browser.test.tsx'],
    }),
  },
});
