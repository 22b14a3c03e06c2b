import { spawnSync } from 'node:child_process';

/** Runs a program and returns what it printed; when it fails, prints that and ends this process with exit code 1.
 * @param {string} program @param {string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv, show?: boolean }} options `show`: print while it runs */
export function must(program, args, { cwd, env = process.env, show = false }) {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd,
    env,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
  });
  if (status === 0) return stdout ?? '';
  console.error(`FAIL ${program} ${args.join(' ')} (in ${cwd})\n${error?.message ?? ''}${stdout ?? ''}${stderr ?? ''}`);
  process.exit(1);
}
