import fc from 'fast-check';
import { expect } from 'vitest';

/** How often each proof is tried: in `npm test` so often, with `npm run invariants` 2,000 times. */
export const RUNS = Number(process.env['PROOF_RUNS'] ?? 300);
/** For a busy machine, ms: a history takes about 10 of its processor. */
export const PROOF_LIMIT_MS = 120_000 + RUNS * 300;

/**
 * Tries a property on other histories each time, and prints the seed first. `PROOF_SEED=n` tries the same ones again;
 * with `PROOF_PATH` (fast-check prints it with a failure) only the one that failed.
 */
export async function prove<T>(property: fc.IAsyncProperty<T>): Promise<void> {
  const { PROOF_SEED, PROOF_PATH } = process.env;
  const seed = PROOF_SEED === undefined ? (Date.now() ^ (process.pid << 12)) | 0 : Number(PROOF_SEED);
  process.stdout.write(`seed ${seed}: ${expect.getState().currentTestName}\n`);
  await fc.assert(property, {
    numRuns: RUNS,
    seed,
    ...(PROOF_PATH !== undefined && { path: PROOF_PATH, endOnFailure: true }),
  });
}
