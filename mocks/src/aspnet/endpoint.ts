import type { OperationDescription } from './description.ts';
import type { JsonSchema } from '../model/jsonSchema.ts';
import type { WireRequest } from '../wire/wire.ts';
import { parsePathGuid, ZERO_GUID } from './values/guid.ts';
import type { BindingFailure, BodyType } from './json/bind.ts';
import type { Bound, Fields } from './json/fields.ts';
import type { Result } from './results.ts';

/** A value from the path or, when the path has no such name, from the query. An absent Guid is all zeros. */
export type ValueKind = 'guid' | 'text';

export interface EndpointInput<P extends Readonly<Record<string, ValueKind>>, F extends Fields> {
  readonly values: { readonly [K in keyof P]: string };
  readonly body: Bound<F>;
}

export interface EndpointSpec<P extends Readonly<Record<string, ValueKind>>, F extends Fields> {
  readonly method: string;
  /** `/orders/{id}`; `{id:guid}` answers 404 to anything else. */
  readonly path: string;
  readonly values?: P;
  readonly body?: BodyType<F>;
  /** What it answers, where that is the same in every dialect; else `descriptions/` says it. */
  readonly description?: OperationDescription;
  handle(input: EndpointInput<P, F>, request: WireRequest): Result | Promise<Result>;
}

export type Handling = { ok: true; result: Promise<Result> | Result } | { ok: false; failure: BindingFailure };

/** An endpoint with its input types sealed inside. */
export interface Endpoint {
  readonly method: string;
  readonly path: string;
  /** The C# type of the body, where there is one. */
  readonly bodyTypeName: string | undefined;
  readonly bodySchema: JsonSchema | undefined;
  readonly values: Readonly<Record<string, ValueKind>>;
  readonly description: OperationDescription | undefined;
  handle(request: WireRequest, parameters: Readonly<Record<string, string>>): Handling;
}

const NO_FIELDS = {};

export function endpoint<
  const P extends Readonly<Record<string, ValueKind>> = Record<never, never>,
  F extends Fields = Record<never, never>,
>(spec: EndpointSpec<P, F>): Endpoint {
  const kinds = Object.entries(spec.values ?? {});
  return {
    method: spec.method,
    path: spec.path,
    bodyTypeName: spec.body?.typeName,
    bodySchema: spec.body?.schema,
    values: spec.values ?? {},
    description: spec.description,
    handle(request, parameters) {
      const values: Record<string, string> = {};
      for (const [name, kind] of kinds) {
        const raw = parameters[name] ?? queryValue(request.query, name);
        const value = kind === 'text' ? (raw ?? '') : raw === undefined ? ZERO_GUID : parsePathGuid(raw);
        if (value === undefined) return { ok: false, failure: { kind: 'invalid_value', key: name, value: raw ?? '' } };
        values[name] = value;
      }
      const body = spec.body?.bind(request.body);
      if (body && !body.ok) return body;
      const input = { values, body: body?.value ?? NO_FIELDS } as EndpointInput<P, F>;
      return { ok: true, result: spec.handle(input, request) };
    },
  };
}

/** Query names ignore case. */
function queryValue(query: URLSearchParams, name: string): string | undefined {
  for (const [key, value] of query) if (key.toLowerCase() === name.toLowerCase()) return value;
  return undefined;
}
