import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CASE as HEALTH, STEP } from './health.ts';

const RUNNER = join(import.meta.dirname, '../../conformance/contract.ts');
const CASE = { ...HEALTH, expect: { status: 200, body: { status: 'healthy' } } };
const FLOW = { id: 'talk', title: 'health', steps: [STEP] };

interface Run {
  code: number;
  out: string[];
  error: string[];
}

let folder = '';

function lines(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}

function run(...flags: string[]): Promise<Run> {
  return new Promise((resolve) => {
    execFile(process.execPath, [RUNNER, ...flags], (problem, out, error) => {
      const code = problem ? Number(problem.code) : 0;
      resolve({ code, out: lines(out), error: lines(error).filter((line) => !line.includes('Warning')) });
    });
  });
}

async function file(name: string, content: unknown): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'contract-'));
});

afterAll(() => rm(folder, { recursive: true }));

describe('the runner of contract files', { timeout: 120_000 }, () => {
  it('counts, shows what differs and what it had to skip, and ends with 1 after a failure', async () => {
    const wrong = { ...CASE, id: 'two', expect: { body: { status: 'ill' } } };
    const strange = { ...CASE, id: 'three', given: { weather: 'rain' } };
    const cases = await file('mixed.json', { cases: [CASE, wrong, strange] });
    expect(await run('--cases', cases)).toEqual({
      code: 1,
      error: [],
      out: [
        'FAIL two: health',
        '     body.status',
        '     - "ill"',
        '     + "healthy"',
        'SKIP three: health',
        '       cannot be given here: weather="rain"',
        '1 passed, 1 failed, 1 skipped',
      ],
    });
    expect(await run('--cases', cases, '--only', 'one,three')).toMatchObject({ code: 0 });
    const { out } = await run('--cases', cases, '--json');
    expect(out.map((line) => JSON.parse(line) as object)).toMatchObject([
      { id: 'one', outcome: 'passed' },
      { id: 'two', outcome: 'failed' },
      { id: 'three', outcome: 'skipped' },
      { summary: '1 passed, 1 failed, 1 skipped' },
    ]);
  });

  it('plays flows, and skips a dialect it does not speak', async () => {
    const flows = await file('flows.json', { flows: [FLOW, { ...FLOW, id: 'other', dialect: 'klingon' }] });
    const { code, out } = await run('--flows', flows);
    expect([code, out.at(-1)]).toEqual([0, '1 passed, 0 failed, 1 skipped']);
  });

  it('ends with 1 when there was nothing to try', async () => {
    expect(await run('--cases', await file('none.json', { cases: [] }))).toMatchObject({ code: 1 });
  });

  it.each([
    [['--cases', 'broken.json'], 'is not JSON'],
    [['--flows', 'shapeless.json'], 'flows[0].steps[0] needs send, wait or parallel'],
    [['--cases', 'absent.json'], 'cannot read'],
    [['--cases', 'good.json', '--only', 'nine'], 'the file holds no nine'],
    [['--cases', 'good.json', '--env', 'Staging'], '--env Staging: Development or Production'],
    [['--cases', 'good.json', '--urls', 'casino=http://x'], '--urls: unknown service "casino"'],
    [['--nonsense'], "Unknown option '--nonsense'"],
    [[], 'usage: contract'],
  ])('says what is wrong with %j in one line, and ends with 2', async (flags, words) => {
    await file('broken.json', '{');
    await file('shapeless.json', { flows: [{ id: 'x', steps: [{}] }] });
    await file('good.json', { cases: [CASE] });
    const paths = flags.map((flag) => (flag.endsWith('.json') ? join(folder, flag) : flag));
    const { code, out, error } = await run(...paths);
    expect([code, out]).toEqual([2, []]);
    expect(error).toEqual([expect.stringContaining(words)]);
  });
});
