import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createCoreClient, isTicketingError, localServices } from '../../src/index.ts';
import { createVirtualClock } from '@speckit/mocks';
import { ANSWERS, CASES, verbOf } from '../contract/replay.ts';
import { VERBS } from '../support/verbs.ts';
import { responsesOf } from './responses.ts';

/** Responses for each verb. `FUZZ_RUNS=500` for a quick look. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 20_000);
const BODYLESS = [204, 205, 304];

/** The recorded bodies of a verb, or those of all where none was recorded. */
function realBodies(verb: string): string[] {
  const textOf = (id: string) => {
    const body = ANSWERS.get(id)?.body;
    return typeof body === 'string' ? [body] : [];
  };
  const own = CASES.filter((contractCase) => verbOf(contractCase) === verb).flatMap(({ id }) => textOf(id));
  return own.length > 0 ? own : CASES.flatMap(({ id }) => textOf(id));
}

/** Whatever comes back to these verbs is a value or a TicketingError. fast-check prints the seed of a counterexample. */
export function fuzz(names: readonly string[]): void {
  const clock = createVirtualClock();
  // A stack per error costs more than the rest of a run.
  Error.stackTraceLimit = 0;
  test.each(names)('%s', { timeout: 600_000 }, async (name) => {
    const verb = VERBS[name];
    const property = fc.asyncProperty(responsesOf(realBodies(name)), async ({ status, headers, body }) => {
      const client = createCoreClient({
        services: localServices,
        clock,
        random: () => 0.5,
        onEvent: () => undefined,
        maxResponseBytes: 20_000,
        timeout: { total: 0 },
        fetch: () => Promise.resolve(new Response(BODYLESS.includes(status) ? null : body, { status, headers })),
      });
      const error: unknown = await verb?.(client).then(
        () => undefined,
        (caught: unknown) => caught,
      );
      if (error === undefined) return;
      if (!isTicketingError(error)) throw error;
      if (`${error.message}${JSON.stringify(error)}`.includes('topsecret')) throw new RangeError('a secret got out');
    });
    await fc.assert(property, { numRuns: RUNS });
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(clock.pending()).toBe(0);
  });
}
