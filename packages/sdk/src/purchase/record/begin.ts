import { chosenCapabilities, guideCapabilities } from './capabilities.ts';
import type { PurchaseOptions } from '../options.ts';
import { substitute } from './substitute.ts';
import { isInPayment, newSeat, seatOf, type PurchaseRecord } from './record.ts';

/** The record of a purchase that has not begun. */
export function newRecord(id: string, options: PurchaseOptions): PurchaseRecord {
  const { eventId, buyer, policy: choice = 'all-or-nothing', payment = null } = options;
  const policy = choice === 'substitute' ? substitute() : choice;
  const capabilities = chosenCapabilities(options.capabilities);
  return {
    id,
    eventId,
    buyer,
    policy: typeof policy === 'string' ? policy : policy.type,
    substitutes: typeof policy === 'string' ? 0 : policy.attempts,
    payment,
    goal: null,
    stopping: null,
    capabilities,
    isCertain: capabilities !== null,
    seats: options.seats.map(newSeat),
    orders: [],
    skewMs: null,
    skewErrorMs: 0,
    cart: 0,
    waiting: null,
    problem: null,
    result: null,
  };
}

/** Whether a kept purchase is the one asked for, or is too far on to be anything else: money may be moving. */
export function isSame(kept: PurchaseRecord, { seats }: PurchaseOptions): boolean {
  if (kept.orders.some((order) => isInPayment(kept, order))) return true;
  const substitutes = kept.seats.filter(({ replacedBy }) => replacedBy !== undefined).length;
  return (
    kept.seats.length - substitutes === seats.length && seats.every(({ seatId }) => seatOf(kept, seatId) !== undefined)
  );
}

/** A kept purchase, ready to go on: nobody asks any more for a hold whose purchase is being given up. */
export function recovered(kept: PurchaseRecord, now: number): PurchaseRecord {
  const { stopping, capabilities } = kept;
  if (!stopping) return kept;
  const { holdMs, sweepMs } = capabilities ?? guideCapabilities;
  return {
    ...kept,
    seats: kept.seats.map((seat) =>
      seat.status === 'holding'
        ? {
            ...seat,
            status: 'lost',
            problem: stopping,
            freesAt: new Date(now + holdMs + sweepMs).toISOString(),
          }
        : seat,
    ),
  };
}
