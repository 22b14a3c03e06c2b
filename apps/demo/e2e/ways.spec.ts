import { expect, test, type Locator, type Page } from '@playwright/test';
import { assistiveOn } from './support/assistive.ts';
import { buyerOn, THEATRE } from './support/buyer.ts';

/** What the buttons of a purchase are called. */
interface Words {
  /** What the name of a free seat ends with, and of a chosen one. */
  readonly free: string;
  readonly chosen: string;
  readonly hold: RegExp;
  readonly toCheckout: string;
  readonly name: string;
  readonly email: string;
  readonly toPayment: string;
  readonly pay: RegExp;
  readonly going: string;
  readonly ticket: string;
}

const ENGLISH: Words = {
  free: ', free',
  chosen: ', your choice',
  hold: /^Hold 1 seat$/u,
  toCheckout: 'Go to checkout',
  name: 'Name',
  email: 'E-mail',
  toPayment: 'Continue to payment',
  pay: /^Pay \$/u,
  going: 'You are going.',
  ticket: 'Ticket, ',
};
const SPANISH: Words = {
  free: ', libre',
  chosen: ', su elección',
  hold: /^Reservar 1 asiento$/u,
  toCheckout: 'Ir al pago',
  name: 'Nombre',
  email: 'Correo electrónico',
  toPayment: 'Continuar al pago',
  pay: /^Pagar /u,
  going: 'Usted va.',
  ticket: 'Entrada, ',
};
const ARABIC: Words = {
  free: ', متاح',
  chosen: ', اختيارك',
  hold: /^احجز المقاعد/u,
  toCheckout: 'إلى الدفع',
  name: 'الاسم',
  email: 'البريد الإلكتروني',
  toPayment: 'متابعة إلى الدفع',
  pay: /^ادفع /u,
  going: 'أنت ذاهب.',
  ticket: 'تذكرة، ',
};

const ENDING = /, [^,]*$/u;
/** A seat's place in its name, without price and state. */
const placeOf = (name: string) => name.replace(ENDING, '').replace(ENDING, '');
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
const hasFocus = (locator: Locator) => locator.evaluate((element) => element === document.activeElement);
const gridOn = (page: Page) => page.getByRole('grid').getByRole('button');

async function open(page: Page, query = ''): Promise<void> {
  await page.goto(`/events/${THEATRE}${query}`);
}

/** Presses Tab until the focus is there; nobody goes on for ever. */
async function tabTo(page: Page, wanted: Locator, presses = 60): Promise<void> {
  await expect(wanted).toBeVisible();
  for (let n = 0; n < presses; n += 1) {
    if (await hasFocus(wanted)) return;
    await page.keyboard.press('Tab');
  }
  await expect(wanted, `Tab does not lead there, but to "${await focused(page)}"`).toBeFocused({ timeout: 1 });
}

/** Presses Tab until the focus is on a seat, and tells its name. */
async function tabToSeat(page: Page, words: Words, presses = 60): Promise<string> {
  for (let n = 0; n < presses; n += 1) {
    const name = await focused(page);
    if (name.endsWith(words.free)) return name;
    await page.keyboard.press('Tab');
  }
  expect(await focused(page), 'Tab leads to no free seat').toContain(words.free);
  return '';
}

/** From a chosen seat to the ticket, by keys alone. */
async function buyByKeys(page: Page, seat: string, words = ENGLISH): Promise<void> {
  const enter = async (wanted: Locator) => {
    await tabTo(page, wanted);
    await page.keyboard.press('Enter');
  };
  await enter(page.getByRole('button', { name: words.hold }));
  await enter(page.getByRole('link', { name: words.toCheckout }));
  await tabTo(page, page.getByRole('textbox', { name: words.name, exact: true }));
  await page.keyboard.type('Ana Rivas');
  await page.keyboard.press('Tab');
  await page.keyboard.type('ana@example.com');
  await page.keyboard.press('Enter');
  await enter(page.getByRole('button', { name: words.pay }));
  await owns(page, seat, words);
}

async function owns(page: Page, seat: string, words = ENGLISH): Promise<void> {
  await expect(page.getByRole('heading', { name: words.going })).toBeVisible();
  await expect(page.getByRole('article', { name: `${words.ticket}${placeOf(seat)}` })).toBeVisible();
}

test('the keyboard alone buys a seat of the map', async ({ page }) => {
  await open(page);
  await expect(gridOn(page).first()).toBeAttached();
  const first = await tabToSeat(page, ENGLISH);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  expect(await focused(page)).toBe(first);
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toContain(ENGLISH.chosen);
  await buyByKeys(page, first);
});

test('the keyboard alone buys a seat of the table', { tag: '@long' }, async ({ page }) => {
  await open(page, '?view=list');
  await expect(page.getByRole('table', { name: 'Seats' })).toBeVisible();
  const seat = await tabToSeat(page, ENGLISH);
  await page.keyboard.press('Space');
  await expect.poll(() => focused(page)).toContain(ENGLISH.chosen);
  await buyByKeys(page, seat);
});

