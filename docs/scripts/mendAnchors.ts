// TypeDoc numbers an anchor (`#name-1`) also where the page has one heading of that name, which VitePress does not number. Run after it.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = join(fileURLToPath(import.meta.url), '..', '..', 'reference', 'api');
const read = (path: string) => readFileSync(path, 'utf8');

/** How often a page has a heading, by its anchor without a number. */
function headingsOf(path: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [, title = ''] of read(path).matchAll(/^#+ (.+)$/gm)) {
    const anchor = title.toLowerCase().replace(/[^\w]+/g, '');
    counts.set(anchor, (counts.get(anchor) ?? 0) + 1);
  }
  return counts;
}

const known = new Map<string, Map<string, number>>();
for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
  if (!file.endsWith('.md')) continue;
  const path = join(folder, file);
  const text = read(path);
  const mended = text.replace(/\]\(([^)#]*)#(\w+)-(\d+)\)/g, (link, target: string, name: string, number: string) => {
    const page = target ? join(dirname(path), target) : path;
    if (!existsSync(page)) return link;
    const headings = known.get(page) ?? headingsOf(page);
    known.set(page, headings);
    return (headings.get(name) ?? 0) > Number(number) ? link : `](${target}#${name})`;
  });
  if (mended !== text) writeFileSync(path, mended);
}
