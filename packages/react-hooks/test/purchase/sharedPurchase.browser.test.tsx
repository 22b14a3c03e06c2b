import { DOCUMENTED_EVENT_ID } from '@speckit/mocks';
import { userBuyer, type CoreClient, type PurchaseOptions } from '@speckit/sdk';
import type { ReactNode } from 'react';
import { expect, it } from 'vitest';
import { render, renderHook } from 'vitest-browser-react';
import { TicketingProvider } from '../../src/index.ts';
import { PurchaseProvider, usePurchase } from '../../src/purchase.ts';
import { createWorld } from '../support/createWorld.tsx';
import { SEAT_ID } from '../support/seatmaps.ts';
import { PATIENT } from '../support/patient.ts';

const order: PurchaseOptions = {
  eventId: DOCUMENTED_EVENT_ID,
  seats: [{ seatId: SEAT_ID, price: 50 }],
  buyer: userBuyer('0d4dfd33-9b1c-4d1a-a7c6-3d1c2f7b7a10'),
  capabilities: 'guide',
};

function Shop() {
  const { state, start, pay } = usePurchase();
  return (
    <>
      <button onClick={() => void start(order)}>start</button>
      <button onClick={() => void pay()}>pay</button>
      <output>{state?.result?.status ?? state?.phase ?? 'nothing'}</output>
    </>
  );
}

async function openPage(page: (isOpen: boolean) => ReactNode) {
  const { wrapper: Wrapper, clock, ...world } = createWorld();
  const wrap = (isOpen: boolean) => <Wrapper>{page(isOpen)}</Wrapper>;
  const screen = await render(wrap(true));
  return {
    ...world,
    press: (name: string) => screen.getByRole('button', { name }).click(),
    open: () => screen.rerender(wrap(true)),
    close: () => screen.rerender(wrap(false)),
    shows: async (status: string) => {
      await expect
        .poll(async () => {
          await clock.advance(500);
          return screen.container.querySelector('output')?.textContent;
        }, PATIENT)
        .toEqual(status);
    },
  };
}

it('goes on while the component that began it is unmounted', async () => {
  const page = (isOpen: boolean) => (isOpen ? <Shop /> : null);
  const { press, shows, open, close, sent } = await openPage(page);
  await press('start');
  await close();
  await open();
  await shows('ready');
  await close();
  await open();
  await press('pay');
  await shows('owned');
  expect(sent.filter((line) => line === 'POST /reservations')).toHaveLength(1);
});

it('is the same purchase for every component below one provider', async () => {
  const { wrapper, clock } = createWorld();
  const { result } = await renderHook(() => [usePurchase(), usePurchase()] as const, { wrapper });
  const [first, second] = result.current;
  expect(first).toEqual(second);
  void first.start(order);
  const seen = async () => {
    await clock.advance(50);
    return result.current.map(({ isBusy }) => isBusy);
  };
  await expect.poll(seen, PATIENT).toEqual([true, true]);
});

it('is another purchase once the provider has another client', async () => {
  const [here, there] = [createWorld(), createWorld()];
  const page = (client: CoreClient) => (
    <TicketingProvider client={client}>
      <PurchaseProvider>
        <Shop />
      </PurchaseProvider>
    </TicketingProvider>
  );
  const screen = await render(page(here.client));
  await screen.getByRole('button', { name: 'start' }).click();
  const shown = async () => {
    await here.clock.advance(1);
    return screen.container.querySelector('output')?.textContent;
  };
  await expect.poll(shown, PATIENT).toEqual('carting');
  await screen.rerender(page(there.client));
  await expect.poll(shown, PATIENT).toEqual('nothing');
  await here.clock.advance(10_000);
  expect(here.clientTimers()).toBe(0);
});
