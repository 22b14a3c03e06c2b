import { transformerTwoslash } from '@shikijs/vitepress-twoslash';
import { createFileSystemTypesCache } from '@shikijs/vitepress-twoslash/cache-fs';
import { defineConfig } from 'vitepress';
import llmstxt from 'vitepress-plugin-llms';
import { compilerOptions } from './compilerOptions.ts';
import { sidebar } from './sidebar.ts';

/** The folder below an origin where the site is served, with a slash at both ends. */
const base = process.env['DOCS_BASE'] ?? '/';

export default defineConfig({
  base,
  lang: 'en',
  title: 'SpecKit Ticketing SDK',
  description: 'A typed client, React hooks, a seat map and an emulated backend for the SpecKit Ticketing Platform.',
  head: [['link', { rel: 'icon', href: `${base}favicon.svg` }]],
  cleanUrls: true,
  ignoreDeadLinks: 'localhostLinks',
  srcExclude: ['descriptions/**/*.json'],
  markdown: {
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    codeTransformers: [
      transformerTwoslash({
        typesCache: createFileSystemTypesCache({
          dir: new URL('../node_modules/.cache/twoslash', import.meta.url).pathname,
        }),
        twoslashOptions: { compilerOptions },
      }),
    ],
  },
  themeConfig: {
    search: { provider: 'local', options: { detailedView: true } },
    nav: [
      { text: 'Guides', link: '/guide/', activeMatch: '^/guide/' },
      { text: 'Reference', link: '/reference/', activeMatch: '^/reference/' },
      { text: 'Playground', link: '/playground' },
      { text: 'Changes', link: '/changelog' },
    ],
    sidebar,
    outline: { level: [2, 3] },
    footer: { message: 'MIT licensed.' },
  },
  vite: { plugins: [llmstxt()] },
});
