import { defineConfig } from '@playwright/test';

const executablePath = process.env['CHROMIUM_PATH'];
const port = 4190;

export default defineConfig({
  testMatch: 'panel.spec.ts',
  timeout: 120_000,
  expect: { timeout: 30_000 },
  use: {
    baseURL: `http://localhost:${port}`,
    launchOptions: { ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox'] },
  },
  webServer: [
    { command: 'npm run platform', url: 'http://localhost:4191/platform/catalog/health' },
    { command: `npx vite preview --port ${port} --strictPort`, url: `http://localhost:${port}` },
  ],
});
