import type { SeatId } from '../../models/ids.ts';
import type { PurchaseEvent } from './events.ts';
import type { OrderRecord, PurchaseRecord, SeatRecord } from './schema.ts';

/** What each event makes of a record. */
export type Handlers = {
  readonly [Type in PurchaseEvent['type']]: (
    record: PurchaseRecord,
    event: Extract<PurchaseEvent, { type: Type }>,
  ) => PurchaseRecord;
};

export const withSeat = (
  record: PurchaseRecord,
  seatId: SeatId,
  change: (seat: SeatRecord) => SeatRecord,
): PurchaseRecord => ({
  ...record,
  seats: record.seats.map((seat) => (seat.seatId === seatId ? change(seat) : seat)),
});

export const withOrder = (
  record: PurchaseRecord,
  orderId: string,
  change: (order: OrderRecord) => OrderRecord,
  changeSeat?: (seat: SeatRecord) => SeatRecord,
): PurchaseRecord => ({
  ...record,
  orders: record.orders.map((order) => (order.id === orderId ? change(order) : order)),
  seats: changeSeat ? record.seats.map((seat) => (seat.orderId === orderId ? changeSeat(seat) : seat)) : record.seats,
});
