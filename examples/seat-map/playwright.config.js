import { defineConfig } from '@playwright/test';

const executablePath = process.env['CHROMIUM_PATH'];
const port = 4182;

export default defineConfig({
  testMatch: 'venue.spec.js',
  use: {
    baseURL: `http://localhost:${port}`,
    launchOptions: { ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox'] },
  },
  webServer: { command: `npx vite preview --port ${port} --strictPort`, url: `http://localhost:${port}` },
});
