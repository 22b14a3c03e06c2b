import { DOCUMENTED_EVENT_ID } from '@speckit/mocks';
import { createGuest, createTicketingClient } from '@speckit/sdk';
import { memoryStorage } from '@speckit/sdk/purchase';
import { createLagMemory, createRequestBudget } from '@speckit/sdk/wait';
import axe from 'axe-core';
import { userEvent } from 'vitest/browser';
import { expect, it } from 'vitest';
import { render } from 'vitest-browser-react';
import { clientConfig } from '../../../testing/world/clientWorld.ts';
import { createPlatformWorld } from '../../../testing/world/platformWorld.ts';
import { createTicketingDevtools, TicketingDevtools } from '../../src/devtools.ts';
import { TicketingProvider, useSeatmap } from '../../src/index.ts';
import { PurchaseProvider, usePurchase } from '../../src/purchase.ts';
import { PATIENT } from '../support/patient.ts';
import { SEAT_ID } from '../support/seatmaps.ts';

const eventId = DOCUMENTED_EVENT_ID;
const buyer = createGuest();

function Shop() {
  const { state, start, pay } = usePurchase();
  const { data } = useSeatmap({ eventId }, { pollInterval: 5_000 });
  return (
    <main>
      <h1>{data?.name}</h1>
      <button onClick={() => void start({ eventId, buyer, seats: [{ seatId: SEAT_ID, price: 50 }] })}>hold</button>
      <button onClick={() => void pay({ method: 'credit_card' })}>pay</button>
      <output>{state?.result?.status ?? state?.phase}</output>
    </main>
  );
}

async function openPage() {
  const world = createPlatformWorld();
  const { clock } = world;
  const devtools = createTicketingDevtools({ clock });
  const client = createTicketingClient({ ...clientConfig(world), clock, onEvent: devtools.onEvent });
  const screen = await render(
    <TicketingProvider
      client={client}
      lags={createLagMemory(client)}
      budget={devtools.watchBudget(createRequestBudget(client))}
    >
      <PurchaseProvider keep={devtools.watchStorage(memoryStorage())} onPurchase={devtools.onPurchase}>
        <Shop />
      </PurchaseProvider>
      <TicketingDevtools devtools={devtools} />
    </TicketingProvider>,
  );
  const press = (name: string) => screen.getByRole('button', { name, exact: true }).click();
  const shows = async (status: string) => {
    await expect
      .poll(async () => {
        await clock.advance(500);
        return screen.container.querySelector('output')?.textContent;
      }, PATIENT)
      .toEqual(status);
  };
  const buy = async () => {
    await press('hold');
    await shows('ready');
    await press('pay');
    await shows('owned');
  };
  const open = async (tab: string) => {
    await screen.getByRole('tab', { name: new RegExp(`^${tab}`, 'u') }).click();
    return screen.getByRole('tabpanel').element().textContent;
  };
  return { screen, devtools, clock, press, buy, open };
}

it('shows a purchase from its hold to its end, and what it took', async () => {
  const { screen, press, buy, open } = await openPage();
  await press('Ticketing devtools');
  await buy();
  const purchase = await open('Purchases');
  expect(purchase).toContain('Purchase 1: owned');
  const told = [...screen.container.querySelectorAll('td:nth-child(2)')].map((cell) => cell.textContent);
  const steps = ['started', 'hold_sent', 'held', 'cart_sent', 'carted', 'checkout_sent', 'checked_out', 'settled'];
  expect(told.filter((step) => steps.includes(step))).toEqual(steps);
  expect(await open('Requests')).toContain('POST /reservations');
  expect(await open('Waits')).toContain('inventory>ordering');
  expect(await open('Journal')).toContain('write: record of a purchase');
  expect(await open('Pace')).toMatch(/Budget: \d+ let through.*ticketing/u);
  expect(await open('Drift')).toContain('form that this client knows');
});

it('shows and records no token and no person', async () => {
  const { screen, devtools, press, buy, open } = await openPage();
  await press('Ticketing devtools');
  await buy();
  const secret = buyer.kind === 'guest' ? buyer.guestToken : '';
  const texts = [JSON.stringify(devtools.getSnapshot()), JSON.stringify(devtools.exportRecording())];
  for (const tab of ['Purchases', 'Requests', 'Waits', 'Pace', 'Journal', 'Drift']) texts.push(await open(tab));
  texts.push(screen.container.innerHTML);
  expect(secret.length).toBeGreaterThan(8);
  expect(texts.filter((text) => text.includes(secret))).toEqual([]);
  expect(devtools.exportRecording().lines.length).toBeGreaterThan(10);
});

it('is used by keyboard alone: opened, gone through by arrows, closed by Escape with the focus back', async () => {
  const { screen, press } = await openPage();
  await press('Ticketing devtools');
  const first = screen.getByRole('tab', { name: /^Purchases/u });
  (first.element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(screen.getByRole('tab', { name: /^Requests/u })).toHaveFocus();
  await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
  await expect.element(screen.getByRole('tab', { name: /^Drift/u })).toHaveAttribute('aria-selected', 'true');
  await userEvent.keyboard('{Escape}');
  await expect.element(screen.getByRole('button', { name: 'Ticketing devtools' })).toHaveFocus();
  expect(screen.container.querySelector('[role=tablist]')).toBeNull();
});

it('has nothing that axe objects to, on any tab', async () => {
  const { screen, press, buy, open } = await openPage();
  await press('Ticketing devtools');
  await buy();
  for (const tab of ['Purchases', 'Requests', 'Waits', 'Pace', 'Journal', 'Drift']) {
    await open(tab);
    const { violations } = await axe.run(screen.container.querySelector('.speckit-devtools') ?? 'body');
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  }
});
