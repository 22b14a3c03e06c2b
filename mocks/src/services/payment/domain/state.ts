import type { Decimal } from '../../../aspnet/values/decimal.ts';
import type { Timestamp } from '../../../aspnet/values/timestamp.ts';

export type PaymentStatus = 'pending' | 'succeeded' | 'failed' | 'cancelled';

export interface Payment {
  readonly id: string;
  readonly orderId: string;
  readonly customerId: string;
  readonly reservationId: string | null;
  readonly amount: Decimal;
  readonly currency: string;
  readonly paymentMethod: string;
  readonly createdAt: Timestamp;
  status: PaymentStatus;
  errorCode: string | null;
  errorMessage: string | null;
  failureReason: string | null;
  processedAt: Timestamp | null;
  simulatedResponse: string | null;
}

export interface PaymentSnapshot {
  readonly payments: readonly Payment[];
}

const MAX_KEPT = 40_000;

/** Payment's table. */
export function createPayments() {
  let byId = new Map<string, Payment>();
  let byOrder = new Map<string, Payment[]>();
  /** By reservation: few, and asked for at every expiry. */
  let pending = new Map<string, Set<Payment>>();

  function add(payment: Payment): void {
    byId.set(payment.id, payment);
    if (payment.status === 'pending' && payment.reservationId !== null) {
      pending.set(payment.reservationId, (pending.get(payment.reservationId) ?? new Set()).add(payment));
    }
    const others = byOrder.get(payment.orderId);
    if (others) others.push(payment);
    else byOrder.set(payment.orderId, [payment]);
    if (byId.size <= MAX_KEPT) return;
    for (const oldest of byId.values()) {
      byId.delete(oldest.id);
      byOrder.delete(oldest.orderId);
      return;
    }
  }

  return {
    add,
    find: (id: string) => byId.get(id),
    /** The earliest of an order in that state. */
    ofOrder: (orderId: string, status: PaymentStatus) => byOrder.get(orderId)?.find((one) => one.status === status),
    pendingOf: (reservationId: string) => [...(pending.get(reservationId) ?? [])],
    /** The end of a pending payment. */
    settle(payment: Payment, end: Partial<Payment>): void {
      Object.assign(payment, end);
      if (payment.reservationId === null) return;
      const others = pending.get(payment.reservationId);
      others?.delete(payment);
      if (others?.size === 0) pending.delete(payment.reservationId);
    },
    snapshot: (): PaymentSnapshot => ({ payments: [...byId.values()].map((one) => ({ ...one })) }),
    restore(saved: PaymentSnapshot): void {
      byId = new Map();
      byOrder = new Map();
      pending = new Map();
      for (const one of saved.payments) add({ ...one });
    },
  };
}

export type Payments = ReturnType<typeof createPayments>;
