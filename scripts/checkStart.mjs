// Checks `npm start`: it prints the URL and serves the page, a taken port and an unknown flag are one line
// and exit code 2, and SIGTERM leaves no process and no listener behind.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { root } from './shell.mjs';

const URL_3000 = 'http://localhost:3000';
let failures = 0;

const server = start([]);
const ready = await Promise.race([server.sees(URL_3000), server.ended]);
report(ready === true, 'prints the URL');
const page = await fetch(URL_3000).then((reply) => reply.text());
report(page.includes('<div id="root"'), 'serves the demo');

const second = start([]);
report(
  (await second.ended) === 2 && second.errors().length === 1,
  `a taken port is one line, exit 2: ${second.errors().join(' / ')}`,
);

const family = descendants(server.pid);
process.kill(server.pid, 'SIGTERM');
await expectGone(family);
await server.ended;
report(
  await fetch(URL_3000).then(
    () => false,
    () => true,
  ),
  'SIGTERM closes the port',
);

const odd = start(['--colour', 'red']);
report(
  (await odd.ended) === 2 && odd.errors().length === 1,
  `an unknown flag is one line, exit 2: ${odd.errors().join(' / ')}`,
);
process.exit(failures ? 1 : 0);

/** @param {string[]} flags */
function start(flags) {
  const child = spawn('npm', ['start', '--silent', ...(flags.length ? ['--', ...flags] : [])], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  /** @type {(value: true) => void} */
  let found = () => {};
  let wanted = '';
  child.stdout.on('data', (part) => {
    out += part;
    if (wanted && out.includes(wanted)) found(true);
  });
  child.stderr.on('data', (part) => (err += part));
  return {
    pid: child.pid ?? 0,
    /** @param {string} text @returns {Promise<true>} */
    sees: (text) =>
      new Promise((resolve) => {
        wanted = text;
        found = resolve;
        if (out.includes(text)) resolve(true);
      }),
    ended: once(child, 'close').then(([code]) => code),
    errors: () => err.split('\n').filter((line) => line && !line.startsWith('npm warn')),
  };
}

/** Every process below this one, read from /proc (elsewhere than on Linux: none). @param {number} pid @returns {number[]} */
function descendants(pid) {
  /** @type {Map<number, number>} */
  const parents = new Map();
  for (const name of process.platform === 'linux' ? readdirSync('/proc') : []) {
    if (!/^\d+$/.test(name)) continue;
    try {
      parents.set(
        Number(name),
        Number(
          readFileSync(`/proc/${name}/stat`, 'utf8')
            .replace(/^.*\) /s, '')
            .split(' ')[1],
        ),
      );
    } catch {
      // it ended while we read
    }
  }
  /** @param {number} top @returns {number[]} */
  const below = (top) =>
    [...parents].filter(([, parent]) => parent === top).flatMap(([child]) => [child, ...below(child)]);
  return below(pid);
}

/** @param {number[]} pids */
async function expectGone(pids) {
  const alive = () => pids.filter((pid) => isAlive(pid));
  for (let tries = 0; tries < 100 && alive().length; tries += 1) await new Promise((done) => setTimeout(done, 50));
  const left = alive();
  for (const pid of left) process.kill(pid, 'SIGKILL');
  report(left.length === 0, `SIGTERM leaves no process behind (${pids.length} were running)`);
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return !/^\d+ \(.*\) Z/s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

/** @param {boolean} ok @param {string} line */
function report(ok, line) {
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${line}`);
  if (!ok) failures += 1;
}
