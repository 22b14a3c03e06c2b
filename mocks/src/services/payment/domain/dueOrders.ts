import { ServerFault } from '../../../aspnet/exception.ts';
import { decimal } from '../../../aspnet/values/decimal.ts';
import { ConnectionDroppedError } from '../../../wire/errors.ts';
import type { OrderCheckedOut } from '../../../model/topics.ts';
import type { ServiceContext } from '../../context.ts';
import type { Charger } from './charge.ts';
import type { Payment, Payments } from './state.ts';

const TRY_AGAIN_MS = 1000;
const HOLD_GONE = { errorCode: 'HOLD_EXPIRED', errorMessage: 'Reservation has expired', failureReason: 'hold_expired' };

/** An order that checkout asked to be charged, and the id of the record that said so. */
export interface DueOrder {
  readonly order: OrderCheckedOut;
  readonly causedBy: string;
}

/** Payments under way, one per order; and the orders that checkout asked to be charged. */
export function createDueOrders({ wait, call, background }: ServiceContext, payments: Payments, charge: Charger) {
  const flights = new Map<string, Promise<Payment>>();
  /** Heard of and not decided: their records count as read, so nobody else remembers them. */
  let owed = new Map<string, DueOrder>();

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
          // Holds that are not this order's do not concern it: they end by themselves, or are another's.
          ...(isSecured ? { items: order.items } : { items: [], refusal: HOLD_GONE }),
        };
        return await charge(input, causedBy);
      } catch (problem) {
        if (!(problem instanceof ServerFault)) throw problem;
        await wait(TRY_AGAIN_MS);
      }
    }
  }

  /** Once per order, however often it is told. */
  async function settle(due: DueOrder): Promise<void> {
    const { order, causedBy } = due;
    const { orderId } = order;
    if (payments.ofOrder(orderId, 'succeeded') ?? payments.ofOrder(orderId, 'failed')) return;
    owed.set(orderId, due);
    await share(orderId, () => decide(order, causedBy));
    owed.delete(orderId);
  }

  return {
    share,
    inFlight: (orderId: string) => flights.get(orderId),
    settle,
    snapshot: (): readonly DueOrder[] => [...owed.values()],
    /** After the payments were restored: goes on with what was owed. */
    restore(saved: readonly DueOrder[]): void {
      owed = new Map();
      for (const due of saved) background(settle(due));
    },
  };
}

export type DueOrders = ReturnType<typeof createDueOrders>;
