import { customerIdOf } from '../../models/buyer.ts';
import type { Buyer } from '../../models/buyer.ts';
import { withSeats } from './change.ts';
import { chosenCapabilities } from './capabilities.ts';
import { conclude } from './conclude.ts';
import { omit } from './omit.ts';
import { freedUnseenAt, isPaying, newSeat, seatOf } from './record.ts';
import type { KeptRecord, PurchaseRecord, SeatRecord } from './schema.ts';
import type { SeatChoice } from './shapes.ts';
import { substitute } from './substitute.ts';
import type { PurchaseRequest } from './types.ts';

const DEFAULT_CURRENCY = 'USD';

/** The record of a purchase that has not begun. */
export function newRecord(id: string, request: PurchaseRequest): PurchaseRecord {
  const { eventId, buyer, policy: choice = 'all-or-nothing', payment = null } = request;
  const policy = choice === 'substitute' ? substitute() : choice;
  return {
    id,
    eventId,
    buyer,
    currency: request.currency ?? payment?.currency ?? DEFAULT_CURRENCY,
    policy: typeof policy === 'string' ? policy : policy.type,
    substitutes: typeof policy === 'string' ? 0 : policy.attempts,
    payment,
    agreed: null,
    goal: null,
    stopping: null,
    capabilities: chosenCapabilities(request.capabilities),
    isCertain: typeof request.capabilities === 'object',
    holdMs: null,
    seats: request.seats.map(newSeat),
    orders: [],
    skewMs: null,
    skewErrorMs: 0,
    driftMs: 0,
    trustedDriftMs: 0,
    cart: 0,
    waiting: null,
    problem: null,
    result: null,
  };
}

/** Whether a purchase is the one asked for: the same seats were chosen, whatever became of them. */
export function isSameChoice(
  { seats }: { readonly seats: readonly Pick<SeatRecord, 'seatId' | 'replacedBy' | 'isAdded'>[] },
  choice: readonly SeatChoice[],
): boolean {
  const kept = seats.filter(({ replacedBy, isAdded }) => replacedBy === undefined && !isAdded);
  return kept.length === choice.length && choice.every(({ seatId }) => seats.some((seat) => seat.seatId === seatId));
}

/** Whether a purchase has begun and has not ended. */
export const isUnderWay = (record: PurchaseRecord): boolean =>
  !record.result && (record.goal !== null || record.stopping !== null);

/** Whether what goes on elsewhere is not this purchase, which has begun, but one of other seats. */
export const isAnother = (
  own: PurchaseRecord,
  { id, seats }: { readonly id: string; readonly seats: readonly Pick<SeatRecord, 'seatId'>[] },
): boolean => own.goal !== null && own.id !== id && !seats.some(({ seatId }) => seatOf(own, seatId));

/** Whether a kept purchase may still be given up in favour of another choice. */
export const mayGiveWay = (record: PurchaseRecord): boolean => !isPaying(record);

/** A record, and when it was so, on the clock of the purchase and on the wall clock. */
export interface KeptPurchase {
  readonly savedAt: number;
  readonly wallAt: number;
  readonly record: KeptRecord;
}

/** What the journal writes. */
export function toKept(record: PurchaseRecord): KeptRecord {
  const { buyer, ...rest } = omit(record, 'waiting');
  return { ...rest, customerId: customerIdOf(buyer) };
}

/**
 * What another tab has told last, where nothing is written down. That tab may have done more since, up to a payment: what was
 * to be paid (or what it has taken a command to pay for: `isPayAsked`) counts as sent, so that evidence is looked for before
 * anything is said of it.
 */
export function fromTold(told: KeptPurchase, isPayAsked: boolean): KeptPurchase {
  const { savedAt, record } = told;
  if (record.goal !== 'owned' && !isPayAsked) return told;
  const orders = record.orders.map((order) => {
    const { checkoutSentAt = savedAt, paySentAt = savedAt } = order;
    return order.isLeft ? order : { ...order, checkoutSentAt, paySentAt };
  });
  return { ...told, record: { ...record, orders } };
}

/** A kept purchase, ready to go on: nobody asks any more for a hold whose purchase is being given up. */
export function fromKept(kept: KeptRecord, buyer: Buyer, now: number): PurchaseRecord {
  const record: PurchaseRecord = { ...omit(kept, 'customerId'), buyer, waiting: null };
  const { stopping } = record;
  if (!stopping) return record;
  const isAsked = ({ status }: SeatRecord) => status === 'holding';
  return conclude(
    withSeats(record, isAsked, { status: 'lost', problem: stopping, freesAt: freedUnseenAt(record, now) }),
  );
}
