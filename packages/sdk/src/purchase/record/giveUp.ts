import { omit } from './omit.ts';
import { freedAt, isInPayment, orderOf } from './record.ts';
import type { PurchaseRecord, SeatRecord } from './schema.ts';

const notSought = (seat: SeatRecord): SeatRecord => (seat.isSought ? omit(seat, 'isSought') : seat);

/** Lets go of every seat no money is moving for, once the purchase stops: by the buyer's word, or by its policy. */
export function giveUp(record: PurchaseRecord): PurchaseRecord {
  const isMissed = ({ status, isSought, replacedBy }: SeatRecord) =>
    status === 'lost' && !isSought && replacedBy === undefined;
  const lost = record.policy === 'best-effort' ? undefined : record.seats.find(isMissed);
  const stopping = record.stopping ?? lost?.problem ?? null;
  if (!stopping || record.result) return record;
  const isLetGo = ({ status, orderId }: SeatRecord) => {
    if (status === 'chosen' || status === 'held') return true;
    const order = status === 'in_cart' && orderId !== undefined ? orderOf(record, orderId) : undefined;
    return order !== undefined && !isInPayment(record, order);
  };
  return {
    ...record,
    stopping,
    problem: record.problem ?? stopping,
    waiting: null,
    seats: record.seats
      .map(notSought)
      .map((seat) =>
        isLetGo(seat) ? { ...seat, status: 'released', problem: stopping, ...freedAt(record, seat) } : seat,
      ),
  };
}
