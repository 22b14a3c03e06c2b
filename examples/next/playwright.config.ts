import { defineConfig } from '@playwright/test';

const executablePath = process.env['CHROMIUM_PATH'];

export default defineConfig({
  testMatch: 'app.spec.ts',
  // All tests share one platform, which some of them break.
  workers: 1,
  use: {
    baseURL: 'http://localhost:4186',
    launchOptions: { ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox'] },
  },
  webServer: [
    { command: 'npm run backend', url: 'http://127.0.0.1:50390/ready' },
    { command: 'npm start', url: 'http://localhost:4186/' },
  ],
});
