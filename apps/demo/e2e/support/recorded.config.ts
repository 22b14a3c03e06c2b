import { defineConfig } from 'vitest/config';

const conditions = ['@speckit/source', 'import', 'module', 'default'];

/** For a test that the backstage has recorded: it may lie anywhere, and finds the packages' sources. */
export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: { include: ['**/*.test.ts'], exclude: [], testTimeout: 60_000, retry: 0 },
});
