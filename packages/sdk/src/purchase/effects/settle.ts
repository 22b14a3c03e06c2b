import { getSeatmap } from '../../actions/catalog/getSeatmap.ts';
import { getOrder } from '../../actions/ordering/getOrder.ts';
import { isTicketingError } from '../../errors/isTicketingError.ts';
import { PaymentDeclinedError } from '../../errors/payment.ts';
import { HoldExpiredError, WaitTimeoutError } from '../../errors/purchase.ts';
import { isCancelled, isSettled } from '../../models/predicates.ts';
import { toCents } from '../../models/money.ts';
import { COST_FACTOR } from '../../wait/pollPacer.ts';
import { waitUntil } from '../../wait/waitUntil.ts';
import { problemOf } from '../record/problems.ts';
import { endOfOrder, isSettling, type OrderRecord } from '../record/record.ts';
import { telling, type EffectContext } from './context.ts';

/** How long a receipt waits for stronger evidence, ms. A seat turns sold within 0.13 s of its payment. */
const RECEIPT_PATIENCE_MS = 5_000;
/** After the end of a hold, ms: how long an order without a receipt may still turn out paid. */
const PAYMENT_PATIENCE_MS = 60_000;

/**
 * Looks for evidence that the orders are paid, strongest first: the order's state where it can be read, the seats turning
 * sold, the receipt of the payment. One wait for all of them.
 */
export async function settle(context: EffectContext): Promise<void> {
  const { client, admit, record, dispatch, lags, signal } = context;
  const { clock } = client;
  const open = () => record().orders.filter((order) => isSettling(record(), order));

  const byOrder = async (order: OrderRecord) => {
    const orderId = order.id;
    const { state, totalAmount, items } = await getOrder(client, { orderId }, { signal });
    const { capabilities } = record();
    if (state === undefined && capabilities) {
      const corrected = { ...capabilities, preset: 'custom' as const, orderStateReadable: false };
      return dispatch({ type: 'learned', capabilities: corrected, isCertain: true });
    }
    if (isSettled({ state: state ?? '' })) {
      const seatIds = items?.map(({ seatId }) => seatId);
      const totalCents = toCents(totalAmount);
      return dispatch({ type: 'settled', orderId, evidence: 'order', totalCents, ...(seatIds && { seatIds }) });
    }
    if (!isCancelled({ state: state ?? '' })) return;
    const isAlive = clock.now() < endOfOrder(record(), order);
    const error = isAlive ? new PaymentDeclinedError({ orderId }) : new HoldExpiredError({ orderId });
    dispatch({ type: 'order_cancelled', orderId, problem: problemOf(error, { orderId }) });
  };

  const bySeatmap = async () => {
    const { seats } = await getSeatmap(client, { eventId: record().eventId }, { signal });
    const sold = new Set<string>(seats.filter(({ status }) => status === 'sold').map(({ id }) => id));
    for (const order of open()) {
      if (!order.seatIds.every((seatId) => sold.has(seatId))) continue;
      dispatch({ type: 'settled', orderId: order.id, evidence: 'seatmap' });
    }
  };

  const look = async () => {
    if (record().capabilities?.orderStateReadable) for (const order of open()) await byOrder(order);
    if (open().length > 0 && !record().capabilities?.orderStateReadable) await bySeatmap();
    const [first] = open();
    if (first) throw new WaitTimeoutError({ orderId: first.id });
  };

  const orders = open();
  const patience = (order: OrderRecord) =>
    order.paymentId === undefined
      ? Math.max(0, endOfOrder(record(), order) - clock.now()) + PAYMENT_PATIENCE_MS
      : RECEIPT_PATIENCE_MS;
  const pair = record().capabilities?.orderStateReadable ? 'ordering>payment' : 'payment>catalog';
  const outcome = await waitUntil(client, {
    probe: look,
    // Looking changes nothing: whatever goes wrong with it, look again.
    isLag: (error) => isTicketingError(error),
    admit,
    schedule: lags?.schedule(pair),
    estimate: lags?.estimate(pair),
    timeout: Math.min(...orders.map(patience)),
    signal,
    // A seatmap is dear.
    pace: (answerMs) => (record().capabilities?.orderStateReadable ? 0 : COST_FACTOR * answerMs),
    onAttempt: telling(context, 'settlement'),
    // The evidence itself ends the effect before the wait has said how long it took.
    onLateSuccess: (_, lag) => lags?.observe(pair, lag),
  });
  if (outcome.status === 'ready') lags?.observe(pair, outcome.lag);
  if (outcome.status !== 'timed_out') return;
  for (const order of open()) {
    if (!orders.some(({ id }) => id === order.id)) continue;
    const orderId = order.id;
    if (order.paymentId !== undefined) dispatch({ type: 'settled', orderId, evidence: 'receipt' });
    else
      dispatch({ type: 'order_unknown', orderId, problem: problemOf(new WaitTimeoutError({ orderId }), { orderId }) });
  }
}
