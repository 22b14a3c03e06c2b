import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: ['src/index.ts', 'src/session.ts', 'src/opentelemetry.ts'],
  platform: 'neutral',
  target: 'es2022',
  dts: { sourcemap: true },
  sourcemap: true,
  publint: { level: 'warning' },
  attw: { profile: 'esm-only', level: 'error' },
});
