import { expect, test, type Page } from '@playwright/test';
import { backstage, holdOne } from './support/backstage.ts';
import { THEATRE } from './support/buyer.ts';

// Run alone, see playwright.config.ts: two clocks of one page agree within 10 ms only where nothing else takes the processor.
for (const backend of ['worker', 'server'] as const) {
  test(
    `with the platform in the ${backend} the wait that is shown is the wait that was measured, and so is the one of the sleep`,
    { tag: backend === 'worker' ? [] : '@long' },
    async ({ page }) => {
      await page.addInitScript(measureWait);
      await page.goto(`/events/${THEATRE}?backend=${backend}&backstage=lag&lag=600`);
      await holdOne(page);
      await expect(page.getByText('from Hold to your cart')).toBeVisible();
      const shown = Number(await page.getByTestId('wait-figure').getAttribute('value'));
      const { total, hold, cart } = await measured(page);
      expect(Math.abs(shown - total), `${shown} ms shown, ${total} ms measured`).toBeLessThanOrEqual(10);
      // On a busy machine ordering may hear of the hold later than 3 s: then the sleep would have failed.
      const verdict = /3 s sleep would have (?:taken [\d.]+ s: [\d.]+ s saved|failed after [\d.]+ s)/u;
      await expect(backstage(page).getByText(verdict)).toBeVisible();
      const sleep = Number(await page.getByTestId('sleep-figure').getAttribute('data-ms'));
      const slept = hold + 3_000 + cart;
      expect(Math.abs(sleep - slept), `${sleep} ms shown, ${slept} ms measured`).toBeLessThanOrEqual(10);
    },
  );
}

/** ms, by `measureWait`. */
async function measured(page: Page): Promise<{ total: number; hold: number; cart: number }> {
  return page.evaluate(() => {
    const last = (name: string) => performance.getEntriesByName(name, 'measure').at(-1)?.duration ?? Number.NaN;
    return { total: last('total'), hold: last('hold'), cart: last('cart') };
  });
}

/**
 * What the hold took, the successful request to the cart, and everything between; beside the client and not by it, but
 * between the same instants: from the request to the last byte, when the client takes that.
 */
function measureWait(): void {
  const send = window.fetch;
  window.fetch = async (input, init) => {
    // Not made anew: that would take the body of the one that is sent.
    const { url, method } = input instanceof Request ? input : new Request(input, init);
    const step = method === 'POST' ? /\/(?:reservations|cart\/add)$/u.exec(url)?.[0] : undefined;
    if (step !== undefined) performance.mark(step);
    const answer = await send(input, init);
    if (step === undefined || !answer.ok || !answer.body) return answer;
    const flush = () => {
      performance.measure(step === '/reservations' ? 'hold' : 'cart', step);
      if (step === '/cart/add') performance.measure('total', '/reservations');
    };
    return new Response(answer.body.pipeThrough(new TransformStream({ flush })), answer);
  };
}
