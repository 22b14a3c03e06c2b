import type { Mismatch } from './format/matchers.ts';

/** How one case or flow went. */
export type Result = { readonly id: string; readonly title: string } & (
  | { readonly outcome: 'passed' }
  | { readonly outcome: 'failed'; readonly mismatches: readonly Mismatch[] }
  | { readonly outcome: 'skipped'; readonly reason: string }
);

/** Why no answer came. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Lines for people: failures as small diffs, skips with their reason. */
export function describe(result: Result): string[] {
  const name = `${result.id}: ${result.title}`;
  if (result.outcome === 'passed') return [];
  if (result.outcome === 'skipped') return [`SKIP ${name}`, `       ${result.reason}`];
  return [
    `FAIL ${name}`,
    ...result.mismatches.flatMap(({ at, expected, seen }) => [`     ${at}`, `     - ${expected}`, `     + ${seen}`]),
  ];
}

/** `N passed, M failed, K skipped` */
export function summary(results: readonly Result[]): string {
  const count = (outcome: Result['outcome']) => results.filter((result) => result.outcome === outcome).length;
  return `${count('passed')} passed, ${count('failed')} failed, ${count('skipped')} skipped`;
}
