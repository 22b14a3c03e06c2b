import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: ['src/index.ts', 'src/samples.ts', 'src/es.ts'],
  platform: 'neutral',
  target: 'es2022',
  /** File by file, so that 'use client' stays on the components and an unused one costs nothing. */
  unbundle: true,
  checks: { moduleLevelDirective: false },
  copy: [{ from: 'src/style.css', to: 'dist' }],
  tsconfig: 'tsconfig.build.json',
  dts: { sourcemap: true },
  sourcemap: true,
  publint: { level: 'warning' },
  attw: { profile: 'esm-only', level: 'error', excludeEntrypoints: ['./style.css'] },
});
