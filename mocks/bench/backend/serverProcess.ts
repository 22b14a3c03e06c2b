import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** A server of the bench in a process of its own. */
export interface ServerProcess {
  /** What it has used so far, ms. */
  cpuMs(): Promise<number>;
  stop(): Promise<void>;
}

export async function startServer(...argv: string[]): Promise<ServerProcess> {
  const child = fork(join(import.meta.dirname, 'server.ts'), argv);
  const ready = once(child, 'message');
  const failed = once(child, 'exit').then(() =>
    Promise.reject(new Error(`The server ${argv.join(' ')} did not start.`)),
  );
  await Promise.race([ready, failed]);
  failed.catch(() => undefined);
  return {
    async cpuMs() {
      const answer = once(child, 'message');
      child.send('cpu');
      const [usage] = (await answer) as [NodeJS.CpuUsage];
      return (usage.user + usage.system) / 1000;
    },
    async stop() {
      const gone = once(child, 'exit');
      child.disconnect();
      await gone;
    },
  };
}
