import { DOCUMENTED_EVENT_ID } from '@speckit/mocks';
import { createUser, seatChoice } from '@speckit/sdk';
import { createSession } from '@speckit/sdk/session';
import type { ReactNode } from 'react';
import { expect, it } from 'vitest';
import { renderHook } from 'vitest-browser-react';
import { TicketingProvider } from '../../src/index.ts';
import { PurchaseProvider, useBuyer, usePurchase, usePurchaseProblem } from '../../src/purchase.ts';
import { createWorld } from '../support/createWorld.tsx';
import { PATIENT } from '../support/patient.ts';

const eventId = DOCUMENTED_EVENT_ID;
const ana = { email: 'ana@example.org', password: 'correct horse' };
const bob = { email: 'bob@example.org', password: 'correct horse' };

it('a purchase that one account has left on the page is not paid by the next one', async () => {
  const { client, clock, queryClient, sent } = createWorld();
  const session = createSession({ clock });
  await createUser(client, ana);
  await createUser(client, bob);
  const wrapper = ({ children }: { children: ReactNode }) => (
    <TicketingProvider client={client} queryClient={queryClient}>
      <PurchaseProvider session={session}>{children}</PurchaseProvider>
    </TicketingProvider>
  );
  const { result } = await renderHook(
    () => ({ buyer: useBuyer(), purchase: usePurchase(), problem: usePurchaseProblem() }),
    { wrapper },
  );
  const page = () => result.current;
  const shows = async (look: () => unknown, awaited: unknown) => {
    await expect
      .poll(async () => {
        await clock.advance(100);
        return look();
      }, PATIENT)
      .toEqual(awaited);
  };

  const buyer = await page().buyer.signIn(ana);
  const { seats } = await client.catalog.getSeatmap({ eventId });
  const free = seats.filter(({ status }) => status === 'available').map(seatChoice);
  void page().purchase.start({ eventId, buyer, seats: free.slice(0, 1), capabilities: 'guide' });
  await shows(() => page().purchase.state?.phase, 'ready');
  await page().buyer.signOut();
  await page().buyer.signIn(bob);

  const before = sent.length;
  expect(await page().purchase.pay({ method: 'credit_card' })).toMatchObject({ problem: { code: 'forbidden' } });
  expect(await page().purchase.addSeats(free.slice(1, 2))).toMatchObject({ problem: { code: 'forbidden' } });
  expect(sent.slice(before)).toEqual([]);
  await shows(() => [page().problem?.problem.code, page().problem?.way], ['forbidden', 'details']);

  await page().buyer.signOut();
  await page().buyer.signIn(ana);
  void page().purchase.pay({ method: 'credit_card' });
  await shows(() => page().purchase.state?.result?.status, 'owned');
  expect(page().problem).toBeNull();
});
