import { describe, expect, it } from 'vitest';
import { createFetch } from '../../src/adapters/createFetch.ts';
import { createRoutes } from '../../src/adapters/routes.ts';
import { createEcho } from '../support/echoBackend.ts';

const services = {
  catalog: '/api/catalog',
  ordering: 'https://shop.example/orders/',
  payment: 'http://localhost:8080',
} as const;

describe('where services are reached', () => {
  const find = createRoutes({ services });
  it.each([
    ['http://localhost:3000/api/catalog/events/1', { service: 'catalog', path: '/events/1' }],
    ['https://any.example/api/catalog', { service: 'catalog', path: '/' }],
    ['http://localhost:3000/api/catalogue', undefined],
    ['https://shop.example/orders/cart/add', { service: 'ordering', path: '/cart/add' }],
    ['http://shop.example/orders/cart/add', undefined],
    ['https://shop.example/', undefined],
    ['http://localhost:8080/payments', { service: 'payment', path: '/payments' }],
    ['http://localhost:5004/payments', undefined],
    ['http://127.0.0.1:50002/reservations', { service: 'inventory', path: '/reservations' }],
  ])('%s', (url, destination) => {
    expect(find(new URL(url))).toEqual(destination);
  });

  it('keeps to the origin of the page, where there is one', () => {
    const ofPage = createRoutes({ services, pageOrigin: 'http://localhost:5173' });
    expect(ofPage(new URL('http://localhost:5173/api/catalog/x'))?.service).toBe('catalog');
    expect(ofPage(new URL('http://localhost:3000/api/catalog/x'))).toBeUndefined();
  });

  it('takes the longest base path first', () => {
    const nested = createRoutes({ services: { catalog: '/api', waitlist: '/api/waitlist' } });
    expect(nested(new URL('http://x/api/waitlist/join'))).toEqual({ service: 'waitlist', path: '/join' });
    expect(nested(new URL('http://x/api/events'))).toEqual({ service: 'catalog', path: '/events' });
  });
});

describe('fetch with other URLs', () => {
  it('reaches a path as a page would, and keeps URL and copies', async () => {
    const echo = createEcho();
    const fetch = createFetch(echo, { services });
    const reply = await fetch('/api/catalog/events?x=a+b', { method: 'POST', body: '{}' });
    expect(reply.clone().clone().url).toBe(reply.url);
    expect(reply.url).toMatch(/\/api\/catalog\/events\?x=a\+b$/);
    expect(await reply.clone().json()).toMatchObject({ service: 'catalog', path: '/events', body: '{}' });
    expect(echo.seen[0]?.request.search).toBe('x=a+b');
    await expect(fetch('http://localhost:50001/events')).rejects.toThrow('fetch failed');
  });
});
