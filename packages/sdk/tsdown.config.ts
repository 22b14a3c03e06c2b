import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: ['src/index.ts', 'src/wait.ts', 'src/purchase.ts', 'src/session.ts', 'src/forms.ts', 'src/opentelemetry.ts'],
  // Module by module, so that a bundler drops what an app does not import.
  unbundle: true,
  platform: 'neutral',
  target: 'es2022',
  tsconfig: 'tsconfig.build.json',
  dts: { sourcemap: true },
  sourcemap: true,
  publint: { level: 'warning' },
  attw: { profile: 'esm-only', level: 'error' },
});
