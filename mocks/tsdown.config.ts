import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: [
    'src/index.ts',
    'src/browser.ts',
    'src/msw.ts',
    'src/node.ts',
    'src/server.ts',
    'src/playwright.ts',
    'src/cli/backend.ts',
  ],
  platform: 'neutral',
  target: 'es2022',
  tsconfig: 'tsconfig.build.json',
  dts: { sourcemap: true },
  sourcemap: true,
  publint: { level: 'warning' },
  attw: { profile: 'esm-only', level: 'error' },
});
