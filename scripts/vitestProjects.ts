// What the projects of vitest have in common: vitest.config.ts at the root, and the matrix of the hooks.
import { playwright } from '@vitest/browser-playwright';

const resolve = { conditions: ['@speckit/source', 'import', 'module', 'default'] };
/** Only for a test that hangs. What a test expects of time it measures by its virtual clock; how long the machine needs for
 * that depends on its load, and vitest's own 5 s (1 s for `expect.poll`) were too short for it on a busy one. */
const limits = { testTimeout: 120_000, hookTimeout: 120_000, expect: { poll: { timeout: 60_000, interval: 20 } } };

/** Tests in Node. */
export const node = (name: string, root: string) => ({
  resolve,
  ssr: { resolve },
  test: {
    ...limits,
    name,
    root,
    environment: 'node',
    include: ['{src,test}/**/*.test.{ts,tsx}'],
    exclude: ['**/*.browser.test.{ts,tsx}', '**/node_modules/**'],
    typecheck: { enabled: false },
  },
});

/** Real Chromium for what only a browser can show. `CHROMIUM_PATH` is set by scripts/test.mjs. */
const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

/** Tests in a browser. `imports`: packages of the tests that vite would otherwise meet, and reload for, while they run. */
export const browser = (name: string, root: string, imports: readonly string[] = []) => ({
  resolve,
  optimizeDeps: {
    include: [
      'vitest-browser-react',
      'react',
      'react/jsx-dev-runtime',
      'react-dom',
      'react-dom/client',
      '@tanstack/react-query',
      ...imports,
    ],
  },
  test: {
    ...limits,
    name: `${name}:browser`,
    root,
    include: ['{src,test}/**/*.browser.test.{ts,tsx}'],
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({
        launchOptions: {
          executablePath,
          args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
        },
      }),
      instances: [{ browser: 'chromium' as const }],
    },
  },
});

/** What the tests of the hooks, and of the seat map, import beside that. */
export const OF_HOOKS = ['react-dom/server.browser', 'axe-core'];
export const OF_SEAT_MAP = ['axe-core'];
