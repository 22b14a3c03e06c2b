import type { Decimal } from '../../../aspnet/values/decimal.ts';
import { storedTimestamp } from '../../../aspnet/values/timestamp.ts';
import type { WireRequest } from '../../../wire/wire.ts';
import type { ServiceContext } from '../../context.ts';
import { checkRow } from '../../columns.ts';
import { argumentFault } from '../../databaseFaults.ts';
import type { Order, Orders } from './orders.ts';

export type WaitlistOrderOutcome = { kind: 'created'; orderId: string } | { kind: 'exists'; seatId: string };

/** What is done to orders besides buying: reading, cancelling, and the waitlist's own orders. */
export function createOrderAdmin({ random, policy, database, emit, idOf, stamp }: ServiceContext, orders: Orders) {
  return {
    async read(orderId: string, request: WireRequest): Promise<Order | undefined> {
      await database.roundTrip(request);
      return orders.find(orderId);
    },

    /** True also for an order that is cancelled already. The seat is not freed. */
    async cancel(orderId: string, request: WireRequest): Promise<boolean> {
      await database.roundTrip(request);
      const order = orders.find(orderId);
      // Where checkout pays, a pending order is being charged: too late to call it off.
      if (!order || order.state === 'paid' || (order.state === 'pending' && policy.checkoutPays)) return false;
      if (order.state === 'cancelled') return true;
      orders.setState(order, 'cancelled');
      emit({
        type: 'state',
        service: 'ordering',
        entity: 'order',
        id: orderId,
        state: 'cancelled',
        causedBy: idOf(request),
      });
      return true;
    },

    /** @throws ServerFault for an empty token */
    async createForWaitlist(
      { seatId, guestToken, price }: { seatId: string; guestToken: string | null; price: Decimal },
      request: WireRequest,
    ): Promise<WaitlistOrderOutcome> {
      await database.roundTrip(request);
      if (orders.openWithSeat(seatId).length > 0) return { kind: 'exists', seatId };
      if (!guestToken) throw argumentFault('Either UserId or GuestToken must be provided.');
      const order: Order = {
        id: random.uuid(),
        userId: null,
        guestToken,
        createdAt: storedTimestamp(stamp()),
        state: 'pending',
        paidAt: null,
        items: [{ id: random.uuid(), seatId, price: price.stored(), reservationId: null }],
      };
      await database.roundTrip(request);
      checkRow('orders', { GuestToken: guestToken });
      checkRow('orderItems', { Price: price });
      orders.add(order);
      emit({
        type: 'state',
        service: 'ordering',
        entity: 'order',
        id: order.id,
        state: 'pending',
        causedBy: idOf(request),
      });
      return { kind: 'created', orderId: order.id };
    },
  };
}
