import type { TextStream } from '../wire/backend.ts';
import type { TrafficControl } from './target.ts';

/** Real ms between two signs of life, so that neither side nor anything between them hangs up. */
const HEARTBEAT_MS = 15_000;

/** Everything that happens in a world, as server-sent events: `id` counts them, `event` is the type, `data` the whole event. */
export function eventStream({ target, realClock }: TrafficControl, types: readonly string[]): TextStream {
  return (write) => {
    write(': everything that happens in this world\n\n');
    const unsubscribe = target.subscribe((event) => {
      if (types.length > 0 && !types.includes(event.type)) return;
      write(`id: ${event.seq}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`);
    });
    const beat = () => {
      write(': still here\n\n');
      timer = realClock.setTimeout(beat, HEARTBEAT_MS);
    };
    let timer = realClock.setTimeout(beat, HEARTBEAT_MS);
    return () => {
      unsubscribe();
      realClock.clearTimeout(timer);
    };
  };
}
