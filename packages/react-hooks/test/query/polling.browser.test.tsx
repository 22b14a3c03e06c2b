import { DOCUMENTED_EVENT_ID } from '@speckit/mocks';
import { focusManager } from '@tanstack/react-query';
import { afterEach, expect, it } from 'vitest';
import { renderHook } from 'vitest-browser-react';
import { useSeatmap } from '../../src/index.ts';
import { createWorld } from '../support/createWorld.tsx';
import { tanstackOnClock } from '../support/tanstackOnClock.ts';
import { PATIENT } from '../support/patient.ts';

const eventId = DOCUMENTED_EVENT_ID;
const putTimersOn = tanstackOnClock();

/** The client's random number is 0.5: a distance is stretched by an eighth. */
const jittered = (ms: number) => ms * 1.125;

afterEach(() => focusManager.setFocused(undefined));

async function watchSeatmap(latencyMs: number) {
  const world = createWorld({}, () => 0.5);
  putTimersOn(world.clock);
  if (latencyMs > 0) world.platform.faults.add({ service: 'catalog', fault: { kind: 'latency', ms: latencyMs } });
  const hook = await renderHook(() => useSeatmap({ eventId }, { pollInterval: 5_000 }), { wrapper: world.wrapper });
  await world.clock.advance(latencyMs);
  await expect.poll(() => hook.result.current.isSuccess, PATIENT).toEqual(true);
  return { ...world, ...hook };
}

it('asks again after the interval when the answer was cheap', async () => {
  const { clock, sent } = await watchSeatmap(0);
  await clock.advance(jittered(5_000) - 1);
  expect(sent).toHaveLength(1);
  await clock.advance(1);
  expect(sent).toHaveLength(2);
});

it('waits ten times what answers usually take, and lets one slow answer alone decide nothing', async () => {
  const { clock, sent, result } = await watchSeatmap(3_000);
  await clock.advance(jittered(5_000));
  expect(sent).toHaveLength(2);
  await clock.advance(3_000);
  await expect.poll(() => result.current.fetchStatus, PATIENT).toEqual('idle');
  await clock.advance(jittered(30_000) - 1);
  expect(sent).toHaveLength(2);
  await clock.advance(1);
  expect(sent).toHaveLength(3);
});

it('does not poll a hidden page', async () => {
  const { clock, sent } = await watchSeatmap(0);
  focusManager.setFocused(false);
  await clock.advance(60_000);
  expect(sent).toHaveLength(1);
});

it('does not start its distance anew when the component renders again', async () => {
  const { clock, sent, rerender } = await watchSeatmap(0);
  for (let renders = 0; renders < 10; renders += 1) {
    await clock.advance(500);
    await rerender();
  }
  await clock.advance(jittered(5_000) - 5_000);
  expect(sent).toHaveLength(2);
});

it('stops with the component and leaves no poll behind', async () => {
  const { clock, sent, unmount } = await watchSeatmap(0);
  await unmount();
  await clock.advance(60_000);
  expect(sent).toHaveLength(1);
});

it('shows what a poll has brought, and keeps the seats that did not change', async () => {
  const { clock, client, result } = await watchSeatmap(0);
  const before = result.current.data?.seats ?? [];
  await client.inventory.reserve({ seatId: before[0]?.id ?? 'none', customerId: 'a rival' });
  await clock.advance(10_000);
  await expect.poll(() => result.current.data?.seats[0]?.status, PATIENT).toEqual('reserved');
  expect(result.current.data?.seats.map((each, index) => each === before[index])).toEqual([
    false,
    ...Array(5).fill(true),
  ]);
});
