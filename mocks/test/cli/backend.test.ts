import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readOptions } from '../../src/cli/options.ts';
import { USAGE, UsageError } from '../../src/cli/usage.ts';

const PROGRAM = join(import.meta.dirname, '../../src/cli/backend.ts');

function start(...flags: string[]) {
  return watch(process.execPath, [PROGRAM, ...flags], {});
}

/** As npm does it: a shell in between, which a signal ends alone. */
function startUnderNpm(...flags: string[]) {
  const line = [process.execPath, PROGRAM, ...flags].map((word) => `'${word}'`).join(' ');
  return watch('/bin/sh', ['-c', `${line}; true`], { npm_lifecycle_event: 'backend' });
}

function watch(program: string, words: readonly string[], more: NodeJS.ProcessEnv) {
  const { npm_lifecycle_event: _, ...env } = process.env;
  const child = spawn(program, words, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...env, ...more } });
  const said = { out: '', error: '' };
  child.stdout.on('data', (chunk: Buffer) => (said.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said.error += chunk.toString()));
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, ...said }));
  const ready = new Promise<string>((resolve) =>
    child.stdout.on('data', () => said.out.includes('Ctrl+C') && resolve(said.out)),
  );
  return { child, ended, ready };
}

/** An offset at which nothing listens, beyond those of the other tests. */
async function freeOffset(): Promise<number> {
  for (let step = 0; ; step++) {
    const offset = 13_200 + ((process.pid + step) % 200) * 10;
    const probe = createServer().listen(50_000 + offset, '127.0.0.1');
    const isFree = await Promise.race([
      once(probe, 'listening').then(() => true),
      once(probe, 'error').then(() => false),
    ]);
    if (isFree) await new Promise((resolve) => probe.close(resolve));
    if (isFree || step > 200) return offset;
  }
}

describe('backend command', () => {
  it('prints where it listens, serves, and ends with 0 at SIGTERM', { timeout: 60_000 }, async () => {
    const offset = await freeOffset();
    const { child, ended, ready } = start('--port-offset', String(offset), '--seed', '7', '--lag', '0', '--ttl', '60');
    const said = await ready;
    expect(said).toContain('dialect guide, Development, seed 7');
    expect(said).toContain(`catalog       http://127.0.0.1:${50_001 + offset}`);
    expect(said).toContain(`control       http://127.0.0.1:${50_090 + offset}`);
    const health = await fetch(`http://127.0.0.1:${50_001 + offset}/health`);
    expect(health.status).toBe(200);
    expect((await fetch(`http://127.0.0.1:${50_090 + offset}/inspect`)).status).toBe(200);
    const second = await start('--port-offset', String(offset)).ended;
    expect(second.code).toBe(2);
    expect(second.error.trim().split('\n')).toEqual([
      expect.stringMatching(/^Port \d+ on 127\.0\.0\.1 \(\w+\) is taken/),
    ]);
    child.kill('SIGTERM');
    expect(await ended).toMatchObject({ code: 0, error: '' });
  });

  it('ends with 0 at SIGINT, though a client is connected', { timeout: 60_000 }, async () => {
    const offset = await freeOffset();
    const { child, ended, ready } = start('--port-offset', String(offset));
    await ready;
    const stream = await fetch(`http://127.0.0.1:${50_090 + offset}/events`);
    child.kill('SIGINT');
    expect((await ended).code).toBe(0);
    await stream.body?.cancel().catch(() => undefined);
  });

  it(
    'lets requests under way have their answers first, but no longer than its patience',
    { timeout: 60_000 },
    async () => {
      const offset = await freeOffset();
      const { child, ended, ready } = start('--port-offset', String(offset));
      await ready;
      const slow = (path: string, ms: number) =>
        fetch(`http://127.0.0.1:${50_090 + offset}/faults`, {
          method: 'POST',
          body: JSON.stringify({ path, fault: { kind: 'latency', ms } }),
        });
      await slow('/health', 500);
      await slow('/events', 600_000);
      const stream = await fetch(`http://127.0.0.1:${50_090 + offset}/events?type=request`);
      const events = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
      const answered = fetch(`http://127.0.0.1:${50_001 + offset}/health`);
      const cut = fetch(`http://127.0.0.1:${50_001 + offset}/events`);
      cut.catch(() => undefined);
      let seen = '';
      while (!seen.includes('"path":"/events"')) seen += (await events?.read())?.value ?? '';
      child.kill('SIGTERM');
      expect((await answered).status).toBe(200);
      expect((await events?.read())?.done).toBe(true);
      await expect(cut).rejects.toThrow('fetch failed');
      expect(await ended).toMatchObject({ code: 0, error: '' });
    },
  );

  it('ends when the shell of npm has been ended', { timeout: 60_000 }, async () => {
    const { child, ended, ready } = startUnderNpm('--port-offset', String(await freeOffset()));
    await ready;
    child.kill('SIGTERM');
    // The pipes close with the last process that holds them: the server itself.
    expect(await ended).toMatchObject({ error: '' });
  });

  it.each([
    [['--nonsense'], "Unknown option '--nonsense'"],
    [['--proxy', 'catalog=http://127.0.0.1:9'], 'Cannot reach catalog at http://127.0.0.1:9: ECONNREFUSED'],
    [['--replay', 'package.json'], '--replay package.json: it is no HAR: it has no log.entries.'],
    [['--replay', 'missing.har'], '--replay missing.har: the file cannot be read (ENOENT).'],
    [['--scenario', 'package.json'], '--scenario package.json: scenario has no member "name".'],
    [['--services', 'catalog=/api/catalog,payment=https://a'], 'services.payment must be an http URL'],
    [['--lag', 'slow'], '--lag takes ms from 0, or one of idle, busy, afterRestart, guide, not "slow".'],
  ])('refuses %j in one line, with 2', { timeout: 60_000 }, async (flags, line) => {
    const { code, out, error } = await start(...flags).ended;
    expect([code, out]).toEqual([2, '']);
    expect(error.trim().split('\n')).toEqual([expect.stringContaining(line)]);
  });
});

