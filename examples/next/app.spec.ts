import { expect, test, type APIRequestContext, type Page } from '@playwright/test';

const EVENT = '550e8400-e29b-41d4-a716-446655440000';
const CONTROL = 'http://127.0.0.1:50390';
const SEATMAP = `/events/${EVENT}/seatmap`;

const slowSeatmap = (request: APIRequestContext) =>
  request.post(`${CONTROL}/faults`, {
    data: { service: 'catalog', path: '/events/*/seatmap', fault: { kind: 'latency', ms: 1_500 } },
  });

test.beforeEach(async ({ request }) => {
  await request.post(`${CONTROL}/reset`);
});

/** What the browser complains about: a page that hydrates as it was rendered says nothing. */
function complaintsOf(page: Page) {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return complaints;
}

test('the event is in the first HTML, and the seats follow while the page is open', async ({ request }) => {
  await slowSeatmap(request);
  const response = await fetch(`http://localhost:4186/events/${EVENT}`);
  let html = '';
  let atTitle = '';
  for await (const part of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    html += part;
    if (!atTitle && html.includes('<h1>')) atTitle = html;
  }
  expect(atTitle).toContain('The seats are coming');
  expect(atTitle).not.toContain('<button>Seat ');
  expect(html).toMatch(/<button>Seat (<!-- -->)?\w+-1-1</);
});

test('the browser takes over what the server has read, and buys', async ({ page, request }) => {
  const complaints = complaintsOf(page);
  await page.goto(`/events/${EVENT}`);
  await page
    .getByRole('button', { name: /^Seat / })
    .first()
    .waitFor();
  const asked = await request.get(`${CONTROL}/requests?service=catalog&path=${SEATMAP}`);
  expect(await asked.json()).toHaveLength(1);
  expect(complaints).toEqual([]);

  await page
    .getByRole('button', { name: /^Seat / })
    .first()
    .click();
  await page.getByRole('button', { name: /^Pay \$/ }).click();
  await expect(page.getByRole('status')).toHaveText('owned');
});

test('when the catalog is down there is a way back', async ({ page, request }) => {
  await request.post(`${CONTROL}/outages/service`, { data: { service: 'catalog', isDown: true } });
  await page.goto(`/events/${EVENT}`);
  await expect(page.getByRole('alert').filter({ hasText: 'cannot be shown' })).toBeVisible({ timeout: 20_000 });
  await request.post(`${CONTROL}/outages/service`, { data: { service: 'catalog', isDown: false } });
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('button', { name: /^Seat / }).first()).toBeVisible({ timeout: 20_000 });
});
