import type { ServerException } from './exception.ts';
import type { JsonValue } from './json/writer.ts';

export type HeaderMap = Readonly<Record<string, string>>;

/** What an endpoint answers, before it is put on the wire. */
export type Result =
  | { kind: 'json'; status: number; value: JsonValue; headers?: HeaderMap }
  /** A controller's string: plain text or a JSON string, as Accept has it. */
  | { kind: 'text'; status: number; text: string }
  | { kind: 'empty'; status: number; headers?: HeaderMap }
  | { kind: 'bytes'; status: number; contentType: string; bytes: Uint8Array; headers?: HeaderMap }
  /** Problem details of a controller, with a trace id; `errors` makes it a validation problem. */
  | { kind: 'problem'; status: number; errors?: Readonly<Record<string, readonly string[]>> }
  /** `Results.Problem` of a minimal API: a detail, no trace id, no charset. */
  | { kind: 'problem_detail'; detail: string }
  /** What a development environment shows and production hides. */
  | { kind: 'dump'; status: number; exception: ServerException }
  /** An exception nobody caught. */
  | { kind: 'unhandled'; exception: ServerException };

export function json(status: number, value: JsonValue, headers?: HeaderMap): Result {
  return headers ? { kind: 'json', status, value, headers } : { kind: 'json', status, value };
}

export function text(status: number, body: string): Result {
  return { kind: 'text', status, text: body };
}

export function empty(status: number, headers?: HeaderMap): Result {
  return headers ? { kind: 'empty', status, headers } : { kind: 'empty', status };
}

export function problem(status: number): Result {
  return { kind: 'problem', status };
}

export function validationProblem(errors: Readonly<Record<string, readonly string[]>>): Result {
  return { kind: 'problem', status: 400, errors };
}
