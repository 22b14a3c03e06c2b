import { defineConfig, devices } from '@playwright/test';

const PORT = 4010;

/** The built site, in a real Chromium: `npm run docs:test` builds it first. */
export default defineConfig({
  testDir: './test',
  outputDir: './node_modules/.cache/test-results',
  reporter: 'line',
  // Two at a time, tests of one file too: none of them changes anything that another one sees.
  fullyParallel: true,
  workers: 2,
  timeout: 90_000,
  // The frame parses a megabyte of emulator: seconds on a busy machine.
  expect: { timeout: 60_000 },
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://127.0.0.1:${PORT}`,
    launchOptions: { executablePath: process.env['CHROMIUM_PATH'], args: ['--no-sandbox'] },
  },
  webServer: {
    command: `npm run preview -- --port ${PORT}`,
    url: `http://127.0.0.1:${PORT}`,
    reuseExistingServer: false,
  },
});
