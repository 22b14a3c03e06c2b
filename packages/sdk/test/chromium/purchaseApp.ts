/** A shop window that buys one seat, steered by the test through `globalThis.shop`. */
import {
  createGuest,
  createTicketingClient,
  isBookable,
  seatChoice,
  userBuyer,
  type PurchaseState,
} from '../../src/index.ts';
import { createJournal, createPurchase, webSharing, webStorage, type Purchase } from '../../src/purchase.ts';

const names = ['identity', 'catalog', 'inventory', 'ordering', 'payment'];
const services = Object.fromEntries(names.map((name) => [name, `/api/${name}`])) as Record<string, string>;
const client = createTicketingClient({ services });
const eventId = '550e8400-e29b-41d4-a716-446655440000';
let purchase: Purchase | undefined;
const problems: string[] = [];

/** What the buyer is told. */
const told = ({ phase, problem, result }: PurchaseState) => ({
  phase,
  problem: problem?.code,
  status: result?.status,
  chargedCents: result?.chargedCents,
  owned: result?.ownedSeatIds.length,
});
const current = (): Purchase => {
  if (!purchase) throw new RangeError('nothing is open');
  return purchase;
};

const shop = {
  /** `userId`: the account that buys; a new guest without one. */
  open: async ({
    userId,
    isSharing = false,
    isPerTab = false,
  }: { userId?: string; isSharing?: boolean; isPerTab?: boolean } = {}) => {
    const { seats } = await client.catalog.getSeatmap({ eventId });
    const seat = seats.find(isBookable) ?? seats[0];
    if (!seat) throw new RangeError('no seat');
    const journal = createJournal(
      webStorage(() => (isPerTab ? sessionStorage : localStorage)),
      { onProblem: ({ code }) => problems.push(code) },
    );
    purchase = createPurchase(client, {
      eventId,
      seats: [seatChoice(seat)],
      buyer: userId === undefined ? createGuest() : userBuyer(userId),
      journal,
      ...(isSharing && { sharing: webSharing() }),
    });
  },
  start: async () => told(await current().start()),
  resume: async () => told(await current().resume()),
  pay: async () => told(await current().pay({ method: 'credit_card' })),
  state: () => told(current().state),
  host: () => ({
    isSecure: globalThis.isSecureContext,
    hasLocks: 'locks' in navigator,
    hasRandomUUID: 'randomUUID' in crypto,
    origin: globalThis.origin,
    problems,
  }),
};
export type Shop = typeof shop;
Object.assign(globalThis, { shop });
document.body.dataset['isReady'] = 'yes';
