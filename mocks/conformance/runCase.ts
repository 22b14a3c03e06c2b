import { check } from './expectation.ts';
import type { ContractCase } from './format/files.ts';
import type { Mismatch } from './format/matchers.ts';
import { reasonOf, type Result } from './report.ts';
import type { Target } from './targets.ts';

/** Where a case's `given` is built before its request is sent. */
export interface Stage {
  /** A target in the stated world, or why it cannot be given. */
  open(contractCase: ContractCase): Promise<OpenedStage | { readonly skipped: string }>;
}

export interface OpenedStage {
  readonly target: Target;
  /** What must be true of the world after the answer, and is not. */
  verify?(): Promise<readonly Mismatch[]>;
}

/** Sets up what is given, sends the request, holds the answer against what is expected. */
export async function runCase(contractCase: ContractCase, stage: Stage): Promise<Result> {
  const { id, title, service, request, expect } = contractCase;
  const opened = await stage.open(contractCase);
  if ('skipped' in opened) return { id, title, outcome: 'skipped', reason: opened.skipped };
  try {
    const payload = request.bodyRaw ?? (request.body === undefined ? undefined : JSON.stringify(request.body));
    const headers = { Accept: '*/*', ...request.headers };
    const reply = await opened.target.send({ service, method: request.method, path: request.path, headers, payload });
    const mismatches = [...check(expect, reply), ...((await opened.verify?.()) ?? [])];
    return mismatches.length ? { id, title, outcome: 'failed', mismatches } : { id, title, outcome: 'passed' };
  } catch (error) {
    const mismatches = [{ at: 'request', expected: 'an answer', seen: reasonOf(error) }];
    return { id, title, outcome: 'failed', mismatches };
  } finally {
    opened.target.close();
  }
}

/** A live platform cannot be put into a state: only cases that need none can be tried on it. */
export function liveStage(
  open: () => Target,
  { dialect, environment }: { dialect: string; environment: string },
): Stage {
  return {
    open: ({ given, dialect: wanted }) => {
      const needs = Object.entries(given)
        .filter(([key, value]) => key !== 'origin' && key !== 'auth' && !(key === 'env' && value === environment))
        .map(([key]) => key);
      if (wanted !== dialect)
        return Promise.resolve({ skipped: `is of dialect ${wanted}, the target speaks ${dialect}` });
      if (needs.length) return Promise.resolve({ skipped: `a live platform cannot be given ${needs.join(', ')}` });
      return Promise.resolve({ target: open() });
    },
  };
}
