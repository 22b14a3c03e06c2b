import type { Decimal } from '../../../aspnet/values/decimal.ts';
import { storedTimestamp } from '../../../aspnet/values/timestamp.ts';
import type { WireRequest } from '../../../wire/wire.ts';
import type { ServiceContext } from '../../context.ts';
import { checkQuery, checkRow } from '../../columns.ts';
import { concurrencyFault } from '../../databaseFaults.ts';
import type { Identity, Order, OrderItem, Orders } from './orders.ts';
import type { ReservationCheck, ReservationStore } from './reservationStore.ts';

export interface AddToCartInput extends Identity {
  readonly reservationId: string | null;
  readonly seatId: string;
  readonly price: Decimal;
}

export type AddToCartOutcome =
  | { kind: 'added'; order: Order }
  | { kind: 'identity_missing' }
  | { kind: 'identity_ambiguous' }
  | { kind: 'reservation_missing' }
  | { kind: 'seat_reserved' }
  | { kind: 'reservation_refused'; check: Exclude<ReservationCheck, { kind: 'valid' }> }
  | { kind: 'seat_in_cart' };

/** POST /cart/add. The price is the client's; nobody compares it. */
export function createCart(context: ServiceContext, orders: Orders, store: ReservationStore) {
  const { random, policy, database, outcomes, emit, idOf, stamp } = context;

  /** Undefined when the seat may go into a cart. */
  function refusal({ reservationId, seatId }: AddToCartInput): AddToCartOutcome | undefined {
    if (reservationId === null) {
      if (policy.cartNeedsReservation) return { kind: 'reservation_missing' };
      return store.hasLive(seatId) ? { kind: 'seat_reserved' } : undefined;
    }
    const check = store.check(reservationId, seatId);
    return check.kind === 'valid' ? undefined : { kind: 'reservation_refused', check };
  }

  async function create(owner: Identity, item: OrderItem, request: WireRequest): Promise<Order> {
    const order: Order = {
      id: random.uuid(),
      userId: owner.userId,
      guestToken: owner.guestToken,
      createdAt: stamp(),
      state: 'draft',
      paidAt: null,
      items: [item],
    };
    await database.roundTrip(request);
    checkRow('orders', { UserId: owner.userId, GuestToken: owner.guestToken });
    checkRow('orderItems', { Price: item.price });
    orders.add({ ...order, createdAt: storedTimestamp(order.createdAt), items: [stored(item)] });
    announce(order, request);
    return order;
  }

  /** In the same step as the change: whatever cancels the order next is told after it. */
  function announce({ id, state }: Order, request: WireRequest): void {
    emit({ type: 'state', service: 'ordering', entity: 'order', id, state, causedBy: idOf(request) });
  }

  return async function addToCart(input: AddToCartInput, request: WireRequest): Promise<AddToCartOutcome> {
    if (!input.userId && !input.guestToken) return { kind: 'identity_missing' };
    if (policy.oneIdentityOnly && input.userId && input.guestToken) return { kind: 'identity_ambiguous' };
    const refused = refusal(input);
    if (refused) return refused;
    await database.roundTrip(request);
    checkQuery(input.userId ? input.userId : input.guestToken);
    const draft = orders.draftOf(input);
    if (draft?.items.some(({ seatId }) => seatId === input.seatId)) return { kind: 'seat_in_cart' };
    const { seatId, reservationId } = input;
    const change = outcomes.take('changePrice', input.userId ? input.userId : input.guestToken);
    if (change) outcomes.reprice(seatId, change.byCents);
    const price = change ? input.price.plusCents(change.byCents) : input.price;
    const item: OrderItem = { id: random.uuid(), seatId, price, reservationId };
    if (draft && policy.secondSeatFails) throw concurrencyFault();
    if (!draft) return { kind: 'added', order: await create(input, item, request) };
    checkRow('orderItems', { Price: price });
    orders.addItem(draft, stored(item));
    announce(draft, request);
    return { kind: 'added', order: draft };
  };
}

function stored(item: OrderItem): OrderItem {
  return { ...item, price: item.price.stored() };
}
