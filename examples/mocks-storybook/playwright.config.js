import { defineConfig } from '@playwright/test';

const executablePath = process.env['CHROMIUM_PATH'];
const port = 4183;

export default defineConfig({
  testMatch: '*.spec.js',
  use: {
    baseURL: `http://localhost:${port}`,
    launchOptions: { ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox'] },
  },
  webServer: {
    command: `npx vite preview --outDir out --port ${port} --strictPort`,
    url: `http://localhost:${port}/iframe.html`,
  },
});
