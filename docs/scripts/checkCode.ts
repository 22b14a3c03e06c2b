// npm run code: compiles every block of code that the pages show, as the build does, and prints each error with its page. Commands of a shell
// (`sh`) are the only code that is not compiled; a block of any other kind is an error. `npm run code TEXT` takes the pages with TEXT in their path.
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { createCodeCompiler } from '../.vitepress/code/compile.ts';
import { docs } from '../.vitepress/code/compilerOptions.ts';
import { blocksOf } from './blocks.ts';

/** Folders without pages, and pages that repeat what stands elsewhere and is compiled there. */
const GENERATED = /^(node_modules|\.vitepress|reference)\b|^(changelog|decisions\/index)\.md$/;

// The compiler of Vue's templates looks for its declarations from here.
process.chdir(docs);
const only = process.argv[2] ?? '';
const pages = readdirSync(docs, { recursive: true, encoding: 'utf8' }).filter(
  (path) => path.endsWith('.md') && !GENERATED.test(path) && path.includes(only),
);
const compile = createCodeCompiler();
const count = { compiled: 0, commands: 0, failures: 0 };

function fail(place: string, reason: string) {
  count.failures += 1;
  console.error(`${place}\n${reason}\n`);
}

for (const page of pages) {
  for (const block of blocksOf(readFileSync(join(docs, page), 'utf8'))) {
    const place = `${page}:${block.line}`;
    try {
      if (block.kind === 'unknown') fail(place, block.reason);
      else if (block.kind === 'commands') count.commands += 1;
      else {
        count.compiled += 1;
        if (block.kind === 'code') compile(block.code, block.language);
        else {
          const file = join(docs, dirname(page), block.path);
          compile(readFileSync(file, 'utf8'), extname(file).slice(1), file);
        }
      }
    } catch (error) {
      fail(
        place,
        error instanceof Error
          ? ('recommendation' in error && String(error.recommendation)) || error.message
          : String(error),
      );
    }
  }
}
console.log(
  `code: ${count.compiled} blocks of ${pages.length} pages compiled, ${count.failures} with errors; ${count.commands} blocks of commands`,
);
process.exit(count.failures ? 1 : 0);
