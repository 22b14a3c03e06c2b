import type { ErrorContext, ErrorFacts } from '../errors/TicketingError.ts';
import { ResponseShapeError } from '../errors/transport.ts';
import type { TicketFile } from '../models/fulfillment.ts';
import type { Schema } from '../models/shape.ts';

const where = (path: readonly PropertyKey[]) =>
  path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');

/** A body as JSON, or `undefined` when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The canonical model of a successful answer, or a `response_shape` error that says what does not fit and where. */
export function readResult<Result>(
  schema: Schema<Result>,
  json: unknown,
  given: ErrorFacts,
  context: ErrorContext,
): Result {
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.slice(0, 20).map(({ path, code, ...rest }) => ({
    path: where(path),
    message: 'expected' in rest ? `expected ${String(rest.expected)}` : code,
  }));
  const first = json === undefined ? { path: '', message: 'the body is no JSON' } : issues[0];
  throw new ResponseShapeError({ ...given, issues, path: first?.path ?? '', problem: first?.message ?? '' }, context);
}

/** The bytes as a file, named by the server where its header can be read. */
export function fileOf(
  chunks: readonly Uint8Array<ArrayBuffer>[],
  headers: Headers,
  { ticketId }: ErrorFacts,
): TicketFile {
  const named = /filename\*?=(?:UTF-8'')?"?([^";]+)/i.exec(headers.get('content-disposition') ?? '')?.[1];
  return {
    blob: new Blob([...chunks], { type: headers.get('content-type') ?? 'application/pdf' }),
    fileName: named?.replace(/[^\w.-]+/g, '_') ?? `ticket-${ticketId}.pdf`,
  };
}
