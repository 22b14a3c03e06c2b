import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: [
    'src/index.ts',
    'src/purchase.ts',
    'src/admin.ts',
    'src/devtools.ts',
    'src/worker.ts',
    'src/seatmap-worker.ts',
  ],
  platform: 'neutral',
  target: 'es2022',
  /** File by file, so that each hook keeps its own 'use client' and a server component can import the factories. */
  unbundle: true,
  checks: { moduleLevelDirective: false },
  tsconfig: 'tsconfig.build.json',
  dts: { sourcemap: true },
  sourcemap: true,
  publint: { level: 'warning' },
  attw: { profile: 'esm-only', level: 'error' },
});
