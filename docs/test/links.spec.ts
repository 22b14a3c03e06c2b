import { expect, test } from '@playwright/test';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dist } from './pages.ts';

const files = readdirSync(dist, { recursive: true, encoding: 'utf8' });
const pages = files.filter((file) => file.endsWith('.html') && !file.startsWith('playground/'));
const textOf = (file: string) => readFileSync(new URL(file, dist), 'utf8');
const decode = (text: string) => decodeURIComponent(text.replaceAll('&amp;', '&'));

/** The built file that a path of the site is served from. */
function fileOf(path: string): string | undefined {
  const name = path.replace(/^\//, '');
  return [name, `${name}.html`, `${name}index.html`, `${name}/index.html`].find(
    (file) => files.includes(file) && /\.\w+$/.test(file),
  );
}

test('every link leads to a page that is there, and to a heading that is there', () => {
  const ids = new Map(
    pages.map((page) => [page, new Set([...textOf(page).matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id))]),
  );
  const dead: string[] = [];
  for (const page of pages) {
    if (page === '404.html') continue;
    for (const [, href = ''] of textOf(page).matchAll(/<a\s[^>]*?href="([^"]*)"/g)) {
      if (/^(https?:|mailto:)/.test(href)) continue;
      const { pathname, hash } = new URL(decode(href), `http://site/${page.replace(/(index)?\.html$/, '')}`);
      const target = fileOf(decodeURIComponent(pathname));
      if (!target) dead.push(`${page}: ${href}`);
      else if (hash && !ids.get(target)?.has(decodeURIComponent(hash.slice(1))))
        dead.push(`${page}: no heading ${href}`);
    }
  }
  expect(pages.length).toBeGreaterThan(40);
  expect(dead).toEqual([]);
});

test('every page is there as Markdown too, with its code, and llms.txt lists it', () => {
  const list = textOf('llms.txt');
  const missing = pages
    .filter((page) => page !== '404.html' && page !== 'index.html')
    .map((page) => page.replace(/\.html$/, '.md'))
    .filter((copy) => {
      const direct = copy.replace(/\/index\.md$/, '.md');
      const found = [copy, direct].find((file) => existsSync(new URL(file, dist)));
      return !found || !(list.includes(found) || list.includes(copy));
    });
  expect(missing).toEqual([]);
  const guide = textOf('guide/first-purchase.md');
  // Code that the guide takes from an example is in it, and nothing that only the compiler needs.
  expect(guide).toContain('<script setup lang="ts">');
  expect(guide).not.toMatch(/^<<< |---cut---|\^\?/m);
});
