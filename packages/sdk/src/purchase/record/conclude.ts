import { identityKind } from './carts.ts';
import { deployedCapabilities } from './capabilities.ts';
import { toWallClock } from './clock.ts';
import { isOpenOrder } from './record.ts';
import type { PurchaseRecord } from './schema.ts';
import type { LostSeat, PurchaseResult } from './shapes.ts';
import { EVIDENCES, type SeatStatus } from './words.ts';

const OPEN: readonly SeatStatus[] = ['chosen', 'holding', 'held', 'in_cart', 'paying'];

function statusOf(record: PurchaseRecord): PurchaseResult['status'] {
  const { seats, orders, stopping } = record;
  const owned = seats.filter(({ status }) => status === 'owned').length;
  if (orders.some(({ state }) => state === 'unknown')) return 'outcome_unknown';
  const wanted = seats.filter(({ replacedBy }) => replacedBy === undefined).length;
  if (owned > 0) return owned === wanted ? 'owned' : 'partial';
  if (stopping?.code === 'aborted') return 'cancelled';
  const codes = seats.map(({ problem }) => problem?.code);
  if (codes.includes('payment_declined')) return 'declined';
  return codes.includes('hold_expired') || codes.includes('reservation_expired') ? 'expired' : 'failed';
}

const lostSeatsOf = (record: PurchaseRecord): LostSeat[] =>
  record.seats
    .filter(({ status, replacedBy }) => status !== 'owned' && replacedBy === undefined)
    .map(({ seatId, problem, freesAt }) => ({
      seatId,
      code: problem?.code ?? 'aborted',
      ...(freesAt !== undefined && { freesAt: toWallClock(record, freesAt) }),
    }));

function resultOf(record: PurchaseRecord): PurchaseResult {
  const { seats, orders, capabilities } = record;
  const paid = orders.filter(({ state }) => state === 'paid');
  return {
    status: record.result?.status ?? statusOf(record),
    ownedSeatIds: [
      ...seats.filter(({ status }) => status === 'owned').map(({ seatId }) => seatId),
      ...paid.flatMap(({ foreignSeatIds }) => foreignSeatIds),
    ],
    lostSeats: lostSeatsOf(record),
    orderIds: orders.map(({ id }) => id),
    paymentIds: orders.flatMap(({ paymentId }) => paymentId ?? []),
    chargedCents: paid.reduce((cents, { chargedCents, totalCents }) => cents + (chargedCents ?? totalCents), 0),
    evidence: EVIDENCES.find((evidence) => paid.some((order) => order.evidence === evidence)) ?? null,
    leftOrderIds: orders.filter((order) => isOpenOrder(order)).map(({ id }) => id),
    mailsTickets: paid.every((order) => identityKind(record.buyer, order.cart) === 'user'),
    capabilities: capabilities ?? deployedCapabilities,
  };
}

/** Writes the result once nothing is left that could still change who owns what; keeps it true after that. */
export function conclude(record: PurchaseRecord): PurchaseRecord {
  const { seats, orders } = record;
  if (!record.result && record.goal === null && !record.stopping) return record;
  if (!record.result && seats.some(({ status, isSought }) => OPEN.includes(status) || isSought)) return record;
  if (!record.result && orders.some((order) => isOpenOrder(order) && !order.isLeft)) return record;
  const result = resultOf(record);
  if (JSON.stringify(result) === JSON.stringify(record.result)) return record;
  return { ...record, waiting: null, result };
}
