import type { FlightRecording } from '@speckit/sdk/purchase';

/**
 * A recorded purchase as a test of its own: it makes the world that the recording tells of, buys again on a virtual clock,
 * and expects the same to become of every seat and order.
 */
export function flightTest(recording: FlightRecording): string {
  return `import { createPlatform, createVirtualClock, worldOfFlight } from '@speckit/mocks';
import { createCoreClient, createGuest, getSeatmap, isBookable, listEvents, localServices, seatChoice } from '@speckit/sdk';
import { createFlightRecorder, createPurchase } from '@speckit/sdk/purchase';
import { expect, it } from 'vitest';

/** Recorded in the page: ids are numbers, and there is no token and no person in it. */
const recording = ${JSON.stringify(recording, null, 2)};

/** What became of each seat and each order. How often something was asked, and which seat came first, is the network's. */
const outcomesOf = ({ lines }) => {
  const outcomes = new Map();
  for (const { step } of lines) {
    if (!step || ${JSON.stringify(OF_THE_NETWORK)}.includes(step.type)) continue;
    const subject = step.seatId ?? step.orderId ?? 'purchase';
    outcomes.set(subject, (outcomes.get(subject) ?? new Set()).add(step.type));
  }
  return [...outcomes.values()].map((types) => [...types].join(' ')).sort();
};

it('the recorded purchase ends as it did', async () => {
  const { options, faults } = worldOfFlight(recording);
  const clock = createVirtualClock();
  const platform = createPlatform({ ...options, clock });
  await clock.advance(10_000); // Consumers join their groups.
  const client = createCoreClient({
    services: localServices,
    clock,
    fetch: platform.fetch,
    onEvent: (event) => recorder.onEvent(event),
  });
  const recorder = createFlightRecorder(clock);
  const until = async (promise) => {
    let isDone = false;
    void promise.finally(() => (isDone = true)).catch(() => undefined);
    for (let ms = 0; !isDone && ms < 3_600_000; ms += 50) await clock.advance(50);
    return promise;
  };
  const events = await until(listEvents(client));
  const maps = await until(Promise.all(events.map(({ id: eventId }) => getSeatmap(client, { eventId }))));
  const map = maps.find(({ seats }) => seats.filter(isBookable).length >= recording.seats);
  const seats = map.seats.filter(isBookable).slice(0, recording.seats).map(seatChoice);
  for (const fault of faults) platform.faults.add(fault);

  const purchase = createPurchase(client, { eventId: map.id, seats, buyer: createGuest(), policy: 'best-effort' });
  const following = recorder.follow(purchase);
  const has = (type) => recording.lines.some(({ step }) => step?.type === type);
  await until(purchase.start());
  if (has('pay_requested')) await until(purchase.pay({}));
  else if (purchase.state.result === null) await until(purchase.cancel());
  if (purchase.state.result) await until(following);
  platform.dispose();
  expect(outcomesOf(recorder.export())).toEqual(outcomesOf(recording));
});
`;
}

/** Steps that depend on how quickly answers came, not on what became of the purchase. */
const OF_THE_NETWORK: readonly string[] = ['waiting', 'clock_moved', 'learned', 'stopped'];
