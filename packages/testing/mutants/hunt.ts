// Plays every incident at every point once, on sources in which one old fault has been put back, until a rule is broken.
// The sources are changed as they are loaded: the files stay as they are.
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { lehmer } from '../random/lehmer.ts';
import { MUTANTS } from './mutants.ts';

const SEED = 1;

const [name = ''] = process.argv.slice(2);
const mutant = MUTANTS.find((each) => each.name === name);
if (mutant) {
  const path = join(import.meta.dirname, '../../sdk/src', mutant.file);
  const url = pathToFileURL(path).href;
  registerHooks({
    load: (loaded, context, nextLoad) => {
      const result = nextLoad(loaded, context);
      if (loaded !== url) return result;
      return { ...result, source: readFileSync(path, 'utf8').replace(mutant.search, () => mutant.replace) };
    },
  });
}

const { singlesOnce } = await import('../adversary/enumerate.ts');
const { nameOfCase } = await import('../adversary/play/case.ts');
const { tryCase } = await import('../adversary/trial.ts');

Error.stackTraceLimit = 0;
const random = lehmer(SEED);
const drawn = (await singlesOnce(random)).map((tried) => ({ tried, at: random() }));
const say = (verdict: object) => process.stdout.write(`${JSON.stringify(verdict)}\n`);
let runs = 0;
for (const { tried } of drawn.sort((one, other) => one.at - other.at)) {
  runs += 1;
  const { broken } = await tryCase(tried);
  const [first] = broken;
  if (!first) continue;
  say({ runs, rule: first.rule, line: nameOfCase(tried) });
  process.exit(0);
}
say({ runs });
