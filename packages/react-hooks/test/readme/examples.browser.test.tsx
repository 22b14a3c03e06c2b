import { createPlatform, DOCUMENTED_EVENT_ID } from '@speckit/mocks';
import { createCoreClient, createGuest, localServices } from '@speckit/sdk';
import { createJournal, createPurchase, webStorage } from '@speckit/sdk/purchase';
import { StrictMode } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { App } from './picker.tsx';
import { App as Reloaded } from './reload.tsx';

afterEach(() => vi.unstubAllGlobals());

it('buys a seat with the example of the README', async () => {
  vi.stubGlobal('fetch', createPlatform({ lag: 0 }).fetch);
  const screen = await render(<App eventId={DOCUMENTED_EVENT_ID} />);
  await screen.getByRole('button', { name: 'A-1-2' }).click();
  await screen.getByRole('button', { name: /^Pay within 1[45]:\d\d$/ }).click();
  await expect.element(screen.getByText('owned')).toBeVisible();
});

it('goes on after a reload with the example of the README', async () => {
  const { fetch } = createPlatform({ lag: 0 });
  vi.stubGlobal('fetch', fetch);
  const kept = { eventId: DOCUMENTED_EVENT_ID, buyer: createGuest() };
  const seats = [{ seatId: '550e8400-e29b-41d4-a716-446655440001', price: 50 }];
  const journal = createJournal(webStorage(sessionStorage));
  sessionStorage.setItem('speckit.purchase.current', JSON.stringify(kept));
  const before = createPurchase(createCoreClient({ services: localServices, fetch }), { ...kept, seats, journal });
  await before.start();
  before.dispose();

  const screen = await render(
    <StrictMode>
      <Reloaded />
    </StrictMode>,
  );
  await expect.element(screen.getByText('1 seats, ready')).toBeVisible();
});
