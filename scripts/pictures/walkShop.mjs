// Through every page and state of the shop, in any language: what is pressed is found by its place, not by its words.

export const THEATRE = '7d1f2a64-3c58-4b1e-9a77-0c5e8f2b6d10';
const ARENA = 'b2c94e0a-6f3d-4e57-8a1b-5d7e9c3f2041';
const SOLD_OUT = 'e81c5d37-94af-4c2b-b0d6-2f7a1e6c8b55';
const SEATS = '[role="grid"] button[aria-pressed="false"]:not([aria-disabled="true"])';

/**
 * @param {import('@playwright/test').Page} page at the list of events
 * @param {string} event
 * @param {(name: string) => Promise<void>} show takes the picture of a state
 */
export async function walkShop(page, event, show) {
  const origin = new URL(page.url()).origin;
  const isPhone = (page.viewportSize()?.width ?? 0) < 600;
  const open = async (/** @type {string} */ path, /** @type {string} */ shown) => {
    await page.goto(`${origin}${path}`);
    await page.locator(shown).first().waitFor({ state: 'attached' });
    await page.waitForTimeout(300);
  };
  const press = (/** @type {string} */ selector) => page.locator(selector).first().click();
  const sees = (/** @type {string} */ selector) => page.locator(selector).first().waitFor();
  const openSheet = async () => {
    if (isPhone && !(await page.locator('.sheet__body').isVisible())) await press('.sheet__line .button');
  };
  const plan = (/** @type {string} */ kind) =>
    page.evaluate((one) => /** @type {any} */ (window).__ticketingPlatform.next.plan({ kind: one }), kind);
  const choose = async () => {
    await page.waitForTimeout(300);
    await openSheet();
    await press('.party-finder button[type="submit"]');
    await sees('.seat-lines');
  };
  const hold = () => press('.basket__actions button');

  await sees('.event-card');
  await show('events');
  await page.locator('input[type="search"]').first().fill('zzz');
  await sees('.notice');
  await show('events-none');

  await open(`/events/${ARENA}`, SEATS);
  await show('arena');
  await open(`/events/${event}?view=list`, '.seat-map-list, table');
  await show('theatre-list');
  await open(`/events/${event}`, SEATS);
  await show('theatre');
  await choose();
  await show('chosen');
  await hold();
  await sees('.countdown');
  await show('held');
  if (isPhone) {
    await press('.sheet__line .icon-button');
    await show('held-full');
  }
  await open(`/events/${event}?backstage=lag`, '.lanes svg');
  await show('backstage');
  await page.locator('.backstage__head .icon-button').last().click();
  await press('.masthead__link');
  await sees('.hold-bar');
  await show('events-holding');
  await press('.hold-bar a');
  await sees('form.details');
  await show('details');
  await press('.details__submit');
  await sees('.field__error');
  await show('details-problems');
  await page.locator('form.details input[autocomplete="name"]').fill('Ana Rivas');
  await page.locator('form.details input[type="email"]').fill('ana@example.com');
  await press('.details__submit');
  await sees('.checkout__pay');
  await show('ready');
  await plan('decline');
  await press('.checkout__pay');
  await sees('.notice--problem');
  await show('declined');
  await press('.notice--problem .button--primary');
  await sees('form.details');
  await press('.details__submit');
  await press('.checkout__pay');
  await sees('.ticket');
  await show('ticket');

  await open(`/events/${event}`, SEATS);
  await plan('loseRace');
  await page.locator(SEATS).first().focus();
  await page.keyboard.press('Enter');
  await openSheet();
  await hold();
  await sees('.notice');
  await show('lost');
  await open('/tickets', '.stubs');
  await show('tickets');
  await open(`/events/${SOLD_OUT}`, '.hall__map');
  await openSheet();
  await sees('.waitlist');
  await show('waitlist');
  await open('/account', 'form');
  await show('account');
  await open('/admin', 'form');
  await show('admin-gate');
  await page.locator('.admin__form input[type="email"]').fill('admin@example.com');
  await page.locator('.admin__form input[type="password"]').fill('a long password');
  await press('.admin__form button[type="submit"]');
  await sees('#admin-new');
  await show('admin');
  await press('.admin a[href^="/admin/"]');
  await sees('.planner__map canvas');
  await show('admin-event');
  await open('/account', '.account__name');
  await show('account-signed-in');
  await open('/nothing-here', '.error-page');
  await show('not-found');
  await open('/events/00000000-0000-4000-8000-000000000000', '.load-failed');
  await show('event-not-found');
}
