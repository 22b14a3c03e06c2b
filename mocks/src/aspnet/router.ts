import { parsePathGuid } from './values/guid.ts';

export interface RouteMatch<E> {
  endpoint: E;
  /** Percent-decoded. */
  parameters: Readonly<Record<string, string>>;
}

export type Routing<E> =
  | { kind: 'found'; match: RouteMatch<E> }
  | { kind: 'not_found' }
  | { kind: 'method_not_allowed'; allow: string };

interface Segment {
  /** Lower case; undefined for a parameter. */
  literal?: string;
  parameter?: string;
  guid?: boolean;
}

interface Route<E> {
  segments: readonly Segment[];
  endpoint: E;
}

/** Templates such as `/orders/{id}` and `/admin/events/{eventId:guid}/seats`. Literals win over parameters. */
export function createRouter<E extends { method: string; path: string }>(endpoints: readonly E[]) {
  const routes: Route<E>[] = endpoints
    .map((endpoint) => ({ segments: compile(endpoint.path), endpoint }))
    .toSorted((one, other) => precedence(one) - precedence(other));
  const literal = endpoints.filter(({ path }) => !path.includes('{'));

  /** Case does not matter, one trailing slash neither. */
  return function route(method: string, path: string): Routing<E> {
    // Literals come first anyway, and most paths are written as the template has them.
    const exact = literal.find((endpoint) => endpoint.path === path && endpoint.method === method);
    if (exact) return { kind: 'found', match: { endpoint: exact, parameters: NO_PARAMETERS } };
    const parts = splitPath(path);
    if (!parts) return { kind: 'not_found' };
    const methods = new Set<string>();
    for (const { segments, endpoint } of routes) {
      const parameters = matchSegments(segments, parts);
      if (!parameters) continue;
      if (endpoint.method === method) return { kind: 'found', match: { endpoint, parameters } };
      methods.add(endpoint.method);
    }
    if (methods.size === 0) return { kind: 'not_found' };
    return { kind: 'method_not_allowed', allow: [...methods].toSorted().join(', ') };
  };
}

const NO_PARAMETERS: Readonly<Record<string, string>> = {};

function compile(path: string): Segment[] {
  return path
    .split('/')
    .slice(1)
    .map((part) => {
      const name = /^\{(\w+)(:guid)?\}$/.exec(part);
      return name?.[1] === undefined
        ? { literal: part.toLowerCase() }
        : { parameter: name[1], guid: name[2] !== undefined };
    });
}

/** Smaller is tried first: a parameter counts more the earlier it stands. */
function precedence({ segments }: Route<unknown>): number {
  return segments.reduce((sum, segment) => sum * 2 + (segment.literal === undefined ? 1 : 0), 0);
}

function splitPath(path: string): string[] | undefined {
  const parts = path.split('/').slice(1);
  if (parts.at(-1) === '') parts.pop();
  const decoded: string[] = [];
  for (const part of parts) {
    if (part === '') return undefined;
    decoded.push(decode(part));
  }
  return decoded;
}

/** An invalid escape stays as it is. */
function decode(part: string): string {
  if (!part.includes('%')) return part;
  try {
    return decodeURIComponent(part.replaceAll(/%2f/gi, '%252F'));
  } catch {
    return part;
  }
}

function matchSegments(segments: readonly Segment[], parts: readonly string[]): Record<string, string> | undefined {
  if (segments.length !== parts.length) return undefined;
  const parameters: Record<string, string> = {};
  for (const [index, segment] of segments.entries()) {
    const part = parts[index] ?? '';
    if (segment.parameter === undefined) {
      if (part.toLowerCase() !== segment.literal) return undefined;
    } else if (segment.guid === true && parsePathGuid(part) === undefined) {
      return undefined;
    } else {
      parameters[segment.parameter] = part;
    }
  }
  return parameters;
}
