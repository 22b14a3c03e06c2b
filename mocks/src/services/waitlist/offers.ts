import type { TimerHandle } from '../../engine/clock.ts';
import { ZERO_GUID } from '../../aspnet/values/guid.ts';
import type { WireRequest } from '../../wire/wire.ts';
import { ConnectionDroppedError } from '../../wire/errors.ts';
import { RequestCut, type ServiceContext } from '../context.ts';
import type { Entries, WaitlistEntry } from './entries.ts';

export const OFFER_MS = 2 * 60_000;
const ROTATE_MS = 10_000;
const NO_QUERY = new URLSearchParams();

/** Offers expired seats to the next in the queue, and to the one after when the first does not buy. */
export function createOffers({ clock, policy, call, emit, background }: ServiceContext, entries: Entries) {
  const startedAt = clock.monotonic();
  let timer: TimerHandle;
  let isDisposed = false;

  async function send(
    to: 'ordering' | 'inventory',
    method: string,
    path: string,
    body?: object,
  ): Promise<{ status: number; body: string }> {
    const headers: Record<string, string> = body ? { 'content-type': 'application/json' } : {};
    const request: WireRequest = { method, path, query: NO_QUERY, headers, body: body ? JSON.stringify(body) : '' };
    try {
      const answer = await call(to, request, null);
      return { status: answer.status, body: String(answer.body) };
    } catch (problem) {
      if (problem instanceof ConnectionDroppedError || problem instanceof RequestCut) return { status: 503, body: '' };
      throw problem;
    }
  }

  function turn(entry: WaitlistEntry, status: WaitlistEntry['status'], causedBy: string | null): void {
    entry.status = status;
    emit({ type: 'state', service: 'waitlist', entity: 'entry', id: entry.id, state: status, causedBy });
  }

  /** An order of price 0 in the next one's name. It cannot be paid: amounts must be positive, and there is no hold. */
  async function offer(eventId: string, seatId: string, causedBy: string | null): Promise<boolean> {
    const [next] = entries.pending(eventId);
    if (!next) return false;
    // The news of an expired seat may come twice; it is one seat.
    if (entries.assigned().some((one) => one.seatId === seatId)) return true;
    let orderId: string | null = null;
    if (policy.waitlistGhostSeat) {
      const answer = await send('ordering', 'POST', '/orders/waitlist', { seatId, guestToken: next.email, price: 0 });
      if (answer.status !== 201) return true;
      orderId = /"orderId":"([^"]+)"/.exec(answer.body)?.[1] ?? null;
    }
    Object.assign(next, { seatId, orderId, assignedUntil: clock.now() + OFFER_MS, offeredBy: causedBy });
    turn(next, 'assigned', causedBy);
    schedule();
    return true;
  }

  /**
   * With nobody left it asks inventory to free the seat, at a route that does not exist: the seat stays blocked, and
   * the order of the offer, which would be cancelled after that, stays open.
   */
  async function rotate(): Promise<void> {
    for (const entry of entries.assigned()) {
      if (entry.assignedUntil === null || entry.assignedUntil > clock.now()) continue;
      const seatId = entry.seatId ?? ZERO_GUID;
      turn(entry, 'expired', null);
      if (policy.waitlistGhostSeat && entries.pending(entry.eventId).length === 0) {
        const { status } = await send('inventory', 'PUT', `/api/v1/seats/${seatId}/release`);
        if (status >= 300) continue;
      }
      if (entry.orderId !== null) await send('ordering', 'PATCH', `/orders/${entry.orderId}/cancel`);
      await offer(entry.eventId, seatId, null);
    }
  }

  /** Every 10 s since the service started; asleep while nothing is on offer. */
  function schedule(): void {
    if (timer !== undefined || isDisposed || entries.assigned().length === 0) return;
    const sinceLast = (clock.monotonic() - startedAt) % ROTATE_MS;
    timer = clock.setTimeout(() => {
      timer = undefined;
      background(rotate().finally(schedule));
    }, ROTATE_MS - sinceLast);
  }

  return {
    offer,
    complete(orderId: string, causedBy: string): void {
      const entry = entries.ofOrder(orderId);
      if (entry) turn(entry, 'completed', causedBy);
    },
    wake: schedule,
    dispose(): void {
      isDisposed = true;
      if (timer !== undefined) clock.clearTimeout(timer);
      timer = undefined;
    },
  };
}
