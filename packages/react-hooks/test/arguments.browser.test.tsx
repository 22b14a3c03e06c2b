import { isTicketingError } from '@speckit/sdk';
import { expect, it } from 'vitest';
import { render } from 'vitest-browser-react';
import {
  createTicketingKeys,
  eventsQueryOptions,
  overlayHolds,
  politePolling,
  prefetchEvents,
  reserveMutationOptions,
  TicketingProvider,
  useCountdown,
  useElapsed,
  useEvent,
  useSeat,
  useSeatCounts,
  useSeatmap,
  useSeatmapStore,
  useSeats,
  withScope,
} from '../src/index.ts';
import { TicketingDevtools } from '../src/devtools.ts';
import { PurchaseProvider, usePurchase, usePurchaseEffect, useReplacement, useSeatSelection } from '../src/purchase.ts';
import { createSeatmapReader, serveSeatmaps } from '../src/worker.ts';
import { createWorld } from './support/createWorld.tsx';
import { makeSeatmap } from './support/seatmaps.ts';

/** Whatever is given in JavaScript. */
const any = (value: unknown) => value as never;
const { client, queryClient, wrapper } = createWorld();
const eventId = 'E';

async function issueOf(run: () => unknown): Promise<unknown> {
  try {
    await run();
  } catch (error) {
    if (isTicketingError(error) && 'issues' in error.facts)
      return [error.code, error.facts.issues.map(({ path }) => path).join()];
    throw error;
  }
  return 'nothing';
}

it.each<[string, () => unknown]>([
  ['parameters', () => useSeatmapStore(any(undefined))],
  ['eventId', () => useSeatmapStore({ eventId: any(7) })],
  ['pollInterval', () => useSeatmapStore({ eventId }, { pollInterval: Number.NaN })],
  ['pollInterval', () => useSeatmap({ eventId }, { pollInterval: any('5000') })],
  ['parameters', () => useSeat(any(null))],
  ['seatIds', () => useSeats(any({ eventId }))],
  ['by', () => useSeatCounts({ eventId, by: any('colour') })],
  ['expiresAt', () => useCountdown(any(5))],
  ['everyMs', () => useCountdown(null, { everyMs: 0 })],
  ['everyMs', () => useElapsed(true, { everyMs: Number.POSITIVE_INFINITY })],
  ['parameters', () => usePurchase(any(null))],
  ['isEqual', () => usePurchase(() => 1, any('same'))],
  ['parameters', () => useSeatSelection(any(undefined))],
  ['eventId', () => useSeatSelection(any({}))],
  ['max', () => useSeatSelection({ eventId, max: Number.NaN })],
  ['keep', () => useSeatSelection({ eventId, keep: any('local') })],
  ['onGone', () => useSeatSelection({ eventId, onGone: any(1) })],
  ['effects', () => usePurchaseEffect(any(undefined))],
  ['onHeld', () => usePurchaseEffect({ onHeld: any('held') })],
  ['onRemaining', () => usePurchaseEffect({ onRemaining: any({ at: [1] }) })],
  ['lost', () => useReplacement(any({}))],
])('a hook names what it cannot work with: %s', async (path, use) => {
  const Component = () => {
    use();
    return null;
  };
  expect(await issueOf(() => render(<Component />, { wrapper }))).toEqual(['invalid_request', path]);
});

it.each<[string, () => unknown]>([
  ['client', () => <TicketingProvider client={any(undefined)} />],
  ['queryClient', () => <TicketingProvider client={client} queryClient={any(1)} />],
  ['scope', () => <TicketingProvider client={client} scope={any(1)} />],
  ['lags', () => <TicketingProvider client={client} lags={any({})} />],
  ['budget', () => <TicketingProvider client={client} budget={any({})} />],
  ['seatmapReader', () => <TicketingProvider client={client} seatmapReader={any('worker')} />],
  ['keep', () => <PurchaseProvider keep={any({})} />],
  ['name', () => <PurchaseProvider name={any(1)} />],
  ['initialPurchase', () => <PurchaseProvider initialPurchase={any('ready')} />],
  ['initialPurchase', () => <PurchaseProvider initialPurchase={any({ phase: 'ready' })} />],
  ['resume', () => <PurchaseProvider resume={any('always')} />],
  ['session', () => <PurchaseProvider session={any({})} />],
  ['onPurchase', () => <PurchaseProvider onPurchase={any(true)} />],
  ['devtools', () => <TicketingDevtools devtools={any(undefined)} />],
])('a provider names what it cannot work with: %s', async (path, make) => {
  const page = () => <TicketingProvider client={client}>{any(make())}</TicketingProvider>;
  expect(await issueOf(() => render(page()))).toEqual(['config_invalid', path]);
});

it.each<[string, () => unknown]>([
  ['client', () => eventsQueryOptions(any(undefined))],
  ['client', () => reserveMutationOptions(any({}))],
  ['client', () => withScope(any(null), 'madrid')],
  ['scope', () => withScope(client, any(undefined))],
  ['scope', () => createTicketingKeys(any(7))],
  ['pollInterval', () => politePolling(client, Number.NaN)],
  ['queryClient', () => prefetchEvents(any(undefined), client)],
  ['seatmap', () => overlayHolds(any(undefined), null)],
  ['own', () => overlayHolds(makeSeatmap(1), any({}))],
  ['worker', () => createSeatmapReader(any(undefined))],
  ['fromSeats', () => createSeatmapReader({ worker: any(() => undefined), fromSeats: Number.NaN })],
  ['scope', () => serveSeatmaps(any(undefined))],
])('a function names what it cannot work with: %s', async (path, run) => {
  expect(await issueOf(run)).toEqual([expect.stringMatching(/^(?:invalid_request|config_invalid)$/u), path]);
});

it('takes parameters that are not there yet for a request that the sdk refuses', async () => {
  const Component = () => <output>{useEvent(any(undefined)).error?.code}</output>;
  const screen = await render(<Component />, { wrapper });
  await expect.poll(() => screen.container.textContent).toBe('invalid_request');
  queryClient.clear();
});
