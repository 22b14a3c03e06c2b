import { defineConfig } from '@playwright/test';

const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
const port = 4177;

export default defineConfig({
  testDir: '.',
  testMatch: 'playwright.spec.ts',
  outputDir: 'results',
  reporter: [['list']],
  use: {
    baseURL: `http://localhost:${port}`,
    launchOptions: { executablePath, args: ['--no-sandbox', '--disable-background-networking'] },
  },
  webServer: {
    command: `npx --no -- vite preview page --port ${port} --strictPort`,
    url: `http://localhost:${port}/empty.html`,
  },
});
