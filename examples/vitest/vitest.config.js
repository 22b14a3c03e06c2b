import { defineConfig } from 'vitest/config';

// Time in these tests is virtual; the limit only ends a test that hangs, on a busy machine too.
export default defineConfig({ test: { testTimeout: 60_000 } });
