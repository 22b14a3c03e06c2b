import type { ServiceName, WireRequest } from '../wire/wire.ts';
import { compilePath } from './pathPattern.ts';
import { compileText } from './textPattern.ts';

/** Part of a JSON value: objects may have more members, texts may hold `*` for any text. */
export type JsonPart = string | number | boolean | null | readonly JsonPart[] | { readonly [member: string]: JsonPart };

/** Which requests are meant: all members that are given must fit. In every text `*` stands for any text. */
export interface RequestMatch {
  /** Default: every service. */
  service?: ServiceName;
  /** Default: every method but OPTIONS, since a preflight is not the request it asks for. */
  method?: string;
  /** Such as `/events/*\/seatmap`: `*` stands for one segment, `**` for any number of them. Default: every path. */
  path?: string;
  /** Parameters the query must have. */
  query?: Readonly<Record<string, string>>;
  /** Headers the request must have; the case of their names does not matter. */
  headers?: Readonly<Record<string, string>>;
  /** A text for the whole body as it was sent, or what its JSON must have. */
  body?: JsonPart;
}

export type RequestTest = (service: ServiceName, request: WireRequest) => boolean;

export function compileMatch({ service, method, path, query, headers, body }: RequestMatch): RequestTest {
  const wantedMethod = method?.toUpperCase();
  const fitsPath = path === undefined ? undefined : compilePath(path);
  const parameters = compileTexts(query);
  const fields = compileTexts(headers, (name) => name.toLowerCase());
  const fitsBody = body === undefined ? undefined : compileBody(body);
  return (asked, request) => {
    if (service !== undefined && service !== asked) return false;
    if (wantedMethod === undefined ? request.method === 'OPTIONS' : wantedMethod !== request.method) return false;
    if (fitsPath && !fitsPath(request.path)) return false;
    if (!parameters.every(([name, fits]) => request.query.getAll(name).some(fits))) return false;
    if (!fields.every(([name, fits]) => fits(request.headers[name]))) return false;
    return fitsBody?.(request.body) ?? true;
  };
}

type TextTest = (text: string | undefined) => boolean;

function compileTexts(
  texts: Readonly<Record<string, string>> = {},
  nameOf = (name: string) => name,
): (readonly [string, TextTest])[] {
  return Object.entries(texts).map(([name, pattern]) => {
    const fits = compileText(pattern);
    return [nameOf(name), (text) => text !== undefined && fits(text)] as const;
  });
}

function compileBody(wanted: JsonPart): (body: string) => boolean {
  if (typeof wanted === 'string') return compileText(wanted);
  const fits = compilePart(wanted);
  return (body) => {
    try {
      return fits(JSON.parse(body));
    } catch {
      return false;
    }
  };
}

type ValueTest = (value: unknown) => boolean;

function compilePart(wanted: JsonPart): ValueTest {
  if (typeof wanted === 'string') {
    const fits = compileText(wanted);
    return (value) => typeof value === 'string' && fits(value);
  }
  if (isList(wanted)) {
    const tests = wanted.map(compilePart);
    return (value) =>
      Array.isArray(value) && value.length === tests.length && tests.every((fits, index) => fits(value[index]));
  }
  if (typeof wanted === 'object' && wanted !== null) {
    const tests = Object.entries(wanted).map(([name, part]) => [name, compilePart(part)] as const);
    return (value) => isRecord(value) && tests.every(([name, fits]) => Object.hasOwn(value, name) && fits(value[name]));
  }
  return (value) => value === wanted;
}

function isList(part: JsonPart): part is readonly JsonPart[] {
  return Array.isArray(part);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
