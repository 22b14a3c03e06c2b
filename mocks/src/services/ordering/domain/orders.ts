import { ZERO, type Decimal } from '../../../aspnet/values/decimal.ts';
import type { Timestamp } from '../../../aspnet/values/timestamp.ts';

export type OrderState = 'draft' | 'pending' | 'paid' | 'cancelled';

export interface OrderItem {
  readonly id: string;
  readonly seatId: string;
  readonly price: Decimal;
  readonly reservationId: string | null;
}

export interface Order {
  readonly id: string;
  readonly userId: string | null;
  readonly guestToken: string | null;
  readonly createdAt: Timestamp;
  state: OrderState;
  paidAt: Timestamp | null;
  items: readonly OrderItem[];
}

export interface Identity {
  readonly userId: string | null;
  readonly guestToken: string | null;
}

const MAX_ENDED = 20_000;

export function totalOf({ items }: Order): Decimal {
  return items.reduce((sum, { price }) => sum.plus(price), ZERO);
}

function isOpen({ state }: Order): boolean {
  return state === 'draft' || state === 'pending';
}

/** An order of both identities is found by either. */
function ownerKeys({ userId, guestToken }: Identity): string[] {
  const keys: string[] = [];
  if (userId) keys.push(`user ${userId}`);
  if (guestToken) keys.push(`guest ${guestToken}`);
  return keys;
}

/** Ordering's table. */
export function createOrders() {
  let orders = new Map<string, Order>();
  let drafts = new Map<string, Order>();
  /** Open orders by the seats in them. */
  let bySeat = new Map<string, Set<Order>>();
  let ended: string[] = [];

  function index(order: Order): void {
    if (order.state === 'draft') for (const key of ownerKeys(order)) drafts.set(key, order);
    if (!isOpen(order)) return;
    for (const { seatId } of order.items) {
      const known = bySeat.get(seatId);
      if (known) known.add(order);
      else bySeat.set(seatId, new Set([order]));
    }
  }

  function unindex(order: Order): void {
    for (const key of ownerKeys(order)) if (drafts.get(key) === order) drafts.delete(key);
    if (isOpen(order)) return;
    for (const { seatId } of order.items) {
      const known = bySeat.get(seatId);
      known?.delete(order);
      if (known?.size === 0) bySeat.delete(seatId);
    }
    ended.push(order.id);
    if (ended.length < MAX_ENDED * 2) return;
    for (const id of ended.slice(0, MAX_ENDED)) orders.delete(id);
    ended = ended.slice(MAX_ENDED);
  }

  function add(order: Order): void {
    orders.set(order.id, order);
    index(order);
  }

  return {
    find: (id: string) => orders.get(id),
    /** By user when there is one, otherwise by guest. */
    draftOf: (owner: Identity) => drafts.get(ownerKeys(owner)[0] ?? ''),
    openWithSeat: (seatId: string) => [...(bySeat.get(seatId) ?? [])],
    add,
    addItem(order: Order, item: OrderItem): void {
      order.items = [...order.items, item];
      index(order);
    },
    setState(order: Order, state: OrderState): void {
      order.state = state;
      unindex(order);
      index(order);
    },
    snapshot: (): readonly Order[] => [...orders.values()].map((order) => ({ ...order })),
    restore(saved: readonly Order[]): void {
      orders = new Map();
      drafts = new Map();
      bySeat = new Map();
      ended = [];
      for (const order of saved) add({ ...order });
    },
  };
}

export type Orders = ReturnType<typeof createOrders>;
