import { describe, expect, it } from 'vitest';
import { createRandom } from '../../src/engine/random.ts';
import type { WireRequest } from '../../src/wire/wire.ts';
import { createApplication } from '../../src/aspnet/application.ts';
import type { EndpointStyle } from '../../src/aspnet/bindingAnswers.ts';
import { endpoint } from '../../src/aspnet/endpoint.ts';
import { exception, ServerFault } from '../../src/aspnet/exception.ts';
import { bodyType } from '../../src/aspnet/json/bind.ts';
import { guid, requiredText } from '../../src/aspnet/json/fields.ts';
import type { Environment } from '../../src/model/policy.ts';
import { json, text } from '../../src/aspnet/results.ts';

const ORIGIN = 'http://localhost:3000';
const things = bodyType('Shop.AddThing', { id: guid, name: requiredText }, true);

function open(style: EndpointStyle = 'controllers', environment: Environment = 'Development', cors = true) {
  const answer = createApplication({
    style,
    environment,
    cors,
    random: createRandom(1),
    endpoints: [
      endpoint({ method: 'POST', path: '/things', body: things, handle: ({ body }) => json(201, { id: body.id }) }),
      endpoint({
        method: 'GET',
        path: '/things/{id}',
        values: { id: 'guid' },
        handle: ({ values }) => text(400, values.id),
      }),
      endpoint({ method: 'POST', path: '/things/checkout', handle: () => json(200, {}) }),
      endpoint({ method: 'PUT', path: '/only/{id:guid}', values: { id: 'guid' }, handle: () => json(200, {}) }),
      endpoint({
        method: 'GET',
        path: '/broken',
        handle: () => {
          throw new ServerFault(exception('System.Exception', 'kaputt <&>', ['Shop.Run()']));
        },
      }),
    ],
  });
  return (method: string, target: string, extra: Partial<WireRequest> = {}) => {
    const [path = '', query] = target.split('?');
    return answer({ method, path, query: new URLSearchParams(query), headers: {}, body: '', ...extra });
  };
}

const GUID = '550e8400-e29b-41d4-a716-446655440002';
const asJson = (body: string) => ({ headers: { 'content-type': 'application/json' }, body });

describe('routing', () => {
  it.each([
    ['GET', `/Things/${GUID}`, 400],
    ['GET', `/things/${GUID}/`, 400],
    ['GET', `/things//${GUID}`, 404],
    ['GET', '/nope', 404],
    ['HEAD', `/things/${GUID}`, 405],
    ['OPTIONS', '/things', 405],
    ['PUT', `/only/${GUID.replaceAll('-', '')}`, 200],
    ['PUT', '/only/abc', 404],
  ])('%s %s is %i', async (method, path, status) => {
    expect((await open()(method, path)).status).toBe(status);
  });

  it('lets a parameter take what the literal route does not answer', async () => {
    expect(await open()('GET', '/things/checkout')).toMatchObject({ status: 400 });
    expect(await open()('DELETE', '/things/checkout')).toMatchObject({ status: 405, headers: { Allow: 'GET, POST' } });
    expect((await open()('DELETE', '/things')).headers).toEqual({ Allow: 'POST' });
  });

  it.each([`{${GUID}}`, `(${GUID})`, GUID.replaceAll('-', ''), `%7B${GUID}%7D`])(
    'reads the GUID %s in a path',
    async (form) => {
      expect((await open()('GET', `/things/${form}`)).body).toBe(GUID);
    },
  );
});

