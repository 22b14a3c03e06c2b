import { parseArgs } from 'node:util';
import { caseNamed, type Case } from './play/case.ts';
import { singlesIn } from './enumerate.ts';
import { play } from './play/play.ts';
import { judge } from './rules/index.ts';
import { report, tryCase } from './trial.ts';
import { nameOfWorld, worldNamed, WORLDS } from './run/worlds.ts';

const USAGE = `npm run adversary                             every incident at every point of every world, then pairs
npm run adversary -- --world NAME [--only TEXT]   the singles of one world whose kind contains TEXT
npm run adversary -- --replay 'CASE'              one case, request by request`;

const { values } = readFlags();
if (values.replay !== undefined) await replay(orUsage(() => caseNamed(values.replay ?? '')));
else await singles();

async function replay(tried: Case): Promise<void> {
  const played = await play(tried);
  for (const { at, name, nth, outcome } of played.sent)
    console.log(`${String(Math.round(at)).padStart(9)} ms  ${name}#${nth}  ${outcome}`);
  for (const { page, name, from, till } of played.user.commands) {
    console.log(`${page}: ${name} from ${Math.round(from)} to ${till === undefined ? 'no end' : Math.round(till)} ms`);
  }
  const { result, problem, phase } = played.state;
  console.log('shown in the end:', JSON.stringify({ phase, result, problem }));
  console.log('charges:', JSON.stringify(played.books.charges));
  console.log('orders:', JSON.stringify(played.books.orders));
  const broken = judge(played);
  for (const { rule, seen } of broken) console.log(`BROKEN ${rule}: ${seen}`);
  if (broken.length === 0) console.log('every rule holds');
  process.exitCode = broken.length > 0 ? 1 : 0;
}

async function singles(): Promise<void> {
  Error.stackTraceLimit = 0;
  const worlds = values.world === undefined ? WORLDS : [orUsage(() => worldNamed(values.world ?? ''))];
  let failed = 0;
  for (const world of worlds) {
    const cases = (await singlesIn(world, 1)).filter(({ incidents }) =>
      incidents[0]?.kind.name.includes(values.only ?? ''),
    );
    for (const tried of cases) {
      const verdict = await tryCase(tried);
      if (verdict.broken.length === 0) continue;
      failed += 1;
      console.log(await report(verdict));
    }
    console.log(`${nameOfWorld(world)}: ${cases.length} runs, ${failed} broke a rule so far`);
  }
  process.exitCode = failed > 0 ? 1 : 0;
}

function readFlags() {
  return orUsage(() =>
    parseArgs({
      options: { replay: { type: 'string' }, world: { type: 'string' }, only: { type: 'string' } },
      strict: true,
    }),
  );
}

function orUsage<Value>(read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    process.exit(2);
  }
}
