import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitepress';
import llmstxt from 'vitepress-plugin-llms';
import { showTypes } from './code/showTypes.ts';
import { createCodeColours } from './csp/codeColours.ts';
import { withPolicy } from './csp/policy.ts';
import { sidebar } from './sidebar.ts';
import { rewriteMarkdown } from './markdownPages.ts';

/** The folder below an origin where the site is served, with a slash at both ends. */
const base = process.env['DOCS_BASE'] ?? '/';
/** `vitepress dev` keeps the styles of Shiki: its pages have no policy. */
const isBuild = process.argv.includes('build');
const colours = createCodeColours();
const types = showTypes();
/** Styles that the pages' policy would refuse. */
const refused = new Set<string>();

export default defineConfig({
  base,
  lang: 'en',
  title: 'SpecKit Ticketing SDK',
  description: 'A typed client, React hooks, a seat map and an emulated backend for the SpecKit Ticketing Platform.',
  head: [['link', { rel: 'icon', href: `${base}favicon.svg` }]],
  cleanUrls: true,
  // In place of a style attribute, which the policy refuses: `site.css` has it.
  contentProps: { class: 'content' },
  ignoreDeadLinks: 'localhostLinks',
  srcExclude: ['descriptions/**/*.json'],
  markdown: {
    config(markdown) {
      types.markIncluded(markdown);
      const { options } = markdown;
      const { highlight } = options;
      if (isBuild && highlight) options.highlight = (...block) => colours.classesIn(highlight(...block));
    },
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    codeTransformers: [types.transformer],
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
  vite: { plugins: [llmstxt({ injectLLMHint: false })] },
  transformHead: () => [['link', { rel: 'stylesheet', href: base + colours.fileName() }]],
  transformHtml: (html, _file, { page }) => withPolicy(html, (style) => refused.add(`${page}: ${style}`)),
  buildEnd({ outDir }) {
    if (refused.size) throw new Error(`The content security policy refuses styles:\n${[...refused].join('\n')}`);
    writeFileSync(join(outDir, colours.fileName()), colours.css());
    rewriteMarkdown(outDir);
  },
});
