import { DOCUMENTED_EVENT_ID } from '@speckit/mocks';
import { userBuyer, type PurchaseState } from '@speckit/sdk';
import { memoryStorage } from '@speckit/sdk/purchase';
import { StrictMode, type ReactNode } from 'react';
import { expect, it } from 'vitest';
import { render } from 'vitest-browser-react';
import { TicketingProvider } from '../../src/index.ts';
import { PurchaseProvider, usePurchase } from '../../src/purchase.ts';
import { Boundary } from '../support/Boundary.tsx';
import { createWorld } from '../support/createWorld.tsx';
import { PATIENT } from '../support/patient.ts';
import { SEAT_ID, seatId } from '../support/seatmaps.ts';

const buyers = {
  left: userBuyer('0d4dfd33-9b1c-4d1a-a7c6-3d1c2f7b7a10'),
  right: userBuyer('0d4dfd33-9b1c-4d1a-a7c6-3d1c2f7b7a11'),
};
const seats = { left: SEAT_ID, right: seatId(1) };

type Side = keyof typeof buyers;

function Shop({ side }: { side: Side }) {
  const { state, start, isRestoring } = usePurchase();
  const order = {
    eventId: DOCUMENTED_EVENT_ID,
    buyer: buyers[side],
    seats: [{ seatId: seats[side], price: 50 }],
    capabilities: 'guide' as const,
  };
  const told = (one: PurchaseState | null) =>
    one ? `${one.phase} ${one.seats[0]?.seatId === seats[side]}` : 'nothing';
  return (
    <>
      <button onClick={() => void start(order)}>start {side}</button>
      <output id={side}>{isRestoring ? 'looking' : told(state)}</output>
    </>
  );
}

function openShops() {
  const { client, clock } = createWorld();
  const keep = memoryStorage();
  const provider = (side: Side, name?: string) => (
    <PurchaseProvider key={side} keep={keep} name={name}>
      <Shop side={side} />
    </PurchaseProvider>
  );
  const page = (children: ReactNode) => (
    <StrictMode>
      <TicketingProvider client={client}>
        <Boundary>{children}</Boundary>
      </TicketingProvider>
    </StrictMode>
  );
  const open = (children: ReactNode) =>
    render(page(children), { createRootOptions: { onCaughtError: () => undefined } });
  return { clock, provider, page, open };
}

it('keeps two purchases of one page apart by the names of their providers, over a reload', async () => {
  const { clock, provider, open } = openShops();
  const both = [provider('left', 'matinee'), provider('right', 'evening')];
  const before = await open(both);
  const shown = async () => {
    await clock.advance(500);
    return [...document.querySelectorAll('output')].map(({ textContent }) => textContent);
  };
  await before.getByRole('button', { name: 'start left' }).click();
  await before.getByRole('button', { name: 'start right' }).click();
  await expect.poll(shown, PATIENT).toEqual(['ready true', 'ready true']);
  await before.unmount();
  await open(both);
  await expect.poll(shown, PATIENT).toEqual(['ready true', 'ready true']);
});

it('refuses a second provider that would overwrite what the first one keeps', async () => {
  const { provider, open } = openShops();
  const screen = await open([provider('left'), provider('right')]);
  await expect.element(screen.getByText(/^config_invalid: .*path name/u)).toBeVisible();
});

it('lets one provider take the place of another', async () => {
  const { provider, page, open } = openShops();
  const screen = await open(provider('left'));
  await screen.rerender(page(provider('right')));
  await expect.poll(() => document.querySelector('output')?.id, PATIENT).toEqual('right');
  expect(document.querySelector('[role="alert"]')).toBeNull();
});
