import { parseArgs } from 'node:util';
import { caseNamed, type Case } from './play/case.ts';
import { longRun } from './longRun.ts';
import { play } from './play/play.ts';
import { judge } from './rules/index.ts';
import { worldNamed, WORLDS } from './run/worlds.ts';

const USAGE = `npm run adversary [-- --minutes 60]               every incident at every point of every world, then pairs
npm run adversary -- --singles                    without pairs
npm run adversary -- --world NAME [--only TEXT]   one world; kinds whose name contains TEXT
npm run adversary -- --replay 'CASE'              one case, request by request`;

const { values } = readFlags();
if (values.help) console.log(USAGE);
else if (values.replay !== undefined) await replay(orUsage(() => caseNamed(values.replay ?? '')));
else await run();

/** @throws RangeError for a number of minutes that is not one */
function minutesOf(text: string): number {
  const minutes = Number(text);
  if (!(minutes > 0)) throw new RangeError(`--minutes takes a number above 0, not "${text}"`);
  return minutes;
}

async function run(): Promise<void> {
  Error.stackTraceLimit = 0;
  const failed = await longRun({
    minutes: orUsage(() => minutesOf(values.minutes ?? '60')),
    worlds: values.world === undefined ? WORLDS : [orUsage(() => worldNamed(values.world ?? ''))],
    only: values.only ?? '',
    withPairs: values.only === undefined && values.singles !== true,
    say: (line) => console.log(line),
  });
  process.exitCode = failed > 0 ? 1 : 0;
}

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

function readFlags() {
  return orUsage(() =>
    parseArgs({
      options: {
        replay: { type: 'string' },
        world: { type: 'string' },
        only: { type: 'string' },
        minutes: { type: 'string' },
        singles: { type: 'boolean' },
        help: { type: 'boolean' },
      },
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
