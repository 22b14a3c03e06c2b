import { createCoreClient, createGuest, type CoreClient } from '@speckit/sdk';
import {
  createJournal,
  createPurchase,
  memoryStorage,
  webSharing,
  type PurchaseState,
  type TextStorage,
} from '@speckit/sdk/purchase';

const PRICE = 1;
const HOLD_MS = 60_000;

/**
 * Runs a whole hold against a platform that exists only here: nothing leaves the page and nothing is kept. A browser compiles
 * code at its first call and asks once whether the page may use locks; both would stand between the first click on "Hold" and its
 * request.
 *
 * @param client Whose services and clock are taken.
 * @param eventId The event that is being looked at.
 */
export async function warmUpHold({ services, clock }: CoreClient, eventId: string): Promise<PurchaseState> {
  const buyer = createGuest();
  const { guestToken, customerId } = buyer;
  const seatId: string = customerId;
  const expiresAt = new Date(clock.now() + HOLD_MS).toISOString();
  const answers = {
    reservations: { reservationId: seatId, seatId, customerId, expiresAt, status: 'active' },
    add: { id: seatId, guestToken, totalAmount: PRICE, state: 'draft', items: [{ id: seatId, seatId, price: PRICE }] },
  };
  const isAnswered = (name = ''): name is keyof typeof answers => name in answers;
  // In tasks of their own, so that a press between is heard at once.
  const nextTask = () => new Promise<void>((resolve) => clock.setTimeout(resolve, 0));
  const answer: typeof fetch = async (request) => {
    const name = new URL(new Request(request).url).pathname.split('/').pop();
    await nextTask();
    return isAnswered(name) ? Response.json(answers[name]) : new Response(null, { status: 404 });
  };
  const memory = memoryStorage();
  const storage: TextStorage = {
    ...memory,
    write: async (key, text) => {
      await nextTask();
      await memory.write(key, text);
    },
  };
  const purchase = createPurchase(createCoreClient({ services, clock, fetch: answer }), {
    eventId,
    buyer,
    seats: [{ seatId, price: PRICE }],
    policy: 'best-effort',
    journal: createJournal(storage),
    ...('locks' in navigator && { sharing: webSharing() }),
  });
  try {
    return await purchase.start();
  } finally {
    purchase.dispose();
  }
}
