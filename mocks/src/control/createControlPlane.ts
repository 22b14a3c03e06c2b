import type { ControlPlane, ServedResponse } from '../wire/backend.ts';
import { createRouter } from '../aspnet/router.ts';
import type { WireRequest } from '../wire/wire.ts';
import type { Command } from './command.ts';
import { COMMANDS } from './commands.ts';
import type { Control } from './createControl.ts';
import { UnknownNameError } from './errors.ts';
import { eventStream } from './eventStream.ts';
import { InvalidInputError } from '../input/errors.ts';

/** The control page of an app on any origin may use it: it listens on loopback and guards nothing. */
const CORS = { 'Access-Control-Allow-Origin': '*' };
const JSON_TYPE = 'application/json; charset=utf-8';
const EVENTS_PATH = '/events';

/** The controls of one world over HTTP; `more` are commands beyond those every world has. */
export function createControlPlane(control: Control, more: readonly Command[] = []): ControlPlane {
  const commands = [...COMMANDS, ...more];
  const route = createRouter(commands);

  function listAll() {
    const stream = { method: 'GET', path: EVENTS_PATH, does: 'Everything that happens, as server-sent events' };
    const listed = commands.map((command) => {
      const body = command.expected(control);
      const { method, path, does } = command;
      return { method, path, does, ...(body !== undefined && { body }) };
    });
    return [stream, ...listed];
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

  return {
    async handle(request) {
      if (request.method === 'OPTIONS') return preflight(request);
      if (request.method === 'GET' && request.path === '/') return json(200, { commands: listAll() });
      if (request.method === 'GET' && request.path === EVENTS_PATH) return openStream(control, request);
      try {
        return await run(request);
      } catch (error) {
        if (error instanceof InvalidInputError) return json(400, { error: error.message, expected: error.expected });
        if (error instanceof UnknownNameError) return json(404, { error: error.message });
        throw error;
      }
    },
  };
}

export function json(status: number, value: unknown, headers: Record<string, string> = {}): ServedResponse {
  return { status, headers: { 'Content-Type': JSON_TYPE, ...CORS, ...headers }, body: JSON.stringify(value) };
}

function openStream(control: Control, { query }: WireRequest): ServedResponse {
  const types = query.getAll('type').flatMap((list) => list.split(','));
  const headers = { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store', ...CORS };
  return { status: 200, headers, body: '', stream: eventStream(control, types) };
}

function preflight({ headers }: WireRequest): ServedResponse {
  const asked = headers['access-control-request-headers'];
  const allowed = asked === undefined ? {} : { 'Access-Control-Allow-Headers': asked };
  return {
    status: 204,
    headers: { ...CORS, 'Access-Control-Allow-Methods': 'GET, POST, DELETE', ...allowed },
    body: '',
  };
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
