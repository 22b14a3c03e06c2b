import { ServerFault } from '../../http/framework/exception.ts';
import { decimal } from '../../http/framework/json/decimal.ts';
import type { OrderCheckedOut } from '../../contracts/topics.ts';
import type { ServiceContext } from '../context.ts';
import type { Charger } from './charge.ts';
import type { Payment, Payments } from './state.ts';

const TRY_AGAIN_MS = 1000;

/** Payments under way, one per order; and the orders that checkout asked to be charged. */
export function createDueOrders({ wait }: ServiceContext, payments: Payments, charge: Charger) {
  const flights = new Map<string, Promise<Payment>>();

  function share(orderId: string, run: () => Promise<Payment>): Promise<Payment> {
    const known = flights.get(orderId);
    if (known) return known;
    const flight = run().finally(() => flights.delete(orderId));
    flights.set(orderId, flight);
    return flight;
  }

  /** A hold is kept until its payment is decided, so an outage only delays it. */
  async function decide(order: OrderCheckedOut, causedBy: string): Promise<Payment> {
    for (;;) {
      try {
        const input = {
          orderId: order.orderId,
          customerId: order.customerId,
          reservationId: order.items[0]?.reservationId ?? null,
          amount: decimal(order.amount),
          currency: 'USD',
          paymentMethod: 'credit_card',
          items: order.items,
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