describe('a body that cannot be read', () => {
  it('is a problem from a controller', async () => {
    const ask = open();
    expect(await ask('POST', '/things', { body: 'x', headers: { 'content-type': 'text/plain' } })).toMatchObject({
      status: 415,
    });
    const empty = JSON.parse(String((await ask('POST', '/things', asJson(''))).body)) as { errors: object };
    expect(empty.errors).toEqual({
      '': ['A non-empty request body is required.'],
      request: ['The request field is required.'],
    });
    const missing = JSON.parse(String((await ask('POST', '/things', asJson('{}'))).body)) as { errors: object };
    expect(missing.errors).toEqual({ Name: ['The Name field is required.'] });
    const bad = String((await ask('POST', '/things', asJson('{"id":"x"}'))).body);
    expect(bad.indexOf('"request"')).toBeLessThan(bad.indexOf('"$.id"'));
  });

  it('is a dump or nothing from a minimal API', async () => {
    for (const environment of ['Development', 'Production'] as const) {
      const ask = open('minimal', environment);
      const isShown = environment === 'Development';
      const bad = await ask('POST', '/things', {
        ...asJson('{"id":"x"}'),
        headers: { 'content-type': 'application/json', authorization: 'Bearer t', origin: ORIGIN },
      });
      expect(bad.status).toBe(400);
      expect(bad.headers['Access-Control-Allow-Origin']).toBe(ORIGIN);
      expect(String(bad.body).includes('Failed to read parameter "AddThing request"')).toBe(isShown);
      expect(String(bad.body).includes('Authorization: Bearer t')).toBe(isShown);
      expect(await ask('POST', '/things', { body: 'x', headers: { 'content-type': 'text/json' } })).toMatchObject({
        status: 415,
        body: '',
      });
      const bare = await ask('POST', '/things', { body: '{}' });
      expect([bare.status, String(bare.body) === '']).toEqual([415, !isShown]);
      expect((await ask('POST', '/things')).status).toBe(400);
    }
  });
});

describe('what a controller makes of Accept', () => {
  it.each([
    [undefined, 'text/plain; charset=utf-8'],
    ['*/*', 'text/plain; charset=utf-8'],
    ['text/html', 'text/plain; charset=utf-8'],
    ['application/xml', 'text/plain; charset=utf-8'],
    ['application/json', 'application/json; charset=utf-8'],
    ['application/json, text/plain', 'application/json; charset=utf-8'],
    ['application/json, */*', 'text/plain; charset=utf-8'],
    ['application/json;q=0.5, text/plain', 'text/plain; charset=utf-8'],
  ])('%s: %s', async (accept, type) => {
    const answer = await open()('GET', `/things/${GUID}`, { headers: accept === undefined ? {} : { accept } });
    expect(answer.headers['Content-Type']).toBe(type);
    expect(answer.body).toBe(type.startsWith('text') ? GUID : JSON.stringify(GUID));
  });
});

describe('an exception nobody caught', () => {
  it('is shown to developers as text, or as a page to those who ask for one', async () => {
    const ask = open();
    expect(String((await ask('GET', '/broken')).body)).toMatch(/^System\.Exception: kaputt <&>\n {3}at Shop\.Run\(\)/);
    const page = await ask('GET', '/broken', { headers: { accept: 'text/html,*/*' } });
    expect(page.headers['Content-Type']).toBe('text/html; charset=utf-8');
    expect(page.body).toContain('kaputt &lt;&amp;&gt;');
  });

  it('is an empty 500 in production, which no page can read', async () => {
    const answer = await open('controllers', 'Production')('GET', '/broken', { headers: { origin: ORIGIN } });
    expect(answer).toEqual({ status: 500, headers: {}, body: '' });
  });
});

describe('CORS', () => {
  const preflight = (origin: string) => ({
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type, x-foo',
    },
  });

  it('answers a preflight before routing', async () => {
    expect(await open()('OPTIONS', '/nope', preflight(ORIGIN))).toEqual({
      status: 204,
      headers: {
        'Access-Control-Allow-Headers': 'content-type,x-foo',
        'Access-Control-Allow-Methods': 'POST',
        'Access-Control-Allow-Origin': ORIGIN,
      },
      body: '',
    });
    expect(await open()('OPTIONS', '/things', preflight('http://127.0.0.1:3000'))).toEqual({
      status: 204,
      headers: {},
      body: '',
    });
  });

  it('marks every answer for the one origin, errors too', async () => {
    const answer = await open()('GET', '/nope', { headers: { origin: ORIGIN } });
    expect(answer).toMatchObject({ status: 404, headers: { 'Access-Control-Allow-Origin': ORIGIN } });
    expect((await open()('GET', '/nope', { headers: { origin: 'http://localhost:5173' } })).headers).toEqual({});
  });

  it('is really missing where the service forgot it', async () => {
    const ask = open('controllers', 'Development', false);
    expect((await ask('OPTIONS', '/nope', preflight(ORIGIN))).status).toBe(404);
    expect((await ask('OPTIONS', '/things', preflight(ORIGIN))).status).toBe(405);
    expect((await ask('GET', '/nope', { headers: { origin: ORIGIN } })).headers).toEqual({});
  });
});
