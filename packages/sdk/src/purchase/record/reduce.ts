import { toCents } from '../../models/money.ts';
import type { Handlers } from './change.ts';
import { conclude } from './conclude.ts';
import type { PurchaseEvent } from './events.ts';
import { giveUp } from './giveUp.ts';
import { omit } from './omit.ts';
import { priceProblem } from './problems.ts';
import { newSeat, seatOf, type PurchaseRecord } from './record.ts';
import { orderHandlers } from './reduceOrders.ts';
import { seatHandlers } from './reduceSeats.ts';

const handlers: Handlers = {
  ...seatHandlers,
  ...orderHandlers,

  started: (record, { payment }) => ({ ...record, goal: payment ? 'owned' : 'ready', payment }),

  pay_requested: (record, { payment }) => ({
    ...record,
    goal: 'owned',
    payment,
    problem: null,
    seats: record.seats.map((seat) =>
      seat.newPrice === undefined || seat.orderId !== undefined
        ? seat
        : { ...omit(seat, 'newPrice'), price: seat.newPrice },
    ),
    orders: record.orders.map((order) => ({ ...order, agreedCents: order.totalCents })),
  }),

  seats_added: (record, { seats }) => ({
    ...record,
    seats: [...record.seats, ...seats.filter(({ seatId }) => !seatOf(record, seatId)).map(newSeat)],
  }),

  stopped: (record, { problem }) => ({ ...record, stopping: problem, problem }),

  learned: (record, { capabilities, isCertain, prices = [] }) => {
    const changed = record.seats.map((seat) => {
      const price = prices.find(({ seatId }) => seatId === seat.seatId)?.price;
      return price === undefined || toCents(price) === toCents(seat.price) ? seat : { ...seat, newPrice: price };
    });
    const total = (newest: boolean) =>
      changed.reduce((cents, seat) => cents + toCents((newest ? seat.newPrice : undefined) ?? seat.price), 0);
    const next = { ...record, capabilities, isCertain, seats: changed };
    if (total(true) === total(false)) return next;
    return { ...next, goal: 'ready', problem: priceProblem(total(false), total(true)) };
  },

  waiting: (record, { waiting }) => ({ ...record, waiting }),
};

/** The next record: pure, whatever the order in which answers come. */
export function reduce(record: PurchaseRecord, event: PurchaseEvent): PurchaseRecord {
  const handle = handlers[event.type] as (record: PurchaseRecord, event: PurchaseEvent) => PurchaseRecord;
  return conclude(giveUp(handle(record, event)));
}
