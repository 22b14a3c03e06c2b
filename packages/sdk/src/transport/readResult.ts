import type { ErrorContext } from '../errors/BaseError.ts';
import type { ErrorFacts } from '../errors/facts.ts';
import { ResponseShapeError } from '../errors/transport.ts';
import type { TicketFile } from '../models/fulfillment.ts';
import type { Schema } from '../models/shape.ts';
import { decodeText } from './readBody.ts';

/** The canonical model of a successful answer, or a `response_shape` error that says what does not fit and where. */
export function readResult<Result>(
  schema: Schema<Result>,
  json: unknown,
  facts: ErrorFacts,
  context: ErrorContext,
): Result {
  const { success, data, error } = schema.safeParse(json);
  if (success) return data;
  const issues = error.issues
    .slice(0, 20)
    .map((issue) => ({ path: issue.path.join('.'), message: `must be ${(issue as { expected?: string }).expected}` }));
  if (json === undefined) issues[0] = { path: '', message: 'must be JSON' };
  throw new ResponseShapeError({ ...facts, issues }, context);
}

/** A ticket begins with `%PDF-`; a page of a proxy or a JSON error with a 200 does not. */
export function isPdf(chunks: readonly Uint8Array<ArrayBuffer>[]): boolean {
  const head = decodeText(chunks.map((chunk) => chunk.subarray(0, 5)));
  return head.startsWith('%PDF-');
}

/** The bytes as a file, named by the server where its header can be read. */
export const fileOf = (
  chunks: readonly Uint8Array<ArrayBuffer>[],
  headers: Headers,
  { ticketId }: ErrorFacts,
): TicketFile => ({
  blob: new Blob([...chunks], { type: headers.get('content-type') ?? 'application/pdf' }),
  fileName: /filename="?([\w.-]+)/i.exec(headers.get('content-disposition') ?? '')?.[1] ?? `ticket-${ticketId}.pdf`,
});
