import type { SeatId } from '../../models/ids.ts';
import type { PurchaseEvent } from './events.ts';
import { defined, type Loose } from './omit.ts';
import { freedAt } from './record.ts';
import type { OrderRecord, PurchaseRecord, SeatRecord } from './schema.ts';
import type { ProblemData } from './shapes.ts';

/** What each event makes of a record. */
export type Handlers = {
  readonly [Type in PurchaseEvent['type']]: (
    record: PurchaseRecord,
    event: Extract<PurchaseEvent, { type: Type }>,
  ) => PurchaseRecord;
};

/** What changes: an optional member that is `undefined` is taken out. */
export type Patch<Value> = Partial<Loose<Value>>;
type Change<Value> = Patch<Value> | ((value: Value) => Patch<Value>);

const changed = <Value extends object>(value: Value, change: Change<Value>): Value =>
  defined<Value>({ ...value, ...(typeof change === 'function' ? change(value) : change) });

/** The record with some of its seats changed. */
export const withSeats = (
  record: PurchaseRecord,
  isMeant: (seat: SeatRecord) => boolean,
  change: Change<SeatRecord>,
): PurchaseRecord => ({
  ...record,
  seats: record.seats.map((seat) => (isMeant(seat) ? changed(seat, change) : seat)),
});

export const withSeat = (record: PurchaseRecord, seatId: SeatId, change: Change<SeatRecord>): PurchaseRecord =>
  withSeats(record, (seat) => seat.seatId === seatId, change);

/** What becomes of a seat whose hold is of no use any more. */
export const lost =
  (record: PurchaseRecord, problem: ProblemData, status: 'lost' | 'released' = 'lost') =>
  (seat: SeatRecord): Patch<SeatRecord> => ({ status, problem, freesAt: freedAt(record, seat) });

/** The record with an order and its seats changed. */
export const withOrder = (
  record: PurchaseRecord,
  orderId: string,
  change: Change<OrderRecord>,
  changeSeat?: Change<SeatRecord>,
): PurchaseRecord => {
  const orders = record.orders.map((order) => (order.id === orderId ? changed(order, change) : order));
  const next = { ...record, orders };
  return changeSeat ? withSeats(next, (seat) => seat.orderId === orderId, changeSeat) : next;
};
