import { DOCUMENTED_EVENT_ID } from '@speckit/mocks';
import { QueryErrorResetBoundary } from '@tanstack/react-query';
import { Suspense } from 'react';
import { expect, it } from 'vitest';
import { render, renderHook } from 'vitest-browser-react';
import {
  useEvent,
  useEvents,
  useOrder,
  useSeatmap,
  useSuspenseEvent,
  useSuspenseEvents,
  useSuspenseSeatmap,
} from '../../src/index.ts';
import { Boundary } from '../support/Boundary.tsx';
import { createWorld } from '../support/createWorld.tsx';
import { PATIENT } from '../support/patient.ts';

const UNKNOWN = '00000000-0000-4000-8000-000000000000';

it('reads the events on sale, one of them, and its seats', async () => {
  const { wrapper } = createWorld();
  const { result } = await renderHook(
    () => ({
      events: useEvents(),
      event: useEvent({ eventId: DOCUMENTED_EVENT_ID }),
      seatmap: useSeatmap({ eventId: DOCUMENTED_EVENT_ID }),
    }),
    { wrapper },
  );
  await expect
    .poll(() => Object.values(result.current).map(({ status }) => status), PATIENT)
    .toEqual(Array(3).fill('success'));
  const { events, event, seatmap } = result.current;
  expect(events.data?.some(({ id }) => id === DOCUMENTED_EVENT_ID)).toBe(true);
  expect(event.data?.name).toBe(seatmap.data?.name);
  expect(seatmap.data?.seats.map(({ status }) => status)).toEqual([
    'available',
    'available',
    'reserved',
    'available',
    'sold',
    'available',
  ]);
});

it('shows the entry of the list until the event itself is there', async () => {
  const { wrapper, clock, platform } = createWorld();
  const list = await renderHook(() => useEvents(), { wrapper });
  await expect.poll(() => list.result.current.isSuccess, PATIENT).toEqual(true);
  platform.faults.add({ service: 'catalog', path: '/events/*', fault: { kind: 'latency', ms: 1_000 } });
  const { result } = await renderHook(() => useEvent({ eventId: DOCUMENTED_EVENT_ID }), { wrapper });
  expect(result.current.data?.id).toBe(DOCUMENTED_EVENT_ID);
  expect(result.current.isPlaceholderData).toBe(true);
  await clock.advance(1_000);
  await expect.poll(() => result.current.isPlaceholderData, PATIENT).toEqual(false);
});

it('stays idle and sends nothing until the id is known, not even when told to', async () => {
  const { wrapper, sent } = createWorld();
  const { result } = await renderHook(
    () => [
      useEvent({ eventId: undefined }, { query: { enabled: true } }),
      useSeatmap({ eventId: undefined }, { query: { enabled: true } }),
      useOrder({ orderId: undefined }, { query: { enabled: true } }),
    ],
    { wrapper },
  );
  expect(result.current.map(({ fetchStatus, status }) => `${status} ${fetchStatus}`)).toEqual(
    Array(3).fill('pending idle'),
  );
  expect(sent).toEqual([]);
});

it('gives a refusal as a typed error, after one request', async () => {
  const { wrapper, sent } = createWorld();
  const { result } = await renderHook(() => useSeatmap({ eventId: UNKNOWN }), { wrapper });
  await expect.poll(() => result.current.error?.code, PATIENT).toEqual('event_not_found');
  expect(sent).toHaveLength(1);
});

it('asks once for two components that show the same map', async () => {
  const { wrapper, sent } = createWorld();
  const { result } = await renderHook(
    () => [useSeatmap({ eventId: DOCUMENTED_EVENT_ID }), useSeatmap({ eventId: DOCUMENTED_EVENT_ID })],
    { wrapper },
  );
  await expect.poll(() => result.current.every(({ isSuccess }) => isSuccess), PATIENT).toEqual(true);
  expect(sent).toHaveLength(1);
});

it('asks once, and as it was told to, for an id in capitals and in small letters', async () => {
  const { wrapper, sent } = createWorld();
  const [capitals, small] = [DOCUMENTED_EVENT_ID.toUpperCase(), DOCUMENTED_EVENT_ID];
  const { result } = await renderHook(() => [useSeatmap({ eventId: capitals }), useSeatmap({ eventId: small })], {
    wrapper,
  });
  await expect.poll(() => result.current.every(({ isSuccess }) => isSuccess), PATIENT).toEqual(true);
  expect(sent).toEqual([`GET /events/${capitals}/seatmap`]);
});

it('suspends until the answer is there', async () => {
  const { wrapper: Wrapper } = createWorld();
  function Names() {
    const { data: events } = useSuspenseEvents();
    const { data: event } = useSuspenseEvent({ eventId: DOCUMENTED_EVENT_ID });
    const { data: seatmap } = useSuspenseSeatmap({ eventId: DOCUMENTED_EVENT_ID });
    return `${event.name}: ${seatmap.seats.length} seats, ${events.length > 0 ? 'on sale' : 'gone'}`;
  }
  const screen = await render(
    <Wrapper>
      <Suspense fallback="loading">
        <Names />
      </Suspense>
    </Wrapper>,
  );
  await expect.element(screen.getByText('Coldplay - Live in Santiago: 6 seats, on sale')).toBeVisible();
});

it('hands a first failure to the error boundary, typed', async () => {
  const { wrapper: Wrapper } = createWorld();
  const Seats = () => useSuspenseSeatmap({ eventId: UNKNOWN }).data.name;
  const screen = await render(
    <Wrapper>
      <Boundary>
        <Suspense fallback="loading">
          <Seats />
        </Suspense>
      </Boundary>
    </Wrapper>,
    { createRootOptions: { onCaughtError: () => undefined } },
  );
  await expect.element(screen.getByText(/^event_not_found: /)).toBeVisible();
});

it('reads again when "try again" is pressed below a QueryErrorResetBoundary', async () => {
  const { wrapper: Wrapper, platform, sent } = createWorld();
  platform.faults.add({ service: 'catalog', times: 1, fault: { kind: 'status', status: 404 } });
  const Seats = () => <p>{`${useSuspenseSeatmap({ eventId: DOCUMENTED_EVENT_ID }).data.seats.length} seats`}</p>;
  const screen = await render(
    <Wrapper>
      <QueryErrorResetBoundary>
        {({ reset }) => (
          <Boundary onAgain={reset}>
            <Suspense fallback="loading">
              <Seats />
            </Suspense>
          </Boundary>
        )}
      </QueryErrorResetBoundary>
    </Wrapper>,
    { createRootOptions: { onCaughtError: () => undefined } },
  );
  await screen.getByRole('button', { name: 'Try again' }).click();
  await expect.element(screen.getByText('6 seats')).toBeVisible();
  expect(sent).toHaveLength(2);
});
