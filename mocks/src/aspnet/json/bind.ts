import type { JsonSchema } from '../../model/jsonSchema.ts';
import { ConversionFailure, objectOf, type Bound, type Fields } from './fields.ts';
import { DEPTH_LIMITS, readJson } from './reader.ts';

/** The body of a request: the C# type that conversion errors name, and its members. */
export interface BodyType<F extends Fields> {
  readonly typeName: string;
  readonly fields: F;
  readonly schema: JsonSchema;
  bind(body: string): BodyBinding<Bound<F>>;
}

/** Why a request could not be read. What is said about it is the style's and the dialect's business. */
export type BindingFailure =
  | { kind: 'unsupported_media_type'; contentType: string | undefined }
  | { kind: 'empty_body' }
  | { kind: 'malformed_json'; path: string; message: string }
  | { kind: 'unconvertible'; path: string; message: string }
  | { kind: 'missing_members'; keys: readonly string[] }
  | { kind: 'invalid_value'; key: string; value: string };

export type BodyBinding<T> = { ok: true; value: T } | { ok: false; failure: BindingFailure };

/** `checked`: controllers refuse missing non-nullable members; minimal APIs let them be null. */
export function bodyType<const F extends Fields>(typeName: string, fields: F, checked: boolean): BodyType<F> {
  const object = objectOf(fields);
  return {
    typeName,
    fields,
    schema: object.schema,
    bind(body) {
      if (body === '') return { ok: false, failure: { kind: 'empty_body' } };
      const { node, error } = readJson(body, checked ? DEPTH_LIMITS.controllers : DEPTH_LIMITS.minimal);
      if (node?.kind === 'null' && !error) return { ok: false, failure: { kind: 'empty_body' } };
      try {
        const value = node ? object.read(node, '$') : object.missing;
        if (error) return { ok: false, failure: malformed(body, error.path, error.reason, error.offset) };
        const keys: string[] = [];
        if (checked) object.check?.(value, '', keys);
        return keys.length > 0 ? { ok: false, failure: { kind: 'missing_members', keys } } : { ok: true, value };
      } catch (problem) {
        if (!(problem instanceof ConversionFailure)) throw problem;
        if (error && error.offset <= problem.offset) {
          return { ok: false, failure: malformed(body, error.path, error.reason, error.offset) };
        }
        const reason = `The JSON value could not be converted to ${typeName}.`;
        const message = `${reason} Path: ${problem.path}${position(body, problem.offset)}`;
        return { ok: false, failure: { kind: 'unconvertible', path: problem.path, message } };
      }
    },
  };
}

function malformed(body: string, path: string, reason: string, offset: number): BindingFailure {
  return { kind: 'malformed_json', path, message: `${reason} Path: ${path}${position(body, offset)}` };
}

/** ` | LineNumber: 0 | BytePositionInLine: 24.`: bytes of UTF-8, counted from the line's start. */
export function position(text: string, offset: number): string {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  const line = before.split('\n').length - 1;
  const bytes = new TextEncoder().encode(before.slice(lineStart)).length;
  return ` | LineNumber: ${line} | BytePositionInLine: ${bytes}.`;
}