describe('backend flags', () => {
  it('have defaults that leave the rest to the dialect', () => {
    expect(readOptions([])).toEqual({
      mode: 'emulate',
      platform: { dialect: 'guide', environment: 'Development', seed: 1, scenario: 'default' },
      portOffset: 0,
      gatewayPort: 5000,
      services: {},
      allowedOrigins: [],
      seed: 1,
      host: '127.0.0.1',
    });
    expect(readOptions(['--dialect', 'deployed', '--env=Production', '--lag', '300', '--ttl', '90'])).toMatchObject({
      platform: { dialect: 'deployed', environment: 'Production', lag: 300, ttl: 90 },
    });
    expect(readOptions(['--lag', 'busy'])).toMatchObject({ platform: { lag: { kind: 'samples' } } });
    expect(readOptions(['--limit', '3', '--idle', '60', '--allow-origin', 'https://a.example'])).toMatchObject({
      limit: 3,
      idleMs: 60_000,
      allowedOrigins: ['https://a.example'],
    });
    expect(readOptions(['--services', 'catalog=/api/catalog,payment=http://localhost:8080'])).toMatchObject({
      services: { catalog: '/api/catalog', payment: 'http://localhost:8080' },
    });
    expect(readOptions(['--proxy', 'catalog=http://a', '--answer-lag', '300+-50', '--record', 'x.har'])).toMatchObject({
      mode: 'proxy',
      record: 'x.har',
      answerLag: { ms: 300, jitterMs: 50 },
    });
    expect(readOptions(['--help'])).toBe('help');
    expect(readOptions(['-h'])).toBe('help');
  });

  it('begins its help with the command of the package, and names the one of the repository', () => {
    const [first] = USAGE.split('\n');
    expect(first).toMatch(/^npx speckit-backend \[flags\].*npm run backend -- \[flags\]/);
  });

  it.each([
    ['--dialect', 'Guide'],
    ['--env', 'Staging'],
    ['--seed', '-1'],
    ['--seed', '1e3'],
    ['--ttl', '0'],
    ['--lag', '-5'],
    ['--lag', ''],
    ['--port-offset', '20000'],
    ['--scenario', 'moon'],
    ['--seed'],
    ['extra'],
    ['--limit', '-1'],
    ['--idle', '0'],
    ['--allow-origin', 'shop.example'],
    ['--allow-origin', 'https://shop.example/'],
    ['--services', 'cart=/x'],
    ['--proxy', 'nonsense'],
    ['--proxy', 'catalog=http://a', '--replay', 'x.har'],
    ['--proxy', 'catalog=http://a', '--ttl', '60'],
    ['--proxy', 'catalog=http://a', '--answer-lag', 'slow'],
    ['--record', 'x.har'],
    ['--answer-lag', '300'],
    ['--scenario', 'missing.json'],
  ])('refuse %s %s', (...flags) => {
    expect(() => readOptions(flags)).toThrow(UsageError);
  });
});
