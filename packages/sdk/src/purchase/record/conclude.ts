import { guideCapabilities } from './capabilities.ts';
import type { PurchaseRecord } from './record.ts';
import type { Evidence, LostSeat, PurchaseResult, SeatStatus } from './types.ts';

const OPEN: readonly SeatStatus[] = ['chosen', 'holding', 'held', 'in_cart', 'paying'];
const STRENGTH: readonly Evidence[] = ['receipt', 'seatmap', 'order'];

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

export const lostSeatsOf = ({ seats }: PurchaseRecord): readonly LostSeat[] =>
  seats
    .filter(({ status, replacedBy }) => status !== 'owned' && replacedBy === undefined)
    .map(({ seatId, problem, freesAt }) => ({
      seatId,
      code: problem?.code ?? 'aborted',
      ...(freesAt !== undefined && { freesAt }),
    }));

/** Writes the result once nothing is left that could still change. */
export function conclude(record: PurchaseRecord): PurchaseRecord {
  const { seats, orders, capabilities } = record;
  if (record.result || (record.goal === null && !record.stopping)) return record;
  if (seats.some(({ status, isSought }) => OPEN.includes(status) || isSought)) return record;
  if (orders.some(({ state }) => state === 'draft' || state === 'pending')) return record;
  const paid = orders.filter(({ state }) => state === 'paid');
  const result: PurchaseResult = {
    status: statusOf(record),
    ownedSeatIds: seats.filter(({ status }) => status === 'owned').map(({ seatId }) => seatId),
    lostSeats: lostSeatsOf(record),
    orderIds: orders.map(({ id }) => id),
    paymentIds: orders.flatMap(({ paymentId }) => paymentId ?? []),
    chargedCents: paid.reduce((cents, { totalCents }) => cents + totalCents, 0),
    evidence: STRENGTH.find((evidence) => paid.some((order) => order.evidence === evidence)) ?? null,
    capabilities: capabilities ?? guideCapabilities,
  };
  return { ...record, waiting: null, result };
}
