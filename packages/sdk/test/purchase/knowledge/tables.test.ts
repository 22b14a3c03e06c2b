import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { aliveTable } from '../../../src/purchase/knowledge/alive.ts';
import { cancelTable } from '../../../src/purchase/knowledge/cancel.ts';
import { cartTable } from '../../../src/purchase/knowledge/cart.ts';
import { checkoutTable } from '../../../src/purchase/knowledge/checkout.ts';
import { holdTable } from '../../../src/purchase/knowledge/hold.ts';
import { payTable } from '../../../src/purchase/knowledge/pay.ts';
import { orderTable, seatmapTable } from '../../../src/purchase/knowledge/reads.ts';
import { judge, type Answer, type Table } from '../../../src/purchase/knowledge/table.ts';

// Written by hand from the contract: what each answer proves, and what it does not prove when the premise is missing.
type Case = readonly [answer: Answer, premises: string, proves: string];

const HOLD: readonly Case[] = [
  ['ok', '', 'held'],
  // 9, hazard 6: a repeat after a lost reply is refused by the buyer's own hold. Without a lost reply it is somebody else's.
  ['seat_unavailable', 'wasLost hasTime', 'perhaps_ours'],
  ['seat_unavailable', 'hasTime', 'taken'],
  ['seat_contended', 'hasTime', 'ask_again'],
  ['seat_contended', '', 'taken'],
  // 3.4, check 4: a seat that the catalog shows and inventory has not heard of is lag.
  ['seat_not_found', 'hasTime isLookedUp isListed', 'ask_again'],
  ['seat_not_found', 'hasTime isLookedUp', 'refused'],
  ['seat_not_found', 'hasTime', 'look_up'],
  ['seat_not_found', 'isListed isLookedUp', 'refused'],
  ['silence', 'hasTime', 'ask_again_in_doubt'],
  ['silence', '', 'perhaps_ours'],
  ['unclear', 'hasTime', 'perhaps_ours'],
  ['not_admitted', 'hasTime hasPatience', 'ask_again_in_doubt'],
  // A gateway may refuse what inventory has done.
  ['not_admitted', 'hasTime', 'perhaps_ours'],
  ['invalid_request', 'hasTime', 'refused'],
];
const CART: readonly Case[] = [
  ['ok', '', 'in_cart'],
  // 5: a message queue lies between; as long as the hold lives it may only be late.
  ['reservation_not_found', 'isAlive', 'wait'],
  ['reservation_not_found', '', 'behind'],
  ['reservation_expired', 'isAlive', 'over'],
  // 3.5, check 7: it is in a draft; in which one is known only where this purchase has one.
  ['seat_already_in_cart', 'isAlive hasDraft isSeenBeforePaid', 'is_in_draft'],
  ['seat_already_in_cart', 'isAlive hasDraft', 'other_cart'],
  ['seat_already_in_cart', 'isAlive', 'other_cart'],
  // 3.5, check 8: the second seat of a draft answers 500, also when the draft is another purchase's.
  ['service_failed', 'isAlive hasDraft takesSeveral failedBefore', 'order_by_order'],
  ['service_failed', 'isAlive hasDraft takesSeveral', 'ask_again'],
  ['service_failed', 'isAlive knowsLeftDraft', 'cancel_left_draft'],
  ['service_failed', 'isAlive failedOften', 'other_cart'],
  ['service_failed', 'isAlive', 'ask_again'],
  ['silence', 'isAlive', 'ask_again'],
  ['silence', '', 'over'],
  ['reservation_mismatch', 'isAlive', 'lost'],
];
const CHECKOUT: readonly Case[] = [
  ['ok', '', 'checked_out'],
  // 9, hazard 1: "not in draft" is said of cancelled orders too. It never means "closed" by itself.
  ['order_not_draft', 'isAlive', 'ended_elsewhere'],
  ['order_not_draft', 'isAlive wasLost', 'new_order'],
  ['order_not_draft', 'isAlive wasLost mayPay', 'await_evidence'],
  ['order_not_draft', 'isAlive wasLost mayPay isReadable', 'read_order'],
  ['order_not_draft', '', 'expired'],
  ['order_not_found', 'isAlive', 'ended_elsewhere'],
  // Where a checkout pays it is a payment: repeated only when the first is over.
  ['silence', 'isAlive mayPay', 'ask_again_when_over'],
  ['silence', 'isAlive', 'ask_again'],
  ['silence', 'mayPay wasLost', 'await_evidence'],
  ['silence', 'mayPay', 'expired'],
  ['order_forbidden', 'isAlive', 'refused'],
  ['order_forbidden', 'isAlive hasPatience', 'ask_again'],
];
const PAY: readonly Case[] = [
  ['ok', '', 'paid'],
  ['payment_declined', 'isAlive', 'declined'],
  ['reservation_not_payable', 'isAlive isLag', 'wait'],
  ['reservation_not_payable', 'isLag', 'expired'],
  ['reservation_not_payable', 'isAlive', 'expired'],
  // 3.6: an earlier payment is found before the hold is looked at; that proves something only once the hold is over.
  ['reservation_not_payable', 'wasLost isOver isLag', 'nothing_charged'],
  ['reservation_not_payable', 'wasLost', 'look_when_over'],
  // 9, hazard 7: two at once both charge.
  ['silence', 'isAlive', 'look_when_over'],
  ['service_failed', 'isAlive', 'look_when_over'],
  ['unclear', 'isAlive', 'look_when_over'],
  ['other', 'isAlive', 'look_when_over'],
  ['told_to_wait', 'isAlive', 'look_soon'],
  ['not_admitted', 'isAlive', 'look_soon'],
  ['silence', 'wasLost isOver', 'unknown'],
  ['payment_rejected', 'isAlive', 'refused'],
  ['payment_rejected', 'isAlive wasLost', 'look_when_over'],
];
const CANCEL: readonly Case[] = [
  ['ok', '', 'cancelled'],
  ['order_not_cancellable', 'hasPatience', 'ask_again'],
  // 3.5: unknown or paid, and the platform has told its id. A cancelled order answers 204 again.
  ['order_not_cancellable', '', 'perhaps_paid'],
  ['order_not_cancellable', 'isSwept hasPatience', 'ask_again'],
  ['silence', '', 'ask_again'],
  ['silence', 'isSwept', 'cancelled'],
];
const ORDER: readonly Case[] = [
  ['ok', '', 'not_readable'],
  ['ok', 'isStated isSettled', 'paid'],
  // 6: an order that ended after our checkout while its hold lives was declined; else nobody declined anything.
  ['ok', 'isStated isCancelled isCheckedOut isAlive', 'declined'],
  ['ok', 'isStated isCancelled isCheckedOut', 'expired'],
  ['ok', 'isStated isCancelled isAlive', 'ended_elsewhere'],
  ['ok', 'isStated isDraft wasLost isAlive', 'not_checked_out'],
  ['ok', 'isStated wasLost isAlive', 'checked_out'],
  ['ok', 'isStated isCheckedOut isAlive', 'not_yet'],
  ['silence', 'isStated isSettled', 'not_yet'],
];
const SEATMAP: readonly Case[] = [
  ['ok', 'isSold isPaySent isAlive', 'paid'],
  ['ok', 'isSold hasReceipt', 'paid'],
  // After the hold somebody else may have bought it; before a payment nobody of ours has.
  ['ok', 'isSold isPaySent', 'not_yet'],
  ['ok', 'isSold isAlive', 'not_yet'],
  ['ok', 'isPaySent isAlive', 'not_yet'],
];
const ALIVE: readonly Case[] = [
  ['seat_already_in_cart', '', 'alive'],
  ['reservation_not_found', 'hasTries', 'over'],
  ['silence', 'hasTries', 'ask_again'],
  ['silence', '', 'over'],
];

