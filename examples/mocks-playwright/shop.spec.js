import { expectRequests } from '@speckit/mocks';
import { ticketingFixtures } from '@speckit/mocks/playwright';
import { test as base, expect } from '@playwright/test';

const test = base.extend(ticketingFixtures);
test.use({
  ticketingOptions: {
    lag: 0,
    services: { catalog: '/api/catalog' },
    scenario: { events: [{ name: 'Opening night', sections: [{ code: 'A', price: 60, rows: 1, seatsPerRow: 2 }] }] },
  },
});

// A page of any origin that asks its own paths, as behind a reverse proxy.
test.beforeEach(async ({ context, page }) => {
  const html =
    '<h1></h1><script>fetch("/api/catalog/events").then((r) => r.json()).then(([e]) => { document.querySelector("h1").textContent = e.name; }, () => { document.querySelector("h1").textContent = "offline"; });</script>';
  await context.route('https://shop.example/', (route) => route.fulfill({ contentType: 'text/html', body: html }));
  await page.goto('about:blank');
});

test('a test that does not name the platform has one', async ({ page }) => {
  await page.goto('https://shop.example/');
  await expect(page.getByRole('heading')).toHaveText('Opening night');
});

test('one that names it can break it, and see what was asked', async ({ page, ticketing }) => {
  ticketing.faults.add({ fault: { kind: 'reset' }, service: 'catalog' });
  await page.goto('https://shop.example/');
  await expect(page.getByRole('heading')).toHaveText('offline');
  expectRequests(ticketing, { service: 'catalog', path: '/events' }, 1);
});

for (const [kind, outcome] of [
  ['late', 'answered'],
  ['latency', 'dropped'],
]) {
  test(`a request that is held back (${kind}) while its page gives up is ${outcome}`, async ({ page, ticketing }) => {
    ticketing.faults.add({ fault: { kind, ms: 1000 }, service: 'catalog', skip: 1 });
    await page.goto('https://shop.example/');
    await expect(page.getByRole('heading')).toHaveText('Opening night');
    const error = await page.evaluate(() =>
      fetch('/api/catalog/events', { signal: AbortSignal.timeout(200) }).then(
        () => 'answered',
        ({ name }) => name,
      ),
    );
    expect(error).toBe('TimeoutError');
    await expect.poll(() => ticketing.requests({ path: '/events' })[1]?.outcome).toBe(outcome);
  });
}
