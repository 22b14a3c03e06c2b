import { ServerFault } from '../../http/framework/exception.ts';
import { decimal } from '../../http/framework/json/decimal.ts';
import { ConnectionDroppedError } from '../../http/errors.ts';
import type { OrderCheckedOut } from '../../contracts/topics.ts';
import type { ServiceContext } from '../context.ts';
import type { Charger } from './charge.ts';
import type { Payment, Payments } from './state.ts';

const TRY_AGAIN_MS = 1000;
const HOLD_GONE = { errorCode: 'HOLD_EXPIRED', errorMessage: 'Reservation has expired', failureReason: 'hold_expired' };

/** Payments under way, one per order; and the orders that checkout asked to be charged. */
export function createDueOrders({ wait, call }: ServiceContext, payments: Payments, charge: Charger) {
  const flights = new Map<string, Promise<Payment>>();

  function share(orderId: string, run: () => Promise<Payment>): Promise<Payment> {
    const known = flights.get(orderId);
    if (known) return known;
    const flight = run().finally(() => flights.delete(orderId));
    flights.set(orderId, flight);
    return flight;
  }

  /**
   * Asks inventory to keep the holds while the money is taken. Without that a payment and an expiry that cross on the
   * log could both win. Undefined: no answer, or none that says anything.
   */
  async function secure({ orderId, items }: OrderCheckedOut, causedBy: string): Promise<boolean | undefined> {
    const body = JSON.stringify({ orderId, reservationIds: items.map(({ reservationId }) => reservationId) });
    const headers = { 'content-type': 'application/json' };
    const query = new URLSearchParams();
    try {
      const { status } = await call(
        'inventory',
        { method: 'POST', path: '/reservations/secure', query, headers, body },
        causedBy,
      );
      return status === 204 ? true : status === 409 ? false : undefined;
    } catch (problem) {
      if (problem instanceof ConnectionDroppedError) return undefined;
      throw problem;
    }
  }

  /** An outage only delays it. */
  async function decide(order: OrderCheckedOut, causedBy: string): Promise<Payment> {
    for (;;) {
      const isSecured = await secure(order, causedBy);
      if (isSecured === undefined) {
        await wait(TRY_AGAIN_MS);
        continue;
      }
      try {
        const input = {
          orderId: order.orderId,
          customerId: order.customerId,
          reservationId: isSecured ? (order.items[0]?.reservationId ?? null) : null,
          amount: decimal(order.amount),
          currency: 'USD',
          paymentMethod: 'credit_card',
          // Holds that are not this order's are none of its business: they end by themselves, or are another's.
          ...(isSecured ? { items: order.items } : { items: [], refusal: HOLD_GONE }),
        };
        return await charge(input, causedBy);
      } catch (problem) {
        if (!(problem instanceof ServerFault)) throw problem;
        await wait(TRY_AGAIN_MS);
      }
    }
  }

  return {
    share,
    inFlight: (orderId: string) => flights.get(orderId),
    /** Once per order, however often it is told. */
    async settle(order: OrderCheckedOut, causedBy: string): Promise<void> {
      const { orderId } = order;
      if (payments.ofOrder(orderId, 'succeeded') ?? payments.ofOrder(orderId, 'failed')) return;
      await share(orderId, () => decide(order, causedBy));
    },
  };
}

export type DueOrders = ReturnType<typeof createDueOrders>;
