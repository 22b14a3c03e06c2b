import { defineConfig } from '@playwright/test';

const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

/**
 * Runs against the built demo (`npm run build`) on port 3000, the only origin the platform's CORS allows, with the
 * emulator beside it on the platform's own ports.
 */
export default defineConfig({
  testDir: 'e2e',
  // A folder of its own: a run empties it, and the pictures of the shop beside it stay.
  outputDir: '../../test-results/e2e',
  fullyParallel: true,
  // What measures milliseconds has the machine to itself: `npm run e2e` runs it after the others, with one worker.
  projects: [
    { name: 'pages', testIgnore: '**/*.alone.spec.ts' },
    { name: 'alone', testMatch: '**/*.alone.spec.ts' },
  ],
  workers: 2,
  retries: 0,
  forbidOnly: true,
  reporter: [['list']],
  // A whole journey takes a minute alone on the machine, and several beside other work.
  timeout: 300_000,
  // Two shared cores: what matters is that it comes, not how soon.
  expect: { timeout: 30_000 },
  use: {
    baseURL: 'http://localhost:3000',
    viewport: { width: 1280, height: 800 },
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath,
      args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    },
  },
  webServer: [
    {
      command: 'npx --no -- vite preview apps/demo',
      cwd: '../..',
      url: 'http://localhost:3000',
      reuseExistingServer: false,
    },
    {
      command: 'node mocks/src/cli/backend.ts --lag 100 --seed 1',
      cwd: '../..',
      url: 'http://localhost:50001/health',
      reuseExistingServer: false,
    },
  ],
});
