import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const HOW_TO_INSTALL =
  'The keyspace is compared with a real redis-server, and none was found. Install it ' +
  '(Debian, Ubuntu: apt-get install redis-server; macOS: brew install redis) or name one in REDIS_SERVER.';

export interface RedisServer {
  /** Its Unix socket; it listens on no port. */
  socketPath: string;
  stop(): Promise<void>;
}

/** A Redis of this test's own: no file, no port, gone after `stop`. */
export async function startRedis(): Promise<RedisServer> {
  const folder = mkdtempSync(join(tmpdir(), 'keyspace-redis-'));
  const socketPath = join(folder, 'redis.sock');
  const child = spawn(
    process.env['REDIS_SERVER'] ?? 'redis-server',
    [
      '--port',
      '0',
      '--unixsocket',
      socketPath,
      '--save',
      '',
      '--appendonly',
      'no',
      '--dir',
      folder,
      '--daemonize',
      'no',
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null && child.pid !== undefined) {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
    rmSync(folder, { recursive: true, force: true });
  };
  await new Promise<void>((resolve, reject) => {
    child.once('error', (cause) => reject(new Error(HOW_TO_INSTALL, { cause })));
    child.once('exit', (code) => reject(new Error(`redis-server ended with ${code} before it was ready.`)));
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (/ready to accept connections/i.test(said)) resolve();
    });
  }).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return { socketPath, stop };
}
