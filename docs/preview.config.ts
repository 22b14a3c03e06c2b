import { defineConfig } from 'vite';

/** Shows the built site on this machine alone: VitePress' own preview listens on every interface. */
export default defineConfig({
  appType: 'mpa',
  build: { outDir: '.vitepress/dist' },
  preview: { host: '127.0.0.1', port: 4000, strictPort: true },
});
