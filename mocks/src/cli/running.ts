import type { StandaloneServer } from '../adapters/server/createStandaloneServer.ts';
import type { Clock } from '../engine/clock.ts';
import { whenOrphaned } from './orphan.ts';

export interface Running {
  readonly server: StandaloneServer;
  /** Real time. */
  readonly clock: Clock;
  /** Ends what is behind the server; returns the exit code. */
  readonly end: () => number;
}

/** What a request that is under way may take at the end, ms. */
const GRACE_MS = 2000;

/** Prints where it listens, and ends in order at SIGTERM, SIGINT, or when npm is gone. Returns how to end it. */
export function keepRunning({ server, clock, end }: Running, title: string): () => void {
  let isStopping = false;
  const stop = () => {
    if (isStopping) return;
    isStopping = true;
    // A second signal finds no listener and ends the process at once.
    process.off('SIGTERM', stop);
    process.off('SIGINT', stop);
    void server.close({ graceMs: GRACE_MS }).then(() => process.exit(end()));
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  whenOrphaned(clock, stop);
  console.log(title);
  for (const [name, url] of Object.entries(server.urls)) console.log(`  ${name.padEnd(13)} ${url}`);
  console.log('Ctrl+C stops it.');
  return stop;
}
