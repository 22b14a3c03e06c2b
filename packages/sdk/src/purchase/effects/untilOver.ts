import { checkHealth } from '../../actions/health/checkHealth.ts';
import type { ServiceName } from '../../models/services.ts';
import { pause, rest, type EffectContext } from './context.ts';

/** One look at a service is waited for so long, ms. */
const LOOK_MS = 5_000;
/**
 * Beyond the slowest answer seen, ms: what is on its way in the network has arrived or is gone. Not a round number: proxies
 * and clients give up and repeat after 5, 10 or 30 s, and a repeat must not meet a late first request.
 */
const MARGIN_MS = 13_300;

/**
 * Waits for a sign that a request whose answer was lost is over: the service has answered a later request, and then as much
 * time has passed as its slowest answer took, and a margin. Where that does not happen within `mostMs`: false. Meanwhile `look`
 * looks for other evidence.
 */
export async function untilOver(
  context: EffectContext,
  service: ServiceName,
  mostMs: number,
  look?: () => Promise<unknown>,
): Promise<boolean> {
  const { client, clock, signal } = context;
  const began = clock.now();
  const leftMs = () => mostMs - (clock.now() - began);
  let slowestMs = 0;
  for (let tries = 1; leftMs() > 0 && !signal.aborted; tries++) {
    const askedAt = clock.now();
    const isAnswered = await checkHealth(client, { service }, { signal, timeout: LOOK_MS }).then(
      ({ status }) => status !== 'down',
      () => false,
    );
    slowestMs = Math.max(slowestMs, clock.now() - askedAt);
    if (isAnswered) {
      const waitMs = slowestMs + MARGIN_MS;
      if (waitMs > leftMs()) break;
      return rest(context, waitMs);
    }
    if (!(await pause(context, tries, undefined, leftMs()))) return false;
    // The first pauses are too short for a question that costs so much.
    if (tries > 3) await look?.();
  }
  return false;
}
