import { isTicketingError } from '../../errors/isTicketingError.ts';
import { WaitTimeoutError } from '../../errors/purchase.ts';
import { coldSchedule, type Schedule } from '../../wait/schedule.ts';
import { waitAlone } from '../../wait/waitUntil.ts';
import { problemOf } from '../record/problems.ts';
import { canRead, endOfOrder, isSettling } from '../record/record.ts';
import type { OrderRecord } from '../record/schema.ts';
import { rest, telling, type EffectContext } from './context.ts';
import { lookAtSales } from './evidence.ts';
import { readOrder } from './readOrder.ts';

/** How long a receipt waits for stronger evidence, ms; what comes later makes the result stronger. */
const RECEIPT_PATIENCE_MS = 1_300;
/** A seat turns sold so long after its payment, ms: an earlier look would only be one more. */
const SOLD_AFTER_MS = 150;
/** After the end of a hold, ms: how long an order without a receipt may still turn out paid. */
const PAYMENT_PATIENCE_MS = 60_000;
/** Two looks at a seatmap are as many times as far apart as its answers usually take. */
const COST_FACTOR = 10;
const LOOKS_MS = { shortest: 250, longest: 3_000 } as const;

/**
 * When to look at an order whose checkout has begun a payment, while nothing is known: a payment takes 100 to 499 ms, and a
 * look before its end is one for nothing. Source: contract section 3, the simulator.
 */
const paymentSchedule: Schedule = (index, phase) =>
  index < 2 ? 300 + 220 * index + 20 * phase : 520 + coldSchedule(index, phase);

/**
 * Looks for evidence that the orders are paid, strongest first: the order's state where it can be read, the seats turning
 * sold, the receipt of the payment. One wait for all of them.
 */
export async function settle(context: EffectContext): Promise<void> {
  const { client, clock, admit, record, dispatch, lags, signal } = context;
  const open = () => record().orders.filter((order) => isSettling(record(), order));
  const orders = open();
  const isReceived = (order: OrderRecord) => order.paymentId !== undefined;
  /** What an answer of the catalog usually takes: the best of those seen. */
  let usualMs: number | undefined;

  const look = async () => {
    for (const { id } of open()) await readOrder(context, id);
    if (open().length > 0 && !canRead(record())) {
      const askedAt = clock.monotonic();
      await lookAtSales(context, open);
      usualMs = Math.min(usualMs ?? Infinity, clock.monotonic() - askedAt);
    }
    if (open().length > 0) throw new WaitTimeoutError();
  };

  const patience = (order: OrderRecord) =>
    isReceived(order)
      ? RECEIPT_PATIENCE_MS
      : Math.max(0, endOfOrder(record(), order) - clock.now()) + PAYMENT_PATIENCE_MS;
  const began = clock.monotonic();
  const pair = canRead(record()) ? 'ordering>payment' : 'payment>catalog';
  const unknown = canRead(record()) ? paymentSchedule : undefined;
  if (orders.every(isReceived)) await rest(context, SOLD_AFTER_MS);
  const outcome = await waitAlone(
    { clock, random: client.random },
    {
      probe: look,
      // Looking changes nothing: whatever goes wrong with it, look again.
      isLag: (error) => isTicketingError(error),
      admit: async () => {
        await admit();
      },
      since: began,
      schedule: lags?.estimate(pair) ? lags.schedule(pair) : unknown,
      estimate: lags?.estimate(pair),
      timeout: Math.max(1, Math.min(...orders.map(patience)) - (clock.monotonic() - began)),
      signal,
      // A seatmap is expensive: it is looked at by what it usually costs, not by one slow answer.
      pace: () =>
        canRead(record()) ? 0 : Math.min(LOOKS_MS.longest, Math.max(LOOKS_MS.shortest, COST_FACTOR * (usualMs ?? 0))),
      onAttempt: telling(context, 'settlement'),
      // The evidence itself ends the effect before the wait has said how long it took.
      onLateSuccess: (_, lag) => lags?.observe(pair, lag),
    },
  );
  if (outcome.status === 'ready') lags?.observe(pair, outcome.lag);
  if (outcome.status !== 'timed_out') return;
  for (const order of open()) {
    const orderId = order.id;
    if (!orders.some(({ id }) => id === orderId)) continue;
    const problem = problemOf(new WaitTimeoutError(), { orderId });
    dispatch(
      isReceived(order)
        ? { type: 'settled', orderId, evidence: 'receipt' }
        : { type: 'order_unknown', orderId, problem },
    );
  }
}
