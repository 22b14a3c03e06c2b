// npm run figures: every figure with a unit in a guide, or in the README of a package, stands beside the command that prints it (in the
// same paragraph, or in the one before a table), or is listed in figures.json with the line of source that it repeats.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

interface Listed {
  /** Relative to docs/. */
  readonly page: string;
  /** As it stands on the page; `*` for every figure of a page whose first paragraphs name their command. */
  readonly figure: string;
  /** The file that has it, relative to the repository. */
  readonly file?: string;
  /** What that file says. */
  readonly says?: string;
  /** Why no file and no command can back it. */
  readonly because?: string;
}

const docs = join(fileURLToPath(import.meta.url), '..', '..');
const listed: readonly Listed[] = JSON.parse(readFileSync(join(docs, 'scripts/figures.json'), 'utf8'));

const WORDS = 'two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|sixty|hundred|thousand|half the';
const UNITS =
  'ms|s|seconds?|minutes?|hours?|days?|kB|MB|MiB|GB|%|times|time|requests?|seats|buyers|lags|observations|waits';
const NUMBER = `(?:\\d[\\d,.]*[\\s-]?|(?:${WORDS})[\\s-])(?:(?:to|of)\\s\\d[\\d,.]*[\\s-]?)?`;
const FIGURE = new RegExp(
  `\\b${NUMBER}(?:${UNITS})(?!\\w)|\\b\\d+\\sa\\ssecond|\\bfor\\sa\\ssecond|\\ba\\sminute\\sbefore`,
  'gi',
);
const COMMAND = /`(?:npm run|npx|node) [^`]+`/;

const READMES = ['packages/sdk', 'packages/react-hooks', 'packages/seat-map', 'mocks'].map(
  (folder) => `../${folder}/README.md`,
);
const pages = [
  'index.md',
  'playground.md',
  ...readdirSync(join(docs, 'guide')).map((file) => `guide/${file}`),
  ...READMES,
];
const used = new Set<Listed>();
const faults: string[] = [];
let count = 0;

for (const page of pages) {
  const text = readFileSync(join(docs, page), 'utf8').replace(/^ *```.*?^ *```$/gms, blank);
  // Paragraphs, tables, and each item of a list.
  const blocks = [...text.matchAll(/^.*\S.*\n?(?:^(?!- ).*\S.*\n?)*/gm)];
  const head = blocks.slice(
    0,
    blocks.findIndex(([block]) => block.startsWith('## ')),
  );
  for (const [index, match] of blocks.entries()) {
    const [block] = match;
    const before = block.startsWith('|') ? (blocks[index - 1]?.[0] ?? '') : '';
    for (const [figure] of block.matchAll(FIGURE)) {
      count += 1;
      if (COMMAND.test(block) || COMMAND.test(before)) continue;
      const isPageNamed = head.some(([one]) => COMMAND.test(one));
      const found = listed.filter(
        (one) => one.page === page && (one.figure === figure || (one.figure === '*' && isPageNamed)),
      );
      for (const one of found) used.add(one);
      if (found.length === 0)
        faults.push(`${page}:${lineOf(text, match.index + block.indexOf(figure))}: no command beside "${figure}"`);
    }
  }
}
for (const one of listed) {
  if (!used.has(one)) faults.push(`figures.json: ${one.page} has no "${one.figure}" that needs it`);
  if (one.file && !readFileSync(join(docs, '..', one.file), 'utf8').includes(one.says ?? ''))
    faults.push(
      `figures.json: ${one.file} does not say "${one.says}" any more, which ${one.page} repeats as "${one.figure}"`,
    );
  if (!one.file && !one.because) faults.push(`figures.json: "${one.figure}" of ${one.page} has no file and no reason`);
}
for (const fault of faults) console.error(fault);
console.log(
  `figures: ${count} in ${pages.length} pages, ${listed.length} of them listed, ${faults.length} without a source`,
);
process.exit(faults.length ? 1 : 0);

/** The same lines without their text, so that numbers of lines stay true. */
function blank(block: string): string {
  return block.replace(/[^\n]/g, '');
}

function lineOf(text: string, at: number): number {
  return text.slice(0, at).split('\n').length;
}