const TABLES: Readonly<Record<string, { readonly table: Table<string, string>; readonly cases: readonly Case[] }>> = {
  'POST /reservations': { table: holdTable, cases: HOLD },
  'POST /cart/add': { table: cartTable, cases: CART },
  'POST /orders/checkout': { table: checkoutTable, cases: CHECKOUT },
  'POST /payments': { table: payTable, cases: PAY },
  'PATCH /orders/{id}/cancel': { table: cancelTable, cases: CANCEL },
  'GET /orders/{id}': { table: orderTable, cases: ORDER },
  'GET /events/{id}/seatmap': { table: seatmapTable, cases: SEATMAP },
  'POST /cart/add once more': { table: aliveTable, cases: ALIVE },
};

describe.each(Object.entries(TABLES))('%s', (_, { table, cases }) => {
  it.each(cases)('%s with %j proves %s', (answer, given, proves) => {
    const premises = new Proxy<Record<string, boolean>>(
      {},
      { get: (__, name) => given.split(' ').includes(String(name)) },
    );
    expect(judge(table, answer, premises)).toBe(proves);
  });

  it('ends with a row for every other answer, which proves nothing good', () => {
    const last = table.at(-1);
    expect(last?.slice(0, 2)).toEqual(['any', []]);
    expect(['held', 'in_cart', 'checked_out', 'paid', 'alive', 'nothing_charged']).not.toContain(last?.[2]);
  });
});

const folder = new URL('../../../src/purchase/knowledge/', import.meta.url);

it.each(readdirSync(folder).filter((file) => file !== 'table.ts'))(
  '%s names what each of its rows rests on',
  (file) => {
    const lines = readFileSync(new URL(file, folder), 'utf8').split('\n');
    const rows = lines.filter((line) => /^ {2}\[/.test(line));
    expect(rows.length).toBeGreaterThan(2);
    for (const row of rows) expect(row).toMatch(/\], \/\/ \S/);
  },
);
