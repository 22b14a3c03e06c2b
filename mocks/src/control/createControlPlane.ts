import { createRouter } from '../aspnet/router.ts';
import { InvalidInputError } from '../input/errors.ts';
import type { ControlPlane, ServedResponse } from '../wire/backend.ts';
import type { WireRequest } from '../wire/wire.ts';
import type { Command } from './command.ts';
import { UnknownNameError } from './errors.ts';
import { eventStream } from './eventStream.ts';
import { corsOf, refusalOf } from './origins.ts';
import { pageFile } from './page/pageFile.ts';
import type { TrafficControl } from './target.ts';

const JSON_TYPE = 'application/json; charset=utf-8';
const EVENTS_PATH = '/events';
const READY_PATH = '/ready';

export interface ControlPlaneOptions<C extends TrafficControl> {
  readonly control: C;
  readonly commands: readonly Command<C>[];
  /** Origins beside loopback whose pages may use it; `*` for all. Default: none. */
  readonly allowedOrigins?: readonly string[];
  /** Why requests are not answered yet; undefined when they are. Default: they are. */
  readonly notReady?: () => Promise<string | undefined>;
}

/** The controls of one world over HTTP. */
export function createControlPlane<C extends TrafficControl>(options: ControlPlaneOptions<C>): ControlPlane {
  const { control, commands, allowedOrigins = [], notReady } = options;
  const route = createRouter(commands);

  function listAll() {
    const own = [
      { method: 'GET', path: EVENTS_PATH, does: 'Everything that happens, as server-sent events' },
      { method: 'GET', path: READY_PATH, does: 'Whether requests are answered: 200, or 503 with the reason' },
    ];
    const listed = commands.map((command) => {
      const body = command.expected(control);
      const { method, path, does } = command;
      return { method, path, does, ...(body !== undefined && { body }) };
    });
    return [...own, ...listed];
  }

  async function run(request: WireRequest): Promise<ServedResponse> {
    const routing = route(request.method, request.path);
    if (routing.kind === 'not_found') {
      return json(404, { error: `There is no ${request.path}.`, expected: 'GET / lists all commands' });
    }
    if (routing.kind === 'method_not_allowed') {
      const { allow } = routing;
      return json(405, { error: `${request.path} takes ${allow}.`, expected: allow }, { Allow: allow });
    }
    const { endpoint, parameters } = routing.match;
    const input = { control, id: parameters['id'] ?? '', body: readJson(request.body), request };
    return json(200, (await endpoint.run(input)) ?? { ok: true });
  }

  async function read(request: WireRequest): Promise<ServedResponse | undefined> {
    if (request.path === '/' && !request.headers['accept']?.includes('text/html')) {
      return json(200, { commands: listAll() });
    }
    if (request.path === EVENTS_PATH) return openStream(control, request);
    if (request.path !== READY_PATH) return pageFile(request.path);
    const reason = await notReady?.();
    return reason === undefined ? json(200, { ready: true }) : json(503, { ready: false, reason });
  }

  async function answer(request: WireRequest): Promise<ServedResponse> {
    try {
      return (request.method === 'GET' ? await read(request) : undefined) ?? (await run(request));
    } catch (error) {
      if (error instanceof InvalidInputError) return json(400, { error: error.message, expected: error.expected });
      if (error instanceof UnknownNameError) return json(404, { error: error.message });
      throw error;
    }
  }

  return {
    async handle(request) {
      const error = refusalOf(request, allowedOrigins);
      if (error !== undefined) return json(403, { error, expected: 'a page on this machine, or an allowed origin' });
      const response = request.method === 'OPTIONS' ? preflight(request) : await answer(request);
      return { ...response, headers: { ...response.headers, ...corsOf(request, allowedOrigins) } };
    },
  };
}

export function json(status: number, value: unknown, headers: Record<string, string> = {}): ServedResponse {
  return { status, headers: { 'Content-Type': JSON_TYPE, ...headers }, body: JSON.stringify(value) };
}

function openStream(control: TrafficControl, { query }: WireRequest): ServedResponse {
  const types = query.getAll('type').flatMap((list) => list.split(','));
  const headers = { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' };
  return { status: 200, headers, body: '', stream: eventStream(control, types) };
}

function preflight({ headers }: WireRequest): ServedResponse {
  const asked = headers['access-control-request-headers'];
  const allowed = asked === undefined ? {} : { 'Access-Control-Allow-Headers': asked };
  return { status: 204, headers: { 'Access-Control-Allow-Methods': 'GET, POST, DELETE', ...allowed }, body: '' };
}

/** No body is an empty command. @throws InvalidInputError */
function readJson(body: string): unknown {
  if (body.trim() === '') return {};
  try {
    return JSON.parse(body);
  } catch {
    throw new InvalidInputError('The body is not JSON.', 'a JSON object');
  }
}
