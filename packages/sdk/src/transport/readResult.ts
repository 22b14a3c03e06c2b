import type { ErrorContext } from '../errors/BaseError.ts';
import type { ErrorFacts } from '../errors/facts.ts';
import { ResponseShapeError } from '../errors/transport.ts';
import type { Schema } from '../models/shape.ts';

/** The canonical model of a successful answer, or a `response_shape` error that says what does not fit and where. */
export function readResult<Result>(
  schema: Schema<Result>,
  json: unknown,
  facts: ErrorFacts,
  context: ErrorContext,
): Result {
  const { value, issues: found } = schema._zod.run({ value: json, issues: [] }, {}) as {
    value: Result;
    issues: { path?: PropertyKey[] }[];
  };
  if (found.length === 0) return value;
  const issues = found.slice(0, 20).map((issue) => ({
    path: (issue.path ?? []).join('.'),
    message: `must be ${(issue as { expected?: string }).expected}`,
  }));
  if (json === undefined) issues[0] = { path: '', message: 'must be JSON' };
  throw new ResponseShapeError({ ...facts, issues }, context);
}
