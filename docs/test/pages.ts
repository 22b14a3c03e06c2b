import { readdirSync } from 'node:fs';

export const dist = new URL('../.vitepress/dist/', import.meta.url);

export const guides = readdirSync(new URL('guide/', dist))
  .filter((file) => file.endsWith('.html'))
  .map((file) => `/guide/${file === 'index.html' ? '' : file.replace('.html', '')}`);

/** One page of each template. */
export const templates = [
  '/',
  '/guide/migrate',
  '/guide/first-purchase',
  '/playground',
  '/reference/',
  '/reference/errors',
  '/reference/purchase',
  '/reference/api/@speckit/sdk/wait',
  '/decisions/',
  '/changelog',
];
