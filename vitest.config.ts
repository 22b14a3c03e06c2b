import { defineConfig } from 'vitest/config';
import { browser, node, OF_HOOKS, OF_SEAT_MAP } from './scripts/vitestProjects.ts';

export default defineConfig({
  test: {
    retry: 0,
    // One less than there are cores would leave half of a small machine idle.
    maxWorkers: 2,
    projects: [
      node('mocks', 'mocks'),
      node('sdk', 'packages/sdk'),
      node('react-hooks', 'packages/react-hooks'),
      node('seat-map', 'packages/seat-map'),
      node('backstage', 'packages/backstage'),
      node('demo', 'apps/demo'),
      node('testing', 'packages/testing'),
      node('scripts', 'scripts'),
      browser('mocks', 'mocks'),
      browser('sdk', 'packages/sdk'),
      browser('react-hooks', 'packages/react-hooks', OF_HOOKS),
      browser('seat-map', 'packages/seat-map', OF_SEAT_MAP),
    ],
  },
});
