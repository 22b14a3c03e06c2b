import { copyFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** A classic script: a frame without an origin may not load modules from the site. */
export default defineConfig({
  publicDir: false,
  resolve: { conditions: ['@speckit/source', 'browser', 'module', 'import', 'default'] },
  // React as in production: a library build leaves this to whoever uses it.
  define: { 'process.env.NODE_ENV': JSON.stringify('production') },
  build: {
    target: 'es2022',
    outDir: here('../public/playground'),
    emptyOutDir: true,
    lib: { entry: here('./runtime.ts'), formats: ['iife'], name: 'playground', fileName: () => 'runtime.js' },
    rollupOptions: { output: { assetFileNames: 'runtime[extname]' } },
  },
  plugins: [
    { name: 'frame', closeBundle: () => copyFileSync(here('./frame.html'), here('../public/playground/frame.html')) },
  ],
});
