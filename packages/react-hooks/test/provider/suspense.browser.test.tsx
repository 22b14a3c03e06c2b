import { Suspense, type ReactNode } from 'react';
import { expect, it } from 'vitest';
import { render } from 'vitest-browser-react';
import { TicketingProvider, useSeatmap, useSuspenseSeatmap, withScope } from '../../src/index.ts';
import { EVENT_ID, makeSeatmap } from '../support/seatmaps.ts';
import { json, stubClient } from '../support/stubClient.ts';
import { PATIENT } from '../support/patient.ts';

const Seats = () => <p>{`${useSuspenseSeatmap({ eventId: EVENT_ID }).data.seats.length} seats`}</p>;
const platform = (name: string) => stubClient(() => json({ ...makeSeatmap(3), name }));

it.each([
  ['above the provider', (page: ReactNode) => <Suspense fallback="loading">{page}</Suspense>],
  ['nowhere', (page: ReactNode) => page],
])('reads once when the Suspense boundary is %s and the provider has no cache given', async (_, around) => {
  const { client, sent } = platform('one');
  const screen = await render(
    around(
      <TicketingProvider client={client}>
        <Seats />
      </TicketingProvider>,
    ),
  );
  await expect.element(screen.getByText('3 seats')).toBeVisible();
  expect(sent).toHaveLength(1);
});

const Name = () => <p>{useSeatmap({ eventId: EVENT_ID }).data?.name ?? 'none'}</p>;

it('shows nothing of another client once it is swapped', async () => {
  const [one, two] = [platform('one'), platform('two')];
  const page = (client: typeof one.client) => (
    <TicketingProvider client={client}>
      <Name />
    </TicketingProvider>
  );
  const screen = await render(page(one.client));
  await expect.element(screen.getByText('one')).toBeVisible();
  await screen.rerender(page(two.client));
  await expect.element(screen.getByText('two')).toBeVisible();
  expect(two.sent).toHaveLength(1);
});

it('keeps two platforms apart in one cache by their scope', async () => {
  const [one, two] = [platform('one'), platform('two')];
  const screen = await render(
    <TicketingProvider client={one.client} scope="north">
      <Name />
      <TicketingProvider client={withScope(two.client, 'south')}>
        <Name />
      </TicketingProvider>
    </TicketingProvider>,
  );
  await expect.poll(() => screen.container.textContent, PATIENT).toEqual('onetwo');
  expect([one.sent.length, two.sent.length]).toEqual([1, 1]);
});
