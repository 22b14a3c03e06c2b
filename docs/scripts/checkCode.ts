// npm run code: compiles every block of code that the pages mark with `twoslash`, as the build does, and prints each error with its page.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createTwoslasher } from 'twoslash';
import { compilerOptions } from '../.vitepress/compilerOptions.ts';

// Without a slash at its end: with one, twoslash finds no error at all.
const root = join(fileURLToPath(import.meta.url), '..', '..');
const only = process.argv[2];
const pages = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
  (path) =>
    path.endsWith('.md') &&
    !/^(node_modules|\.vitepress)\b/.test(path) &&
    !path.startsWith('reference/api') &&
    (!only || path.includes(only)),
);
const twoslash = createTwoslasher({ compilerOptions, vfsRoot: root });

let blocks = 0;
let failures = 0;
for (const page of pages) {
  const text = readFileSync(join(root, page), 'utf8');
  for (const match of text.matchAll(/^```(tsx?) twoslash[^\n]*\n(.*?)^```$/gms)) {
    const [, language = 'ts', code = ''] = match;
    blocks += 1;
    try {
      twoslash(code, language);
    } catch (error) {
      failures += 1;
      const line = text.slice(0, match.index).split('\n').length;
      console.error(
        `${page}:${line}\n${error instanceof Error ? ('recommendation' in error && String(error.recommendation)) || error.message : String(error)}\n`,
      );
    }
  }
}
console.log(`code: ${blocks} blocks of ${pages.length} pages, ${failures} with errors`);
process.exit(failures ? 1 : 0);
