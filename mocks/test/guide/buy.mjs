// Buys the first seat of the documented event over plain HTTP: the four requests of the integration guide in its order.
// Where the guide sleeps, this asks again while ordering says that it has not heard of the reservation.
//   node buy.mjs [port offset]
import { setTimeout as pause } from 'node:timers/promises';

const offset = Number(process.argv[2] ?? 0);
const at = (/** @type {number} */ port) => `http://localhost:${port + offset}`;
const eventId = '550e8400-e29b-41d4-a716-446655440000';
const userId = `script-${process.pid}`;

const event = await ask('GET', `${at(50001)}/events/${eventId}/seatmap`);
const seat = event.seats[0];
const { reservationId } = await ask('POST', `${at(50002)}/reservations`, { seatId: seat.id, customerId: userId });
const order = await untilKnown(() =>
  ask('POST', `${at(5003)}/cart/add`, { reservationId, seatId: seat.id, price: seat.price, userId }),
);
const final = await ask('POST', `${at(5003)}/orders/checkout`, { orderId: order.id, userId });
process.stdout.write(JSON.stringify({ seatId: seat.id, orderId: final.id, state: final.state }));

/** @param {string} method @param {string} url @param {object} [body] */
async function ask(method, url, body) {
  const headers = body ? { 'Content-Type': 'application/json' } : {};
  const reply = await fetch(url, { method, headers, ...(body && { body: JSON.stringify(body) }) });
  const text = await reply.text();
  if (!reply.ok) throw Object.assign(new Error(`${reply.status} ${text}`), { status: reply.status });
  return JSON.parse(text);
}

/** @template T @param {() => Promise<T>} attempt @returns {Promise<T>} */
async function untilKnown(attempt) {
  for (let delay = 20; ; delay = Math.min(delay * 2, 1000)) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof Error) || !error.message.includes('Reservation not found')) throw error;
      await pause(delay);
    }
  }
}
