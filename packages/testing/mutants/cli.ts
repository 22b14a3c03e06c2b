import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { MUTANTS, type Mutant } from './mutants.ts';

const USAGE = `npm run mutants                 puts each old fault back, and says which incident finds it
npm run mutants -- --only TEXT  those whose name contains TEXT`;

/** What the singles said of one mutant. */
interface Verdict {
  readonly runs?: number;
  readonly rule?: string;
  readonly line?: string;
}

/** Longer than all singles take on a slow machine, ms. */
const LONGEST_MS = 600_000;
const NOT_CHANGED = 'nothing put back';

const only = readFlags().only ?? '';
const chosen = MUTANTS.filter(({ name }) => name.includes(only));
const stale = chosen.filter(({ file, search }) => !isThereOnce(file, search));
for (const { name, file } of stale) {
  console.error(`"${name}": its text is not, or more than once, in packages/sdk/src/${file}`);
}
if (chosen.length === 0 || stale.length > 0) process.exit(2);

let missed = 0;
say('mutant', 'found by', 'rule', 'after');
for (const { name } of chosen) {
  const startedAt = performance.now();
  const { runs = 0, rule, line } = await hunt(name);
  if (rule === undefined) missed += 1;
  say(name, line ?? 'NOT FOUND', rule ?? '', `${runs} runs, ${((performance.now() - startedAt) / 1_000).toFixed(0)} s`);
}
if (only === '') {
  const { runs = 0, rule, line } = await hunt(NOT_CHANGED);
  if (rule !== undefined) missed += 1;
  say(NOT_CHANGED, line ?? 'nothing', rule ?? '', `${runs} runs`);
}
console.log(missed === 0 ? `all ${chosen.length} found` : `${missed} wrong`);
process.exitCode = missed === 0 ? 0 : 1;

function say(...cells: readonly string[]): void {
  console.log(`| ${cells.join(' | ')} |`);
}

function isThereOnce(file: Mutant['file'], search: string): boolean {
  const text = readFileSync(join(import.meta.dirname, '../../sdk/src', file), 'utf8');
  return text.split(search).length === 2;
}

/** In a process of its own: a mutant may run in a circle. */
function hunt(name: string): Promise<Verdict> {
  const file = join(import.meta.dirname, 'hunt.ts');
  const child = spawn(process.execPath, ['--conditions=@speckit/source', file, name], {
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: LONGEST_MS,
  });
  let out = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  return new Promise((resolve) => {
    child.on('close', () => {
      const last = out.trim().split('\n').at(-1) ?? '';
      resolve(last.startsWith('{') ? (JSON.parse(last) as Verdict) : {});
    });
  });
}

function readFlags() {
  try {
    return parseArgs({ options: { only: { type: 'string' } }, strict: true }).values;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    process.exit(2);
  }
}
