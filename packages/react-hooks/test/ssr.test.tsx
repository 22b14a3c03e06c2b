import { DOCUMENTED_EVENT_ID } from '@speckit/mocks';
import { dehydrate, hydrate, QueryClient } from '@tanstack/react-query';
import { Suspense, type ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { renderToReadableStream } from 'react-dom/server.browser';
import { expect, it } from 'vitest';
import {
  prefetchEvent,
  prefetchEvents,
  prefetchSeatmap,
  useCountdown,
  useEvent,
  useEvents,
  useSeat,
  useSeatmap,
  useSuspenseSeatmap,
} from '../src/index.ts';
import { createWorld } from './support/createWorld.tsx';
import { SEAT_ID } from './support/seatmaps.ts';

const eventId = DOCUMENTED_EVENT_ID;

function Page() {
  const events = useEvents();
  const event = useEvent({ eventId });
  const seatmap = useSeatmap({ eventId }, { pollInterval: 5_000 });
  return (
    <p>{`${events.data?.length ?? 'no'} events, ${event.data?.name ?? 'no name'}, ${seatmap.data?.seats.length ?? 'no'} seats`}</p>
  );
}

it('renders what is still to be read, without reading and without a timer', () => {
  const { wrapper: Wrapper, sent, clientTimers } = createWorld();
  const html = renderToString(
    <Wrapper>
      <Page />
    </Wrapper>,
  );
  expect(html).toBe('<p>no events, no name, no seats</p>');
  expect(sent).toEqual([]);
  expect(clientTimers()).toBe(0);
});

it('renders what was prefetched, and hands it to the browser', async () => {
  const { wrapper: Wrapper, queryClient, client, sent } = createWorld();
  await Promise.all([
    prefetchEvents(queryClient, client),
    prefetchEvent(queryClient, client, { eventId }),
    prefetchSeatmap(queryClient, client, { eventId }),
  ]);
  const page = (
    <Wrapper>
      <Page />
    </Wrapper>
  );
  const html = renderToString(page);
  expect(html).toMatch(/^<p>\d+ events, Coldplay - Live in Santiago, 6 seats<\/p>$/);
  expect(sent).toHaveLength(3);

  const inBrowser = new QueryClient();
  hydrate(inBrowser, JSON.parse(JSON.stringify(dehydrate(queryClient))));
  const all = (cache: QueryClient) =>
    cache
      .getQueryCache()
      .getAll()
      .map(({ queryKey, state }) => [queryKey, state.data]);
  expect(all(inBrowser)).toEqual(all(queryClient));
});

it('never rejects a prefetch: the hook will have the error', async () => {
  const { queryClient, client } = createWorld();
  await expect(prefetchSeatmap(queryClient, client, { eventId: 'no id' })).resolves.toBeUndefined();
});

it('streams a suspended seatmap once it is read', async () => {
  const { wrapper: Wrapper } = createWorld();
  const Seats = () => <p>{`${useSuspenseSeatmap({ eventId }).data.seats.length} seats`}</p>;
  const stream = await renderToReadableStream(
    <Wrapper>
      <Suspense fallback="loading">
        <Seats />
      </Suspense>
    </Wrapper>,
  );
  await stream.allReady;
  expect(await new Response(stream).text()).toContain('<p>6 seats</p>');
});

it('renders no time of its own: the clock of a server is not the reader’s', () => {
  const { wrapper: Wrapper, clock } = createWorld();
  const Remaining = () => <p>{`left ${useCountdown(new Date(clock.now() + 60_000).toISOString()).label}`}</p>;
  const render = (children: ReactNode) => renderToString(<Wrapper>{children}</Wrapper>);
  expect(render(<Remaining />)).toBe('<p>left </p>');
});

it('renders one seat of a map that was prefetched', async () => {
  const { wrapper: Wrapper, queryClient, client, clientTimers } = createWorld();
  await prefetchSeatmap(queryClient, client, { eventId });
  const One = () => <p>{useSeat({ eventId, seatId: SEAT_ID })?.status ?? 'unknown'}</p>;
  const page = (
    <Wrapper>
      <One />
    </Wrapper>
  );
  expect(renderToString(page)).toBe('<p>available</p>');
  expect(clientTimers()).toBe(0);
});
