import { createVirtualClock, createPlatform, DOCUMENTED_EVENT_ID, type FaultRule, type Platform } from '@speckit/mocks';
import { getSeatmap } from '../../src/actions/catalog/getSeatmap.ts';
import { customerIdOf, type Buyer } from '../../src/models/buyer.ts';
import { createCoreClient } from '../../src/createCoreClient.ts';
import { createPurchase, type Purchase } from '../../src/purchase/createPurchase.ts';
import { createJournal } from '../../src/purchase/journal/createJournal.ts';
import { memoryStorage } from '../../src/host/storage.ts';
import { lehmer } from '../../../testing/random/lehmer.ts';
import { createTabs } from './tabs.ts';
import type { ConflictPolicy, PurchaseResult, SeatChoice } from '../../src/purchase/record/types.ts';
import { localServices } from '../../src/models/services.ts';

/** What a person or the world does while the nth request of a kind is on its way. */
export interface Incident {
  /** `POST /cart/add`; ids are `{id}`. */
  readonly request: string;
  readonly nth: number;
  readonly what: 'reload' | 'abort' | 'second tab';
}

export interface TrialOptions {
  readonly dialect: 'guide' | 'deployed';
  readonly environment?: 'Development' | 'Production';
  readonly buyer: Buyer;
  readonly seats: number;
  readonly price?: number;
  readonly policy?: ConflictPolicy;
  readonly lag?: number;
  readonly ttl?: number;
  readonly seed?: number;
  readonly faults?: readonly FaultRule[];
  readonly incidents?: readonly Incident[];
  /** Told of every request before it goes out. */
  readonly onRequest?: (name: string, platform: Platform, seats: readonly SeatChoice[]) => void;
}

/** What a purchase came to, and what really happened. */
export interface Trial {
  readonly result: PurchaseResult;
  /** Cents that payment took from the buyer, order by order. */
  readonly charges: ReadonlyMap<string, readonly number[]>;
  /** Seats that belong to the buyer in the end. */
  readonly owned: readonly string[];
  /** Seats a hold of the buyer was on when the purchase ended, and until when. */
  readonly held: readonly { readonly seatId: string; readonly until: number }[];
  readonly requests: readonly string[];
  readonly elapsedMs: number;
  readonly endedAt: number;
  /** What a second tab said in the end. */
  readonly elsewhere: readonly (PurchaseResult | null)[];
}

interface Payment {
  readonly orderId: string;
  readonly amount: number;
  readonly reservationId: string | null;
}
interface Hold {
  readonly reservationId: string;
  readonly seatId: string;
  readonly customerId: string;
  readonly createdAt: string;
  readonly expiresAt: string;
}

/** A page: its requests end with it, but for those with `keepalive`. */
function openPage(platform: Platform, requests: string[], onRequest: (name: string) => void) {
  const closing = new AbortController();
  const never = new Promise<never>(() => {});
  const fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    if (closing.signal.aborted) return never;
    const request = new Request(input, init);
    const name = `${request.method} ${new URL(request.url).pathname.replace(/[\da-f-]{36}/g, '{id}')}`;
    const signal = request.keepalive ? request.signal : AbortSignal.any([request.signal, closing.signal]);
    const work = platform.fetch(new Request(request, { signal }));
    onRequest(name);
    try {
      const response = await work;
      requests.push(`${name} ${response.status}`);
      return closing.signal.aborted ? await never : response;
    } catch (error) {
      requests.push(`${name} lost`);
      if (closing.signal.aborted) return never;
      throw error;
    }
  };
  return { fetch, closing };
}

