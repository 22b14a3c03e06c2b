import { lost, withSeats } from './change.ts';
import { isInPayment, orderOf } from './record.ts';
import type { PurchaseRecord, SeatRecord } from './schema.ts';

/** Lets go of every seat no money is moving for, once the purchase stops: by the buyer's word, or by its policy. */
export function giveUp(record: PurchaseRecord): PurchaseRecord {
  const isMissed = ({ status, isSought, replacedBy }: SeatRecord) =>
    status === 'lost' && !isSought && replacedBy === undefined;
  const missed = record.policy === 'best-effort' ? undefined : record.seats.find(isMissed);
  const stopping = record.stopping ?? missed?.problem ?? null;
  if (!stopping || record.result) return record;
  const isLetGo = ({ status, orderId }: SeatRecord) => {
    if (status === 'chosen' || status === 'held') return true;
    const order = status === 'in_cart' && orderId !== undefined ? orderOf(record, orderId) : undefined;
    return order !== undefined && !isInPayment(record, order);
  };
  const next = { ...record, stopping, problem: record.problem ?? stopping, waiting: null };
  return withSeats(
    withSeats(next, () => true, { isSought: undefined }),
    isLetGo,
    lost(record, stopping, 'released'),
  );
}
