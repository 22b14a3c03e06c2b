import { worldOfFlight, type FaultRule } from '@speckit/mocks';
import { describe, expect, it } from 'vitest';
import type { Buyer } from '../../src/models/buyer.ts';
import { createPurchase } from '../../src/purchase/createPurchase.ts';
import { createFlightRecorder, type FlightRecording } from '../../src/purchase/flightRecorder.ts';
import { createWorld, eventId, userId } from '../../../testing/world/clientWorld.ts';

const buyer: Buyer = { kind: 'guest', guestToken: 'guest-secret-token', customerId: userId };

async function fly(options: Parameters<typeof createWorld>[0], faults: readonly FaultRule[]) {
  const recorders: ReturnType<typeof createFlightRecorder>[] = [];
  const world = createWorld({ ...options, client: { onEvent: (event) => recorders[0]?.onEvent(event) } });
  const seats = await world.choices(1);
  for (const fault of faults) world.platform.faults.add(fault);
  recorders.push(createFlightRecorder(world.clock));
  const purchase = createPurchase(world.client, { eventId, seats, buyer, payment: {} });
  const following = recorders[0]?.follow(purchase);
  const { result } = await world.until(purchase.start());
  await following;
  return { result, recording: recorders[0]?.export() as FlightRecording };
}

const stepsOf = ({ lines }: FlightRecording) =>
  lines.flatMap((line) => ('step' in line && line.step.type !== 'waiting' ? line.step.type : []));

describe.each(['guide', 'deployed'] as const)('a recorded purchase (%s)', (dialect) => {
  it('can be replayed against the emulator', async () => {
    const outage: FaultRule = { fault: { kind: 'status', status: 503 }, path: '/orders/checkout', times: 1 };
    const { recording, result } = await fly({ dialect, lag: { kind: 'fixed', ms: 300 } }, [outage]);
    expect(result).toMatchObject({ status: 'owned' });
    const kept = JSON.parse(JSON.stringify(recording)) as FlightRecording;
    const { faults, options } = worldOfFlight(kept);
    expect(options.dialect).toBe(dialect);
    const again = await fly(options, faults);
    expect(stepsOf(again.recording)).toEqual(stepsOf(kept));
    expect(again.result).toMatchObject({ status: 'owned' });
  });

  it('is small, and names nobody and nothing', async () => {
    const { recording } = await fly({ dialect, lag: 300 }, []);
    const text = JSON.stringify(recording);
    expect(text.length).toBeLessThan(12_000);
    expect(text).not.toContain('guest-secret-token');
    expect(text).not.toMatch(/[\da-f]{8}-[\da-f]{4}/i);
    expect(text).toContain('"#1"');
  });
});
