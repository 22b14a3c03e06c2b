import { DOCUMENTED_EVENT_ID } from '../../../src/scenarios/documented.ts';
import { ODD_REQUESTS } from './oddRequests.ts';
import type { Deed } from './plan.ts';
import type { Ask, Reply } from './send.ts';

/** Free at the start; the last one nobody knows. */
const SEATS = [1, 2, 5, 6, 9].map((last) => `550e8400-e29b-41d4-a716-44665544000${last}`);
const CUSTOMERS = [1, 2, 3].map((first) => `${first}0000000-aaaa-4bbb-8ccc-dddddddddddd`);
const PRICE = 50;
const DECLINED_PRICE = 50.13;

export interface Hold {
  reservationId: string;
  seatId: string;
  customerId: string;
}

export interface CartOrder {
  orderId: string;
  owner: { userId: string } | { guestToken: string };
  totalAmount: unknown;
  holds: Hold[];
}

export interface Choice {
  what: Deed;
  buyer: number;
  pick: number;
  /** Default: one that somebody was told of. */
  hold?: Hold | undefined;
  order?: CartOrder | undefined;
}

/** What an answer gave the buyer. */
export interface Gain {
  hold?: Hold;
  order?: CartOrder;
}

/**
 * Three buyers, the third a guest, who note what they were told and act on any of it: their own holds and each
 * other's, in any order, as often as they like. What they have no notes for they do not ask.
 */
export function createBuyers() {
  const holds: Hold[] = [];
  const orders: CartOrder[] = [];

  function askFor({
    what,
    buyer,
    pick,
    hold = recent(holds, pick),
    order = recent(orders, pick),
  }: Choice): Ask | undefined {
    const customerId = CUSTOMERS[buyer] ?? '';
    const owner = buyer === 2 ? { guestToken: `guest-${pick % 2}` } : { userId: customerId };
    const seatId = SEATS[(pick % 9) >> 1];
    const price = pick % 4 === 3 ? DECLINED_PRICE : PRICE;
    switch (what) {
      case 'reserve': {
        const more = pick % 2 === 0 ? {} : { eventId: DOCUMENTED_EVENT_ID };
        return post('inventory', '/reservations', { seatId, customerId, ...more });
      }
      case 'addToCart':
        if (!hold) return undefined;
        return post('ordering', '/cart/add', {
          reservationId: hold.reservationId,
          seatId: hold.seatId,
          price,
          ...owner,
        });
      case 'addWithoutHold':
        return post('ordering', '/cart/add', { seatId, price, ...owner });
      case 'checkout':
        return order && post('ordering', '/orders/checkout', { orderId: order.orderId, ...order.owner });
      case 'pay':
      case 'payWithoutHold': {
        if (!order) return undefined;
        const named = order.holds[0] ?? hold;
        const body = { orderId: order.orderId, customerId: named?.customerId ?? customerId, amount: order.totalAmount };
        const naming = what === 'pay' && named ? { reservationId: named.reservationId } : {};
        return post('payment', '/payments', { ...body, ...naming });
      }
      case 'cancel':
        return order && { service: 'ordering', method: 'PATCH', path: `/orders/${order.orderId}/cancel` };
      case 'read':
        return readings(hold, order)[pick % 7];
      case 'joinWaitlist': {
        const email = `${pick % 5}@example.com`;
        return post('waitlist', '/api/v1/waitlist/join', { email, eventId: DOCUMENTED_EVENT_ID });
      }
      case 'oddRequest':
        return ODD_REQUESTS[pick % ODD_REQUESTS.length];
    }
  }

  return {
    askFor,
    hear({ ask, status, json }: Reply): Gain {
      if (ask.path === '/reservations' && status === 201) {
        const hold = json as unknown as Hold;
        holds.push(hold);
        return { hold };
      }
      if (ask.path !== '/cart/add' || status !== 200) return {};
      const { userId, guestToken, reservationId } = ask.body as Record<string, string | undefined>;
      const owner = userId === undefined ? { guestToken: guestToken ?? '' } : { userId };
      const known = orders.find(({ orderId }) => orderId === json['id']);
      const order = known ?? { orderId: String(json['id']), owner, totalAmount: 0, holds: [] };
      order.totalAmount = json['totalAmount'];
      order.holds.push(...holds.filter((hold) => hold.reservationId === reservationId));
      if (!known) orders.push(order);
      return { order };
    },
  };
}

/** Mostly the latest. */
function recent<T>(list: readonly T[], pick: number): T | undefined {
  return list[list.length - 1 - (pick < 60 ? 0 : pick % Math.max(1, list.length))];
}

function post(service: Ask['service'], path: string, body: Readonly<Record<string, unknown>>): Ask {
  return { service, method: 'POST', path, body };
}

function readings(hold: Hold | undefined, order: CartOrder | undefined): Ask[] {
  const get = (service: Ask['service'], path: string, query = ''): Ask => ({ service, method: 'GET', path, query });
  return [
    get('catalog', `/events/${DOCUMENTED_EVENT_ID}/seatmap`),
    get('catalog', '/events'),
    get('catalog', `/events/${DOCUMENTED_EVENT_ID}`),
    get('inventory', `/reservations/${hold?.reservationId ?? DOCUMENTED_EVENT_ID}`),
    get('ordering', `/orders/${order?.orderId ?? DOCUMENTED_EVENT_ID}`),
    get('waitlist', '/api/v1/waitlist/has-pending', `eventId=${DOCUMENTED_EVENT_ID}`),
    get('waitlist', '/health'),
  ];
}
