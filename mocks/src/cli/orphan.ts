import type { Clock } from '../engine/clock.ts';

const LOOK_EVERY_MS = 500;

/**
 * npm hands a SIGTERM to the shell between it and its script, and the shell dies of it alone: a server started so
 * would go on listening with nobody left to stop it. Only under npm, because a server put into the background by a
 * shell that has ended is meant to stay.
 */
export function whenOrphaned(clock: Clock, stop: () => void): void {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const parent = process.ppid;
  const look = () => {
    if (process.ppid === parent) clock.setTimeout(look, LOOK_EVERY_MS);
    else stop();
  };
  look();
}