/** Buys with everything that goes wrong on the way, and looks at what the platform then has. */
export async function runTrial(options: TrialOptions): Promise<Trial> {
  const {
    dialect,
    environment = 'Development',
    buyer,
    lag = 0,
    ttl,
    seed = 1,
    policy,
    faults = [],
    incidents = [],
  } = options;
  const clock = createVirtualClock();
  const platform = createPlatform({
    dialect,
    environment,
    lag,
    seed,
    clock,
    scenario: 'documented',
    ...(ttl !== undefined && { ttl }),
  });
  const storage = memoryStorage();
  const requests: string[] = [];
  const counts = new Map<string, number>();
  const eventId = DOCUMENTED_EVENT_ID;
  const random = lehmer(seed);

  const until = async <Value>(work: Promise<Value>): Promise<Value> => {
    let isDone = false;
    const mark = () => (isDone = true);
    work.then(mark, mark);
    for (let step = 1; !isDone; step = Math.min(step * 2, 1_000)) {
      if (clock.monotonic() > 7_200_000) throw new RangeError(`no end: ${requests.slice(-8).join(', ')}`);
      await clock.advance(step);
    }
    return work;
  };

  const looking = createCoreClient({ services: localServices, fetch: platform.fetch, clock, random });
  const read = async () => (await until(getSeatmap(looking, { eventId }))).seats;
  const seats = (await read())
    .filter(({ status }) => status === 'available')
    .slice(0, options.seats)
    .map(({ id, price }) => ({ seatId: id, price: options.price ?? price }));
  for (const fault of faults) platform.faults.add(fault);
  const began = clock.monotonic();
  /** The last state of every order. */
  const orderStates = new Map<string, string>();
  platform.subscribe((event) => {
    if (event.type === 'state' && event.entity === 'order') orderStates.set(event.id, event.state);
  });

  const openTab = createTabs();
  const others: Promise<PurchaseResult | null>[] = [];
  /** One page from its opening to the end of the purchase or of the page. */
  let purchase: Purchase | undefined;
  const visit = async (which: 'first' | 'again' | 'second'): Promise<PurchaseResult | null> => {
    let reload = () => {};
    const gone = new Promise<null>((resolve) => (reload = () => resolve(null)));
    const page = openPage(platform, requests, (name) => {
      options.onRequest?.(name, platform, seats);
      const nth = (counts.get(name) ?? 0) + 1;
      counts.set(name, nth);
      for (const incident of incidents) {
        if (incident.request !== name || incident.nth !== nth) continue;
        if (incident.what === 'second tab') others.push(visit('second'));
        else if (incident.what === 'abort') void purchase?.cancel();
        else {
          page.closing.abort();
          reload();
        }
      }
    });
    const client = createCoreClient({ services: localServices, fetch: page.fetch, clock, random });
    const journal = createJournal({
      ...storage,
      write: (key, text) => (page.closing.signal.aborted ? undefined : storage.write(key, text)),
    });
    const tab = openTab();
    const current = createPurchase(client, {
      eventId,
      seats,
      buyer,
      journal,
      sharing: tab.sharing,
      payment: {},
      capabilities: options.price === undefined ? 'auto' : dialect,
      ...(policy && { policy }),
    });
    if (which !== 'second') purchase = current;
    const buy = async (): Promise<PurchaseResult | null> => {
      const resumed = which === 'again' ? await current.resume() : null;
      const next = !resumed || resumed.phase === 'idle' ? await current.start() : resumed;
      return (next.result ? next : await current.pay()).result;
    };
    const result = await Promise.race([buy(), gone]);
    current.dispose();
    tab.die();
    return result;
  };

  let result = await until(visit('first'));
  for (let visits = 0; !result && visits < 20; visits++) result = await until(visit('again'));
  if (!result) throw new RangeError('no result');
  const elsewhere = await until(Promise.all(others));

  const endedAt = clock.now();
  const elapsedMs = clock.monotonic() - began;
  const customerId = customerIdOf(buyer);
  const valuesOf = <Value>(topic: string) => platform.log.records(topic).map(({ value }) => value as Value);
  platform.faults.clear();
  await clock.advance(120_000);
  // Rivals hold and never pay: every payment is the buyer's.
  const charges = new Map<string, number[]>();
  const paidHolds = new Set<string>();
  for (const { orderId, amount, reservationId } of valuesOf<Payment>('payment-succeeded')) {
    charges.set(orderId, [...(charges.get(orderId) ?? []), Math.round(amount * 100)]);
    if (reservationId && /paid|completed/.test(orderStates.get(orderId) ?? '')) paidHolds.add(reservationId);
  }
  const holds = valuesOf<Hold>('reservation-created').filter((hold) => hold.customerId === customerId);
  const sold = new Set<string>((await read()).filter(({ status }) => status === 'sold').map(({ id }) => id));
  // The catalog never shows a seat as sold when it hears of the payment before it hears of the hold.
  const isOwned = ({ seatId, reservationId }: Hold) => sold.has(seatId) || paidHolds.has(reservationId);
  const owned = [...new Set(holds.filter(isOwned).map(({ seatId }) => seatId))];
  // What a page that is gone had sent may hold a seat later still: nobody can know.
  const held = holds
    .filter(({ createdAt, expiresAt }) => Date.parse(createdAt) <= endedAt && Date.parse(expiresAt) > endedAt)
    .map(({ seatId, expiresAt }) => ({ seatId, until: Date.parse(expiresAt) }));
  platform.dispose();
  // What came in later is in the state.
  return { result: purchase?.state.result ?? result, charges, owned, held, requests, elapsedMs, endedAt, elsewhere };
}

/** What must hold whatever happened. Gives the sentence of each rule that is broken. */
export function brokenRules({ result, charges, owned, held, elsewhere }: Trial): readonly string[] {
  const broken: string[] = [];
  const total = [...charges.values()].flat().reduce((sum, cents) => sum + cents, 0);
  for (const [orderId, cents] of charges) if (cents.length > 1) broken.push(`order ${orderId} was charged twice`);
  if (result.status !== 'outcome_unknown') {
    if (result.chargedCents !== total) broken.push(`${total} cents were charged, ${result.chargedCents} were reported`);
    if ([...owned].sort().join() !== [...result.ownedSeatIds].sort().join()) {
      broken.push(`owned: ${owned.join()}; reported: ${result.ownedSeatIds.join()}`);
    }
  }
  for (const other of elsewhere) {
    // It came when the first had been cancelled: another purchase, for which the seat is still held.
    const isBegunAnew = result.status === 'cancelled' && other?.status === 'failed' && other.chargedCents === 0;
    if (other?.status !== result.status && !isBegunAnew)
      broken.push(`one tab says ${result.status}, the other ${other?.status}`);
  }
  for (const { seatId, until } of held) {
    if (owned.includes(seatId) || result.lostSeats.some((lost) => lost.code === 'payment_declined')) continue;
    const lost = result.lostSeats.find((each) => each.seatId === seatId);
    if (!lost) broken.push(`a hold on ${seatId} was passed over in silence`);
    else if (!(Date.parse(lost.freesAt ?? '') >= until))
      broken.push(`${seatId} is held until ${until}, said: ${lost.freesAt}`);
  }
  return broken;
}
