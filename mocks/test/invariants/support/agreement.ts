import type { Services } from '../../../src/platform/startServices.ts';
import { groupBy, readBooks, readSeatmap } from './books.ts';
import type { Report } from './report.ts';

/**
 * When all is quiet and every hold has run out, the services agree: a seat is sold (held for good, in one paid order,
 * sold on the seatmap) or free (not held, in no open order, available). No seat is lost.
 */
export function auditAgreement(services: Services, initially: ReadonlyMap<string, string>, report: Report): void {
  const { seats, reservations, orders } = readBooks(services);
  const seatmap = readSeatmap(services);
  const holds = groupBy(reservations, (one) => one.seatId);
  const inOrders = groupBy(orders, ({ items }) => items.map((item) => item.seatId));
  for (const { id, isReserved } of seats) {
    if (initially.get(id) !== 'available') continue;
    const states = (holds.get(id) ?? []).map(({ status }) => status);
    const orderStates = (inOrders.get(id) ?? []).map(({ state }) => state);
    const status = seatmap.get(id);
    const facts = { id, isReserved, status, states, orderStates };
    const isSold = states.includes('confirmed');
    if (states.includes('active')) report('holds end', facts);
    if (isReserved !== isSold) report('inventory holds what is sold, and loses no seat', facts);
    if (status !== (isSold ? 'sold' : 'available')) report('the seatmap shows it', facts);
    if (orderStates.includes('paid') !== isSold) report('what is sold is in a paid order', facts);
    if (orderStates.includes('pending')) report('no order stays undecided', facts);
  }
}
