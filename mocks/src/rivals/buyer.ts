import type { Clock } from '../engine/clock.ts';
import type { Random } from '../engine/random.ts';
import { sleep } from '../engine/sleep.ts';
import type { StopSignal } from '../engine/stopSignal.ts';
import type { ServiceName } from '../wire/wire.ts';
import type { ShopClient, ShopReply } from './shopClient.ts';
import type { BoardSeat, SeatBoard } from './seatBoard.ts';

/** How a rival's visit ended. */
export type Outcome = 'bought' | 'declined' | 'abandoned' | 'soldOut' | 'gaveUp';

export interface ShopTools {
  counter: ShopClient;
  clock: Clock;
  board: SeatBoard;
  signal: StopSignal;
}

export interface Habits {
  /** When to give up, ms after arriving. */
  patienceMs: number;
  /** The median pause between two steps, ms. */
  thinkMs: number;
  /** How likely it is to walk away from a seat in the cart. */
  abandonProbability: number;
}

const FIRST_RETRY_MS = 50;
const LONGEST_RETRY_MS = 2000;

/** One rival's whole visit: look, reserve, cart, checkout, pay. */
export async function shop(tools: ShopTools, habits: Habits, random: Random): Promise<Outcome> {
  const { counter, clock, board, signal } = tools;
  const deadline = clock.monotonic() + habits.patienceMs;
  const customerId = random.uuid();
  const isOver = () => signal.aborted || clock.monotonic() >= deadline;
  const think = () => sleep(clock, habits.thinkMs * Math.exp(0.5 * random.normal()), signal);

  while (!isOver()) {
    await think();
    const seat = await board.pick(random);
    if (seat === 'none') return 'soldOut';
    if (seat === 'unknown') {
      await sleep(clock, LONGEST_RETRY_MS * random.next(), signal);
      continue;
    }
    const reservationId = await reserve(seat);
    if (reservationId === undefined) continue;
    await think();
    const order = await addToCart(seat, reservationId);
    if (!order) continue;
    if (random.next() < habits.abandonProbability) return 'abandoned';
    await think();
    const outcome = await pay(order, reservationId);
    if (outcome) return outcome;
  }
  return 'gaveUp';

  async function reserve(seat: BoardSeat): Promise<string | undefined> {
    const { status, json } = await counter('inventory', 'POST', '/reservations', { seatId: seat.id, customerId });
    if (status === 409 || status < 300) board.strike(seat.id);
    return status < 300 && typeof json['reservationId'] === 'string' ? json['reservationId'] : undefined;
  }

  async function addToCart(seat: BoardSeat, reservationId: string): Promise<Order | undefined> {
    const body = { reservationId, seatId: seat.id, price: seat.price, userId: customerId };
    const { status, json } = await askPatiently('ordering', '/cart/add', body);
    const { id, totalAmount } = json;
    return status === 200 && typeof id === 'string' && typeof totalAmount === 'number'
      ? { id, totalAmount }
      : undefined;
  }

  async function pay({ id, totalAmount }: Order, reservationId: string): Promise<Outcome | undefined> {
    const checkout = await counter('ordering', 'POST', '/orders/checkout', { orderId: id, userId: customerId });
    if (checkout.status !== 200) return undefined;
    const body = { orderId: id, customerId, reservationId, amount: totalAmount, paymentMethod: 'credit_card' };
    const { status } = await askPatiently('payment', '/payments', body);
    if (status === 422) return 'declined';
    return status === 200 ? 'bought' : undefined;
  }

  /** Again and again, ever more slowly, while the service has only not heard of it yet. */
  async function askPatiently(service: ServiceName, path: string, body: unknown): Promise<ShopReply> {
    for (let wait = FIRST_RETRY_MS; ; wait = Math.min(2 * wait, LONGEST_RETRY_MS)) {
      const reply = await counter(service, 'POST', path, body);
      if (!isLag(reply) || isOver()) return reply;
      await sleep(clock, wait * random.next(), signal);
    }
  }
}

interface Order {
  id: string;
  totalAmount: number;
}

/** "Not yet", in the words of ordering and of payment; the status and the form of the body differ between dialects. */
function isLag({ status, text }: ShopReply): boolean {
  return (status === 400 || status === 404) && /Reservation not found|No active reservations/.test(text);
}
