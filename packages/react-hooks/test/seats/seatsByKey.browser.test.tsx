import { memo } from 'react';
import { expect, it } from 'vitest';
import { render } from 'vitest-browser-react';
import { TicketingProvider, ticketingKeys, useSeat, useSeatCounts, useSeatmap } from '../../src/index.ts';
import { QueryClient, useQuery } from '@tanstack/react-query';
import { seatmapQueryOptions } from '../../src/query/reads.ts';
import { EVENT_ID, makeSeatmap, seatId } from '../support/seatmaps.ts';
import { json, stubClient } from '../support/stubClient.ts';
import { PATIENT } from '../support/patient.ts';

/** A hall whose seats 5 and 6 change places at every poll: one is free, the other reserved. */
function openHall() {
  let round = 0;
  const at = (index: number) => (index + round) % 2 === 0;
  const { client, sent } = stubClient(() =>
    json(
      makeSeatmap(200, (_, index) =>
        index === 5 || index === 6 ? { status: at(index) ? 'available' : 'reserved' } : {},
      ),
    ),
  );
  const cache = new QueryClient();
  const poll = async () => {
    round += 1;
    await cache.invalidateQueries({ queryKey: ticketingKeys.seatmaps() });
  };
  return { client, cache, sent, poll };
}

it('renders a seat when that seat changes, and counts when a count does', async () => {
  const { client, cache, sent, poll } = openHall();
  const renders: Record<string, number> = {};
  const count = (name: string) => {
    renders[name] = (renders[name] ?? 0) + 1;
  };
  const One = memo(({ index }: { index: number }) => {
    count(`seat ${index}`);
    return <i>{useSeat({ eventId: EVENT_ID, seatId: seatId(index) })?.status}</i>;
  });
  const Counts = () => {
    count('counts');
    return <b>{useSeatCounts({ eventId: EVENT_ID }).get('A')?.free}</b>;
  };
  const Selected = () => {
    count('select');
    const select = (map: { seats: readonly { status: string }[] }) => ({
      free: map.seats.filter(({ status }) => status === 'available').length,
    });
    return <u>{useQuery({ ...seatmapQueryOptions(client, { eventId: EVENT_ID }), select }).data?.free}</u>;
  };
  const screen = await render(
    <TicketingProvider client={client} queryClient={cache}>
      {[4, 5, 6, 7].map((index) => (
        <One key={index} index={index} />
      ))}
      <Counts />
      <Selected />
    </TicketingProvider>,
  );
  await expect.poll(() => screen.container.querySelector('b')?.textContent, PATIENT).toEqual('199');
  await expect.poll(() => screen.container.querySelector('u')?.textContent, PATIENT).toEqual('199');
  expect(sent).toHaveLength(1);
  const before = { ...renders };
  for (let times = 0; times < 4; times += 1) await poll();
  await expect.poll(() => (renders['seat 5'] ?? 0) - (before['seat 5'] ?? 0), PATIENT).toEqual(4);
  expect(renders).toEqual({ ...before, 'seat 5': (before['seat 5'] ?? 0) + 4, 'seat 6': (before['seat 6'] ?? 0) + 4 });
  expect(sent).toHaveLength(5);
});

it('keeps the map when a poll fails, whatever the app does with errors', async () => {
  let isDown = false;
  const { client } = stubClient(() => (isDown ? json({ error: 'nothing here' }, 404) : json(makeSeatmap(3))));
  const cache = new QueryClient({ defaultOptions: { queries: { throwOnError: true } } });
  const Seats = () => {
    const { data, error } = useSeatmap({ eventId: EVENT_ID });
    return <p>{`${data?.seats.length ?? 'no'} seats, ${error?.code ?? 'fine'}`}</p>;
  };
  const screen = await render(
    <TicketingProvider client={client} queryClient={cache}>
      <Seats />
    </TicketingProvider>,
  );
  await expect.element(screen.getByText('3 seats, fine')).toBeVisible();
  isDown = true;
  await cache.refetchQueries();
  await expect.element(screen.getByText('3 seats, event_not_found')).toBeVisible();
});

it('does not let an option that is undefined wipe out a default', async () => {
  const { client, sent } = stubClient(() => json(makeSeatmap(3)));
  const cache = new QueryClient();
  const Seats = () => {
    const query = Object.fromEntries([['staleTime', undefined]]);
    return <p>{useSeatmap({ eventId: EVENT_ID }, { query }).data?.seats.length}</p>;
  };
  const page = (key: number) => (
    <TicketingProvider client={client} queryClient={cache}>
      <Seats key={key} />
    </TicketingProvider>
  );
  const screen = await render(page(1));
  await expect.element(screen.getByText('3')).toBeVisible();
  await screen.rerender(page(2));
  await screen.rerender(page(3));
  await expect.poll(() => cache.isFetching(), PATIENT).toEqual(0);
  expect(sent).toHaveLength(1);
});
