import { describe, expect, it } from 'vitest';
import { SERVICE_NAMES, type ServiceName } from '../../src/wire/wire.ts';
import { createWorld } from '../support/world.ts';

const OURS = { origin: 'http://localhost:3000' };
const OTHERS = [
  'http://localhost:5173',
  'http://127.0.0.1:3000',
  'https://localhost:3000',
  'http://localhost:3000/',
  'HTTP://LOCALHOST:3000',
  'null',
];
const ALLOW_ORIGIN = 'Access-Control-Allow-Origin';
/** A route of each service that takes one method only. */
const ROUTES: Readonly<Record<ServiceName, { path: string; allow: string }>> = {
  identity: { path: '/token', allow: 'POST' },
  catalog: { path: '/events', allow: 'GET' },
  inventory: { path: '/reservations', allow: 'POST' },
  ordering: { path: '/cart/add', allow: 'POST' },
  payment: { path: '/payments', allow: 'POST' },
  fulfillment: { path: '/tickets/x', allow: 'GET' },
  notification: { path: '/health', allow: 'GET' },
  waitlist: { path: '/api/v1/waitlist/join', allow: 'POST' },
};

const open = (environment: 'Development' | 'Production') => createWorld({ dialect: 'deployed', environment });

describe.each(['Development', 'Production'] as const)('every service as %s', (environment) => {
  it.each(SERVICE_NAMES)('%s tells one origin only, and a wrong verb what is right', async (service) => {
    const world = open(environment);
    const { path, allow } = ROUTES[service];
    const shared = service === 'notification' ? undefined : OURS.origin;
    for (const [target, status] of [
      [path, 405],
      ['/nowhere', 404],
      [`${path.toUpperCase()}/`, 405],
    ] as const) {
      const answer = await world.ask(service, 'DELETE', target, undefined, { headers: OURS });
      expect(answer).toMatchObject({ status, text: '' });
      expect(answer.headers[ALLOW_ORIGIN]).toBe(shared);
      expect(answer.headers['Allow']).toBe(status === 405 ? allow : undefined);
      for (const origin of OTHERS) {
        const { headers } = await world.ask(service, 'DELETE', target, undefined, { headers: { origin } });
        expect(headers[ALLOW_ORIGIN]).toBeUndefined();
      }
    }
  });

  it.each(SERVICE_NAMES.filter((name) => name !== 'notification'))(
    '%s answers a preflight before it looks at the path',
    async (service) => {
      const world = open(environment);
      const asked = {
        'access-control-request-method': 'PUT',
        'access-control-request-headers': 'content-type, X-World',
      };
      for (const path of [ROUTES[service].path, '/nowhere']) {
        const ours = await world.ask(service, 'OPTIONS', path, undefined, { headers: { ...OURS, ...asked } });
        const others = await world.ask(service, 'OPTIONS', path, undefined, {
          headers: { origin: 'http://localhost:5173', ...asked },
        });
        expect(ours).toMatchObject({ status: 204, text: '' });
        expect(ours.headers).toEqual({
          [ALLOW_ORIGIN]: OURS.origin,
          'Access-Control-Allow-Methods': 'PUT',
          'Access-Control-Allow-Headers': 'content-type,X-World',
        });
        expect(others).toMatchObject({ status: 204, text: '', headers: {} });
      }
    },
  );

  it('notification does not know what a preflight is', async () => {
    const world = open(environment);
    const headers = { ...OURS, 'access-control-request-method': 'GET' };
    const known = await world.ask('notification', 'OPTIONS', '/health', undefined, { headers });
    const unknown = await world.ask('notification', 'OPTIONS', '/nowhere', undefined, { headers });
    expect(known).toMatchObject({ status: 405, headers: { Allow: 'GET' } });
    expect(unknown).toMatchObject({ status: 404, headers: {} });
    for (const answer of [known, unknown]) expect(answer.headers[ALLOW_ORIGIN]).toBeUndefined();
  });

  it.each(SERVICE_NAMES)('%s takes OPTIONS without the two headers for a wrong verb', async (service) => {
    const world = open(environment);
    const { path, allow } = ROUTES[service];
    for (const headers of [{}, OURS, { 'access-control-request-method': 'PUT' }]) {
      const answer = await world.ask(service, 'OPTIONS', path, undefined, { headers });
      expect(answer).toMatchObject({ status: 405, headers: { Allow: allow } });
    }
  });
});

describe('a token', () => {
  it('lives two hours, says who and what, and is signed with nothing', async () => {
    const world = open('Development');
    await world.ask('identity', 'POST', '/users', { email: 'a@b.c', password: 'x', role: 'Admin' });
    const { json } = await world.ask('identity', 'POST', '/token', { email: 'a@b.c', password: 'x' });
    const [header, claims] = String(json?.['token'])
      .split('.')
      .slice(0, 2)
      .map((part) => JSON.parse(atob(part.replaceAll('-', '+').replaceAll('_', '/'))) as Record<string, unknown>);
    const now = Math.floor(world.clock.now() / 1000);
    expect(header).toEqual({ alg: 'HS256', typ: 'JWT' });
    expect(claims).toEqual({
      sub: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      email: 'a@b.c',
      role: 'Admin',
      nbf: now,
      exp: now + 7200,
      iat: now,
      iss: 'SpecKit.Identity',
      aud: 'SpecKit.Services',
    });
    expect(Date.parse(String(json?.['expiresAt']))).toBe(world.clock.now() + 7_200_000);
  });
});
