import type { PlatformEvent } from '../../../src/model/events.ts';
import type { Policy } from '../../../src/model/policy.ts';
import type { Services } from '../../../src/platform/startServices.ts';
import type { Order } from '../../../src/services/ordering/domain/orders.ts';
import type { Payment } from '../../../src/services/payment/domain/state.ts';
import type { Timestamp } from '../../../src/aspnet/values/timestamp.ts';
import { groupBy, readBooks, type Books } from './books.ts';
import type { Report } from './report.ts';

type States = Readonly<Record<string, readonly string[]>>;

const ORDER_STATES: States = {
  new: ['draft', 'pending'],
  draft: ['draft', 'pending', 'cancelled'],
  pending: ['paid', 'cancelled'],
};
/** Without a row version a checkout is saved over whatever became of the draft meanwhile. */
const OVERWRITTEN_ORDER_STATES: States = {
  ...ORDER_STATES,
  pending: ['pending', 'paid', 'cancelled'],
  cancelled: ['pending'],
};
const HOLD_STATES: States = {
  new: ['active'],
  active: ['secured', 'confirmed', 'expired'],
  secured: ['secured', 'confirmed', 'expired'],
};
/** Contract, section 6: active or expired turns confirmed, unconditionally; a decline ends any but an expired one. */
const SWEPT_HOLD_STATES: States = {
  new: ['active'],
  active: ['confirmed', 'expired'],
  expired: ['confirmed'],
  confirmed: ['confirmed', 'expired'],
};

/** Audits the books whenever a hold, an order or a payment has changed. */
export function createSalesChecker(services: Services, policy: Policy, report: Report) {
  const past = new Map<string, string[]>();
  const orderStates = policy.checkoutsOverwrite ? OVERWRITTEN_ORDER_STATES : ORDER_STATES;
  const holdStates = policy.holdKeeper === 'sweep' ? SWEPT_HOLD_STATES : HOLD_STATES;

  function follow(id: string, state: string, states: States, rule: string): void {
    const known = past.get(id) ?? [];
    if (!(states[known.at(-1) ?? 'new'] ?? []).includes(state)) report(rule, { id, known, state });
    past.set(id, [...known, state]);
  }

  function wasOver(reservationId: string): boolean {
    return past.get(reservationId)?.includes('expired') ?? false;
  }

  /** The hold that a paid order stands on, or the hazard of the contract's section 9 that let it be paid without one. */
  function standing(
    { payments, reservations }: Books,
    order: Order,
    seatId: string,
  ): { holdId: string } | { hazard: string } {
    const named = payments
      .filter(({ orderId, status }) => orderId === order.id && status === 'succeeded')
      .map(({ reservationId }) => reservationId);
    const holds = reservations.filter((one) => named.includes(one.id) && one.seatId === seatId);
    const [first] = holds;
    if (!first) return { hazard: 'hazard 2: the payment names no hold of this seat' };
    const alive = holds.find(({ id }) => !wasOver(id));
    return alive
      ? { holdId: alive.id }
      : { hazard: 'hazards 1 and 9b: paid with a hold that had run out or been declined' };
  }

  function auditHolds({ reservations }: Books): void {
    for (const [seatId, all] of groupBy(reservations, (one) => one.seatId)) {
      const active = all.filter(({ status }) => status === 'active');
      if (active.length > 1) report('one active hold per seat', { seatId, active });
      const owners = all.filter(({ id, status }) => status !== 'expired' && !wasOver(id));
      if (owners.length > 1) report('one owner per seat', { seatId, owners });
    }
  }

  function auditOrders(books: Books): void {
    const paid = books.orders.filter(({ state }) => state === 'paid');
    for (const [seatId, orders] of groupBy(paid, ({ items }) => items.map((item) => item.seatId))) {
      if (policy.checkoutPays) {
        if (orders.length > 1) report('one paid order per seat', { seatId, orders });
        continue;
      }
      const standings = orders.map((order) => standing(books, order, seatId));
      // Contract, 3.5: nobody checks whether the hold was used already, so one hold may carry two orders.
      const holds = new Set(standings.flatMap((one) => ('holdId' in one ? [one.holdId] : [])));
      if (holds.size > 1) report('one paid order per seat, hazards aside', { seatId, orders, standings });
    }
    if (!policy.checkoutPays) return;
    for (const order of paid) {
      for (const { reservationId } of order.items) {
        const hold = books.reservations.find(({ id }) => id === reservationId);
        const isAlive = hold?.status === 'confirmed' || (hold?.status === 'active' && hold.securedBy === order.id);
        if (!isAlive) report('no order is paid for a dead hold', { order, hold });
      }
    }
  }

  function auditPayments({ payments }: Books): void {
    const charged = payments.filter(({ status }) => status === 'succeeded');
    for (const [orderId, all] of groupBy(charged, (payment) => payment.orderId)) {
      // Hazard 7: payments at the same time both charge. One that starts after another is over finds it.
      const isHazard = !policy.paymentsShareFlight && all.every((one) => all.every((other) => overlap(one, other)));
      if (all.length > 1 && !isHazard) report('an order is charged once', { orderId, all });
    }
  }

  function overlap(one: Payment, other: Payment): boolean {
    const end = ({ processedAt }: Payment) => msOf(processedAt) + policy.databaseMs;
    return msOf(one.createdAt) <= end(other) && msOf(other.createdAt) <= end(one);
  }

  function audit(): void {
    const books = readBooks(services);
    auditHolds(books);
    auditOrders(books);
    auditPayments(books);
  }

  return {
    see(event: PlatformEvent): void {
      if (event.type !== 'state') return;
      const { entity, id, state } = event;
      if (entity === 'reservation') follow(id, state, holdStates, 'a hold goes its way');
      else if (entity === 'order') follow(id, state, orderStates, 'an order goes its way');
      else if (entity !== 'payment') return;
      audit();
    },
    audit,
  };
}

function msOf(stamp: Timestamp | null): number {
  return stamp === null ? Number.NaN : stamp.ms + stamp.ticks / 10_000;
}
