import { createVirtualClock } from '@speckit/mocks';
import { createTicketingClient, localServices } from '@speckit/sdk';
import { environmentManager, focusManager, onlineManager, QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, expect, it } from 'vitest';
import { politePolling, seatmapQueryOptions } from '../../src/index.ts';
import { settle } from '../../src/query/settle.ts';
import { tanstackOnClock } from '../support/tanstackOnClock.ts';
import { EVENT_ID, makeSeatmap } from '../support/seatmaps.ts';

const putTimersOn = tanstackOnClock();
// Polls are never timed on a server, and a test without a window looks like one.
environmentManager.setIsServer(() => false);
afterEach(() => {
  focusManager.setFocused(undefined);
  onlineManager.setOnline(true);
});

/** Pages of one browser that watch one seatmap; the answers take `latencyMs`. */
function openBrowser(answer: () => Response, latencyMs = 0) {
  const clock = createVirtualClock();
  putTimersOn(clock);
  const sentAt: number[] = [];
  const client = createTicketingClient({
    services: localServices,
    clock,
    random: () => 0,
    fetch: async () => {
      sentAt.push(clock.monotonic());
      if (latencyMs > 0) await new Promise<void>((resolve) => void clock.setTimeout(resolve, latencyMs));
      return answer();
    },
  });
  const cache = new QueryClient();
  cache.mount();
  const watch = (pollInterval?: number) => {
    const refetchInterval = pollInterval === undefined ? {} : { refetchInterval: politePolling(client, pollInterval) };
    const options = { ...seatmapQueryOptions(client, { eventId: EVENT_ID }), ...refetchInterval };
    return new QueryObserver(cache, settle(client, cache, options)).subscribe(() => undefined);
  };
  return { clock, cache, sentAt, watch };
}

const comeBack = () => {
  focusManager.setFocused(false);
  focusManager.setFocused(true);
};
const reconnect = () => {
  onlineManager.setOnline(false);
  onlineManager.setOnline(true);
};
const busy = () => new Response('{}', { status: 429, headers: { 'retry-after': '60' } });

it('leaves the server alone for as long as it asked, whatever focus, connection and components do', async () => {
  const { clock, sentAt, watch } = openBrowser(busy);
  watch();
  await clock.advance(1_000);
  const asked = sentAt.length;
  for (let times = 0; times < 8; times += 1) {
    comeBack();
    reconnect();
    watch()();
    await clock.advance(5_000);
  }
  expect(sentAt).toHaveLength(asked);
  await clock.advance(60_000);
  comeBack();
  await clock.advance(100);
  expect(sentAt.length).toBeGreaterThan(asked);
});

it('keeps its pace when the page is left and opened again, and for a second component', async () => {
  const { clock, sentAt, watch } = openBrowser(() => Response.json(makeSeatmap(3)), 3_000);
  let leave = watch(5_000);
  await clock.advance(3_000 + 5_000 + 3_000);
  expect(sentAt).toEqual([0, 8_000]);
  // Answers usually take 3 s: the next poll is due 30 s after the last answer, at 41 s.
  leave();
  await clock.advance(2_000);
  leave = watch(5_000);
  watch(5_000);
  await clock.advance(27_999);
  expect(sentAt).toHaveLength(2);
  await clock.advance(1);
  expect(sentAt).toEqual([0, 8_000, 41_000]);
  leave();
});

it('shares one answer between all components that mount while it is new', async () => {
  const { clock, sentAt, watch } = openBrowser(() => Response.json(makeSeatmap(3)));
  watch();
  await clock.advance(100);
  for (let times = 0; times < 5; times += 1) {
    watch();
    comeBack();
    reconnect();
  }
  await clock.advance(100);
  expect(sentAt).toHaveLength(1);
});