test("a screen reader's tree is enough to buy a seat of the map", { tag: '@long' }, async ({ page }) => {
  await open(page);
  const reader = await assistiveOn(page);
  await reader.find('grid', /^Seats of section /u);
  await reader.find('row', /^Row /u);
  const seat = await reader.press('button', /^Section .+, row .+, seat .+, free$/u);
  const chosen = await reader.find('button', `${seat.replace(ENDING, '')}${ENGLISH.chosen}`);
  expect(chosen.is('pressed')).toBe('true');
  await reader.press('button', ENGLISH.hold);
  await reader.press('link', ENGLISH.toCheckout);
  await reader.write(ENGLISH.name, 'Ana Rivas');
  await reader.write(ENGLISH.email, 'ana@example.com');
  await reader.press('button', ENGLISH.toPayment);
  await reader.press('button', ENGLISH.pay);
  await reader.find('heading', ENGLISH.going);
  await reader.find('article', `${ENGLISH.ticket}${placeOf(seat)}`);
});

test('a mouse buys a seat of the map in Spanish', { tag: '@long' }, async ({ page }) => {
  await open(page);
  await page.getByRole('combobox', { name: 'Language' }).selectOption('Español');
  const seat = page
    .getByRole('grid', { name: /^Asientos del sector /u })
    .getByRole('button', { name: new RegExp(`${SPANISH.free}$`, 'u') })
    .first();
  await expect(seat).toBeAttached();
  const name = (await seat.getAttribute('aria-label')) ?? '';
  // Where it is drawn: the button itself is only hit once it is large enough.
  const { x, y } = await middleOf(seat);
  await page.mouse.click(x, y);
  await page.getByRole('button', { name: SPANISH.hold }).click();
  await page.getByRole('link', { name: SPANISH.toCheckout }).click();
  await page.getByRole('textbox', { name: SPANISH.name, exact: true }).fill('Ana Rivas');
  await page.getByRole('textbox', { name: SPANISH.email }).fill('ana@example.com');
  await page.getByRole('button', { name: SPANISH.toPayment }).click();
  await page.getByRole('button', { name: SPANISH.pay }).click();
  await owns(page, name, SPANISH);
});

test(
  'keys buy a seat of a page that runs from right to left, and move on the map as they point',
  { tag: '@long' },
  async ({ page }) => {
    await open(page);
    await page.getByRole('combobox', { name: 'Language' }).selectOption('العربية');
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    await page.getByRole('grid', { name: /^مقاعد القسم /u }).waitFor({ state: 'attached' });
    await tabToSeat(page, ARABIC);
    const at = () => middleOf(page.locator(':focus'));
    const before = await at();
    await page.keyboard.press('ArrowRight');
    await expect.poll(async () => (await at()).x - before.x).toBeGreaterThan(0);
    await page.keyboard.press('ArrowLeft');
    const seat = await focused(page);
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toContain(ARABIC.chosen);
    await buyByKeys(page, seat, ARABIC);
  },
);

async function middleOf(locator: Locator): Promise<{ readonly x: number; readonly y: number; readonly width: number }> {
  const { x, y, width, height } = (await locator.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  return { x: x + width / 2, y: y + height / 2, width };
}

test.describe('on a phone of 320 px', () => {
  test.use({
    viewport: { width: 320, height: 640 },
    hasTouch: true,
    isMobile: true,
    contextOptions: { reducedMotion: 'reduce' },
  });

  test('a finger brings a seat nearer, chooses it and buys it', { tag: '@long' }, async ({ page }) => {
    await open(page);
    const first = gridOn(page)
      .filter({ visible: true })
      .and(page.getByRole('button', { name: /, free$/u }))
      .first();
    await expect(first).toBeAttached();
    const name = (await first.getAttribute('aria-label')) ?? '';
    const seat = page.getByRole('button', { name: new RegExp(`^${placeOf(name)}, `, 'u') });
    await seat.scrollIntoViewIfNeeded();
    // Smaller than a finger, it is only brought nearer, and stays in view.
    const far = await middleOf(seat);
    expect(far.width).toBeLessThan(22);
    await page.touchscreen.tap(far.x, far.y);
    await expect.poll(async () => (await middleOf(seat)).width).toBeGreaterThanOrEqual(22);
    await expect(seat).toHaveAttribute('aria-pressed', 'false');
    await expect(seat).toBeInViewport();
    // So soon after the first, a second tap would make a double tap of the two, which zooms.
    const doubleTapIsOver = (await page.evaluate(() => performance.now())) + 400;
    await page.waitForFunction((end) => performance.now() > end, doubleTapIsOver);
    const near = await middleOf(seat);
    await page.touchscreen.tap(near.x, near.y);
    await expect(seat).toHaveAttribute('aria-pressed', 'true');
    await page.getByRole('button', { name: 'Your seats' }).tap();
    await page.getByRole('button', { name: ENGLISH.hold }).tap();
    await page.getByRole('link', { name: ENGLISH.toCheckout }).tap();
    await buyerOn(page).giveDetails();
    await page.getByRole('button', { name: ENGLISH.pay }).tap();
    await owns(page, name);
  });
});
