import type { Platform } from '@speckit/mocks';

/** Money that moved: one `payment-succeeded` record, or a receipt whose record was lost with Kafka (contract, hazard 8). */
export interface Charge {
  /** Virtual ms. */
  readonly at: number;
  readonly orderId: string;
  readonly cents: number;
  readonly currency: string;
}

/** A hold as inventory wrote it down; times in ms since the epoch. */
export interface Hold {
  readonly reservationId: string;
  readonly seatId: string;
  readonly customerId: string;
  readonly createdAt: number;
  readonly expiresAt: number;
}

export interface BookedOrder {
  readonly id: string;
  readonly seatIds: readonly string[];
  /** The buyer's client was told its id, as ordering said it. */
  readonly isTold: boolean;
  /** The last one that ordering told. */
  readonly state: string;
  /** Ordering has taken its checkout. */
  readonly isCheckedOut: boolean;
}

/** What the platform itself knows; nothing in it comes from the client. */
export interface Books {
  readonly charges: readonly Charge[];
  readonly holds: readonly Hold[];
  readonly orders: readonly BookedOrder[];
  /** Reservations that ended before their payment: swept, declined. */
  readonly endedHolds: ReadonlyMap<string, number>;
}

export interface Bookkeeper {
  readonly read: () => Books;
  /** Takes down which seats an order has, and what was charged, from the answers of the services themselves. */
  readonly noteAnswer: (path: string, status: number, body: string) => void;
  /** Takes down which orders a client has read of. */
  readonly noteRead: (path: string, body: string) => void;
}

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
const textOf = (value: unknown, name: string): string => {
  const field = fieldOf(value, name);
  return typeof field === 'string' ? field : '';
};

/** Listens to everything that the platform writes down from now on. */
export function keepBooks(platform: Platform): Bookkeeper {
  const charges = new Map<string, Charge>();
  const holds: Hold[] = [];
  const states = new Map<string, string>();
  const checkedOut = new Set<string>();
  const seats = new Map<string, readonly string[]>();
  const told = new Set<string>();
  const endedHolds = new Map<string, number>();

  const noteCharge = (paymentId: string, value: unknown) => {
    if (charges.has(paymentId)) return;
    charges.set(paymentId, {
      at: platform.clock.monotonic(),
      orderId: textOf(value, 'orderId'),
      cents: Math.round(Number(fieldOf(value, 'amount')) * 100),
      currency: textOf(value, 'currency'),
    });
  };
  const noteRecord = (topic: string, value: unknown) => {
    if (topic === 'payment-succeeded') {
      noteCharge(textOf(value, 'paymentId'), value);
    } else if (topic === 'reservation-created') {
      holds.push({
        reservationId: textOf(value, 'reservationId'),
        seatId: textOf(value, 'seatId'),
        customerId: textOf(value, 'customerId'),
        createdAt: Date.parse(textOf(value, 'createdAt')),
        expiresAt: Date.parse(textOf(value, 'expiresAt')),
      });
    } else if (topic === 'reservation-expired') {
      endedHolds.set(textOf(value, 'reservationId'), platform.clock.now());
    }
  };

  platform.subscribe((event) => {
    if (event.type === 'record') noteRecord(event.topic, event.value);
    else if (event.type === 'state' && event.entity === 'order') {
      states.set(event.id, event.state);
      if (event.state === 'pending') checkedOut.add(event.id);
    }
  });

  return {
    noteAnswer: (path, status, body) => {
      if (path === '/payments' && status === 200) {
        const payment = fieldOf(JSON.parse(body), 'payment');
        if (fieldOf(payment, 'status') === 'succeeded') noteCharge(textOf(payment, 'id'), payment);
      }
      if (path !== '/cart/add' || status !== 200) return;
      const order: unknown = JSON.parse(body);
      const items = fieldOf(order, 'items');
      if (!Array.isArray(items)) return;
      seats.set(
        textOf(order, 'id'),
        items.map((item) => textOf(item, 'seatId')),
      );
    },
    noteRead: (path, body) => {
      if (path === '/cart/add') told.add(textOf(JSON.parse(body), 'id'));
    },
    read: () => ({
      charges: [...charges.values()],
      holds,
      endedHolds,
      orders: [...states].map(([id, state]) => ({
        id,
        state,
        seatIds: seats.get(id) ?? [],
        isTold: told.has(id),
        isCheckedOut: checkedOut.has(id),
      })),
    }),
  };
}
