import { sumCents, toCents } from '../../models/money.ts';
import type { Handlers } from './change.ts';
import { withDrift } from './clock.ts';
import { conclude } from './conclude.ts';
import { consentProblem, shownCents, withNewPrices } from './consent.ts';
import type { Consent, PurchaseEvent } from './events.ts';
import { giveUp } from './giveUp.ts';
import { checkPayer } from './payer.ts';
import { endWaiting } from './plan.ts';
import { currencyProblem, priceProblem } from './problems.ts';
import { isOpenOrder, isPaying, newSeat, seatOf } from './record.ts';
import { orderHandlers } from './reduceOrders.ts';
import { paymentHandlers } from './reducePayments.ts';
import { seatHandlers } from './reduceSeats.ts';
import type { PurchaseRecord } from './schema.ts';
import type { PaymentDetails } from './shapes.ts';

const agreement = (record: PurchaseRecord, { agreedCents }: Consent) =>
  agreedCents === undefined
    ? { cents: shownCents(record), isExplicit: false }
    : { cents: agreedCents, isExplicit: true };

/** Goes on to the payment, as far as the buyer has agreed to what is known by now. */
function withConsent(record: PurchaseRecord, payment: PaymentDetails, consent: Consent): PurchaseRecord {
  const currency = payment.currency?.toUpperCase() ?? record.currency;
  if (currency !== record.currency.toUpperCase()) {
    return { ...record, problem: currencyProblem(record.currency, currency) };
  }
  const agreed = agreement(record, consent);
  const priced = agreed.isExplicit ? withNewPrices(record) : record;
  const next: PurchaseRecord = { ...priced, goal: 'owned', payment, agreed, problem: null };
  const changed = next.seats.find(({ newPrice, orderId }) => newPrice !== undefined && orderId === undefined);
  const orders = next.orders.filter(isOpenOrder);
  const problem = changed
    ? priceProblem(shownCents(next), shownCents(withNewPrices(next)))
    : orders.map((order) => consentProblem(next, order)).find(Boolean);
  if (problem) return { ...next, goal: 'ready', problem };
  if (agreed.isExplicit && orders.length === 0 && shownCents(next) > agreed.cents) {
    return { ...next, goal: 'ready', problem: priceProblem(agreed.cents, shownCents(next)) };
  }
  return next;
}

const handlers: Handlers = {
  ...seatHandlers,
  ...orderHandlers,
  ...paymentHandlers,

  started: (record, { payment, ...consent }) => {
    const next = checkPayer({ ...record, goal: 'ready' });
    return payment ? withConsent(next, payment, consent) : next;
  },

  pay_requested: (record, { payment, ...consent }) =>
    record.goal === 'owned' || record.result ? record : withConsent(record, payment, consent),

  // A seat that comes after the yes needs a yes of its own; one that comes after the money was sent is another purchase.
  seats_added: (record, { seats }) => {
    const added = seats.filter(({ seatId }) => !seatOf(record, seatId)).map(newSeat);
    if (added.length === 0 || record.result) return record;
    const expected = shownCents(record);
    const problem = priceProblem(expected, expected + sumCents(added.map(({ price }) => price)));
    if (isPaying(record)) return { ...record, problem: { ...problem, seatIds: added.map(({ seatId }) => seatId) } };
    const next = { ...record, seats: [...record.seats, ...added.map((seat) => ({ ...seat, isAdded: true }))] };
    return record.goal === 'owned' ? { ...next, goal: 'ready', agreed: null, problem } : next;
  },

  stopped: (record, { problem }) =>
    record.result ? record : { ...record, stopping: record.stopping ?? problem, problem },

  problem_met: (record, { problem }) => ({ ...record, goal: record.goal && 'ready', problem }),

  clock_moved: (record, { driftMs }) => withDrift(record, driftMs),

  learned: (record, { capabilities, isSeen, prices = [] }) => {
    const changed = record.seats.map((seat) => {
      const price = prices.find(({ seatId }) => seatId === seat.seatId)?.price;
      return price === undefined || toCents(price) === toCents(seat.price) ? seat : { ...seat, newPrice: price };
    });
    const total = (newest: boolean) =>
      sumCents(changed.map((seat) => (newest ? seat.newPrice : undefined) ?? seat.price));
    const next = checkPayer({ ...record, capabilities, isCertain: record.isCertain || isSeen, seats: changed });
    if (total(true) === total(false)) return next;
    if (record.agreed?.isExplicit && record.agreed.cents >= total(true)) return withNewPrices(next);
    return { ...next, goal: record.goal && 'ready', problem: priceProblem(total(false), total(true)) };
  },

  waiting: (record, { waiting }) => ({ ...record, waiting }),
};

/** The next record: pure, whatever the order in which answers come. */
export function reduce(record: PurchaseRecord, event: PurchaseEvent): PurchaseRecord {
  const handle = handlers[event.type] as (record: PurchaseRecord, event: PurchaseEvent) => PurchaseRecord;
  const next = handle(record, event);
  return next === record ? record : endWaiting(conclude(giveUp(next)));
}
