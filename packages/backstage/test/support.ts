import {
  CONSUMERS,
  createPlatform,
  createVirtualClock,
  type PlatformEvent,
  type PlatformOptions,
} from '@speckit/mocks';
import type { ReadersOf } from '../src/model/lanes.ts';
import { addToTimeline, type Timeline } from '../src/model/timeline.ts';
import { createTracer } from '../src/model/tracer.ts';

/** The platform pages' own event, with its six seats. */
export const EVENT = '550e8400-e29b-41d4-a716-446655440000';
export const SEAT = '550e8400-e29b-41d4-a716-446655440001';
export const BUYER = '0d4dfd33-9b1c-4d1a-a7c6-3d1c2f7b7a10';

/** A world on a virtual clock, watched as the backstage watches it. */
export async function watchedWorld(options: PlatformOptions = {}) {
  const clock = createVirtualClock();
  const platform = createPlatform({ clock, lag: { kind: 'fixed', ms: 300 }, ...options });
  // The consumers join their groups.
  await clock.advance(10_000);
  const readersOf: ReadersOf = (topic) =>
    CONSUMERS.filter((edge) => edge.topic === topic).map(({ group, service }) => ({ group, service }));
  const tracer = createTracer();
  const told: { readonly event: PlatformEvent; readonly who: ReturnType<typeof tracer.whoOf> }[] = [];
  let timeline: Timeline | null = null;
  platform.subscribe((event) => {
    const who = tracer.whoOf(event);
    told.push({ event, who });
    timeline = addToTimeline(timeline, event, who, readersOf);
  });

  async function post(
    port: number,
    path: string,
    body: object,
  ): Promise<{ status: number; json: Record<string, unknown> }> {
    const headers = { 'Content-Type': 'application/json' };
    const asked = platform.fetch(`http://localhost:${port}${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    const [answer] = await Promise.all([asked, clock.settle()]);
    const text = await answer.text();
    return { status: answer.status, json: text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : {} };
  }

  return {
    clock,
    platform,
    tracer,
    told,
    timeline: () => timeline,
    hold: (seatId = SEAT) => post(50002, '/reservations', { seatId, customerId: BUYER }),
    cart: (reservationId: unknown, seatId = SEAT) =>
      post(5003, '/cart/add', { reservationId, seatId, price: 50, userId: BUYER }),
    checkout: (orderId: unknown) => post(5003, '/orders/checkout', { orderId, userId: BUYER }),
  };
}
