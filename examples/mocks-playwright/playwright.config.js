import { defineConfig } from '@playwright/test';

const executablePath = process.env['CHROMIUM_PATH'];

export default defineConfig({
  testMatch: '*.spec.js',
  use: { launchOptions: { ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox'] } },
});
