import { customerIdOf } from '../models/buyer.ts';
import type { OrderId, SeatId } from '../models/ids.ts';
import type { CoreClient } from '../transport/client.ts';
import { isOpenOrder } from './record/record.ts';
import type { PurchaseRecord } from './record/schema.ts';
import type { Capabilities } from './record/shapes.ts';

const NAME = 'purchase';

interface Draft {
  readonly customerId: string;
  readonly purchaseId: string;
}

/** What the purchases of a client have learned about its platform, and left on it. */
export class PlatformMemory {
  /** What the platform showed that it can do; `null` before anybody looked. */
  capabilities: Capabilities | null = null;
  /** How long holds were seen to last, ms. */
  holdMs: number | null = null;
  readonly #drafts = new Map<OrderId, Draft>();
  readonly #live = new Set<string>();
  readonly #owned = new Set<SeatId>();
  /** When holds that were given up end, by seat and buyer. */
  readonly #ends = new Map<string, number>();

  /** Follows a purchase: its open orders, and what it has learned. `isLeft`: nobody goes on with it in this page. */
  note(record: PurchaseRecord, isLeft = false): void {
    if (record.isCertain && record.capabilities && record.capabilities.preset !== 'custom') {
      this.capabilities = record.capabilities;
    }
    this.holdMs = record.holdMs ?? this.holdMs;
    if (!record.result && record.goal) {
      // What was on the wire when it was left still comes in.
      if (!isLeft) this.#live.add(record.id);
    } else this.#live.delete(record.id);
    const customerId = customerIdOf(record.buyer);
    for (const { seatId, status, freesAt } of record.seats) {
      if (status === 'owned') this.#owned.add(seatId);
      if (freesAt !== undefined) this.#ends.set(`${seatId} ${customerId}`, freesAt);
    }
    const draft = { customerId, purchaseId: record.id };
    for (const order of record.orders) {
      if (isOpenOrder(order)) this.#drafts.set(order.id, draft);
      else this.#drafts.delete(order.id);
    }
  }

  /** Nobody goes on with a purchase in this page. */
  leave(purchaseId: string): void {
    this.#live.delete(purchaseId);
  }

  /** Open orders of the same buyer, left by purchases that nobody goes on with. */
  leftDrafts({ id, buyer }: PurchaseRecord): readonly OrderId[] {
    const customer = customerIdOf(buyer);
    return [...this.#drafts]
      .filter(([, { customerId, purchaseId }]) => {
        return customerId === customer && purchaseId !== id && !this.#live.has(purchaseId);
      })
      .map(([orderId]) => orderId);
  }

  /** Whether a purchase of this client has bought the seat: an order that still asks for it was left behind by that one. */
  isOwned(seatId: SeatId): boolean {
    return this.#owned.has(seatId);
  }

  /** When a hold of this buyer that an earlier purchase has given up ends, if it stands in the way now. */
  freesAt({ buyer }: PurchaseRecord, seatId: SeatId, now: number): number | undefined {
    const end = this.#ends.get(`${seatId} ${customerIdOf(buyer)}`);
    return end !== undefined && end > now ? end : undefined;
  }

  /** An order is no longer there. */
  forget(orderId: OrderId): void {
    this.#drafts.delete(orderId);
  }
}

/** The memory of a client: one for all its purchases. */
export function memoryOf({ remembered }: Pick<CoreClient, 'remembered'>): PlatformMemory {
  const known = remembered.get(NAME);
  if (known instanceof PlatformMemory) return known;
  const fresh = new PlatformMemory();
  remembered.set(NAME, fresh);
  return fresh;
}
