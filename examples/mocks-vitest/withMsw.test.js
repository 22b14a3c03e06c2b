import { createPlatform } from '@speckit/mocks';
import { createTicketingHandlers } from '@speckit/mocks/msw';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, expect, test } from 'vitest';

// Your handlers first: where they answer, the platform does not.
const platform = createPlatform({ lag: 0, scenario: 'documented' });
const server = setupServer(
  http.get('https://shop.example/api/catalog/events/featured', () => HttpResponse.json([{ name: 'Ours' }])),
  ...createTicketingHandlers(platform, { services: { catalog: 'https://shop.example/api/catalog' } }),
);
beforeAll(() => server.listen({ onUnhandledFrame: 'error' }));
afterAll(() => server.close());

test('own handlers and the platform side by side', async () => {
  const load = async (path) => (await fetch(`https://shop.example/api/catalog${path}`)).json();
  expect(await load('/events/featured')).toEqual([{ name: 'Ours' }]);
  expect(await load('/events')).toMatchObject([{ venue: 'Estadio Nacional' }]);
});
