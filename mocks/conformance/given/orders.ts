import { decimal } from '../../src/aspnet/values/decimal.ts';
import { timestampOf } from '../../src/aspnet/values/timestamp.ts';
import type { Order, OrderState } from '../../src/services/ordering/domain/orders.ts';
import { isRecord } from '../format/matchers.ts';
import { seatOf, type Scene } from './scene.ts';

const STATES: readonly string[] = ['draft', 'pending', 'paid', 'cancelled'];

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function itemOf(seatId: string, reservationId: string | null): Order['items'] {
  return [{ id: seatId.replace(/^./, '0'), seatId, price: decimal('50.00'), reservationId }];
}

/** An order in the state that is given, its seat the usual one at 50.00; and the draft a cart is given with. */
export function setOrders(scene: Scene): void {
  const { word, sent, services, clock, fixtures, policy, contractCase } = scene;
  const createdAt = timestampOf(clock.now());
  const given = word('order') ?? 'absent';
  const state = STATES.find((one) => given.startsWith(one)) as OrderState | undefined;
  const isId = given.includes('-') && state === undefined;
  if (state !== undefined || isId) {
    const owner = isRecord(contractCase.given['owner']) ? contractCase.given['owner'] : { userId: fixtures.customer };
    // Where checkout leads to a charge there must be a hold to charge for.
    const reservationId = policy.checkoutPays ? fixtures.reservation : null;
    if (reservationId !== null) holdSeat(scene);
    services.ordering.seed({
      id: word('orderId') ?? (isId ? given : fixtures.order),
      userId: text(owner['userId']),
      guestToken: text(owner['guestToken']),
      createdAt,
      state: state ?? 'pending',
      paidAt: state === 'paid' ? createdAt : null,
      items: given === 'draft-empty' ? [] : itemOf(fixtures.seat, reservationId),
    });
  }
  const cart = word('cart');
  if (cart === undefined || cart === 'none') return;
  const seatId = cart === 'has-this-seat' ? seatOf(scene) : (word('otherSeat') ?? fixtures.otherSeat);
  services.ordering.seed({
    id: fixtures.order,
    userId: sent('userId') ?? null,
    guestToken: sent('guestToken') ?? null,
    createdAt,
    state: 'draft',
    paidAt: null,
    items: itemOf(seatId, null),
  });
}

function holdSeat({ services, clock, policy, fixtures }: Scene): void {
  services.inventory.seedReservation({
    id: fixtures.reservation,
    seatId: fixtures.seat,
    customerId: fixtures.customer,
    eventId: fixtures.event,
    createdAt: timestampOf(clock.now()),
    expiresAt: timestampOf(clock.now() + policy.holdSeconds * 1000),
    status: 'active',
    securedBy: null,
  });
}
