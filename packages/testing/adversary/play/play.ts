import { createPlatform, createVirtualClock } from '@speckit/mocks';
import type { PurchaseState } from '@speckit/sdk';
import { createTabs } from '../../browser/tabs.ts';
import { keepBooks, type Books } from '../../world/books.ts';
import type { Case, Incident } from './case.ts';
import { createNetwork, type Network, type Sent } from '../run/network.ts';
import { openPage, type Page } from '../run/page.ts';
import { collectHostErrors } from '../run/hostErrors.ts';
import { nameOfPoint } from '../run/point.ts';
import type { Run } from '../run/run.ts';
import { ACCOUNT, BUYER_ID, GUEST } from '../run/secrets.ts';
import { createUser, type PageRole, type User } from '../run/user.ts';
import { OTHER_SEAT, OTHER_SEAT_PRICE, SEAT_PRICE, SEATS_TO_BUY, type WorldSpec } from '../run/worlds.ts';

/** Everything that a judge may look at, after all has come to rest. */
export interface Played {
  readonly world: WorldSpec;
  readonly incidents: readonly Incident[];
  /** Incidents whose point was never reached. */
  readonly notReached: readonly Incident[];
  readonly books: Books;
  readonly user: User;
  readonly pages: readonly Page[];
  /** The last state of the page that the buyer looks at. */
  readonly state: PurchaseState;
  readonly sent: readonly Sent[];
  readonly seatStatus: ReadonlyMap<string, string>;
  /** What the browser's storage holds. */
  readonly kept: ReadonlyMap<string, string>;
  /** What the host was told of, apart from the app's own faults. */
  readonly unhandled: readonly unknown[];
  /** Virtual ms: when a hold made at the start would end, and when everything was at rest. */
  readonly firstHoldEndAt: number;
  readonly holdsEndAt: number;
  readonly restAt: number;
  /** Wall clock of the platform at virtual 0. */
  readonly epoch: number;
}

/** Seconds of the hold: the guide's quarter of an hour, the deployed services' minute. */
const HOLD_MS = { guide: 900_000, development: 60_000, production: 60_000 } as const;
/** A worker of the deployed services frees what has expired. */
const SWEEP_MS = 10_000;
/** Commands have two minutes after the end of the holds; a purchase that needs longer is stuck. */
export const AFTER_HOLD_MS = 120_000;
const MARGIN_MS = 30_000;
/** Longer than a purchase waits for them. */
const SLOW_LOCKS_MS = 1_500;

/** Buys once in this world while these incidents happen. */
export async function play({ world, incidents, seed }: Case): Promise<Played> {
  const clock = createVirtualClock();
  const epoch = clock.now();
  const platform = createPlatform({
    clock,
    seed,
    scenario: 'documented',
    dialect: world.platform === 'guide' ? 'guide' : 'deployed',
    environment: world.platform === 'production' ? 'Production' : 'Development',
    lag: { kind: 'fixed', ms: 8 },
  });
  const books = keepBooks(platform);
  const host = collectHostErrors();
  const openTab = createTabs();
  const kept = new Map<string, string>();
  let storageMs = 0;
  const pages: Page[] = [];
  const open = new Set<Page>();
  const pending = new Set(incidents);
  const holdMs = HOLD_MS[world.platform];
  const holdsEndAt = () => {
    const ends = books
      .read()
      .holds.filter(({ customerId }) => customerId === BUYER_ID)
      .map((hold) => hold.expiresAt);
    return ends.length > 0 ? Math.max(...ends) - epoch : clock.monotonic() + holdMs;
  };

  const wait = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      clock.setTimeout(resolve, ms);
    });
  const strike = (name: string) => {
    for (const incident of pending) {
      if (!incident.kind.act || nameOfPoint(incident.at) !== name) continue;
      pending.delete(incident);
      incident.kind.act(run, incident.at);
    }
  };
  const network: Network = createNetwork(platform, clock, {
    treatmentOf: (sent) => {
      for (const incident of pending) {
        const { at, kind } = incident;
        if (!kind.treatment || at.kind !== 'request' || at.request !== sent.name || at.nth !== sent.nth) continue;
        pending.delete(incident);
        return kind.treatment;
      }
      return undefined;
    },
    reach: ({ name, nth }, phase) => strike(nameOfPoint({ kind: 'request', request: name, nth, phase })),
    noteAnswer: books.noteAnswer,
    noteRead: books.noteRead,
    holdsEndAt,
  });

  const isPerTab = incidents.some(({ kind }) => kind.family === 'copied tab');
  const choices = SEATS_TO_BUY.slice(0, world.seats).map((seatId) => ({ seatId, price: SEAT_PRICE }));
  const moreSeats = [{ seatId: OTHER_SEAT, price: OTHER_SEAT_PRICE }];
  const open1 = (role: PageRole): Page => {
    const tab = openTab();
    if (role === 'slow tab') tab.slowLocks(() => wait(SLOW_LOCKS_MS));
    const page = openPage({
      name: `${role} ${pages.length + 1}`,
      clock,
      network,
      buyer: world.buyer === 'guest' ? GUEST : ACCOUNT,
      seats: role.startsWith('other tab') ? moreSeats : choices,
      kept: role === 'copied tab' ? new Map(kept) : kept,
      storageMs: () => storageMs,
      tab,
      isSharing:
        role === 'tab' || role === 'slow tab' || role === 'other tab' || (role === 'first' && world.pages !== 'alone'),
      isPerTab,
      seed: seed * 100 + pages.length,
    });
    pages.push(page);
    open.add(page);
    void page.whenGone.then(() => open.delete(page));
    return page;
  };
  const user = createUser({
    now: () => clock.monotonic(),
    think: wait,
    openPage: open1,
    reach: strike,
    firstCents: choices.length * SEAT_PRICE * 100,
    moreSeats,
    moreCents: OTHER_SEAT_PRICE * 100,
  });
  const run: Run = {
    world,
    clock,
    platform,
    network,
    books,
    user,
    pages: () => [...open],
    slowStorage: (ms) => (storageMs = ms),
    clearStorage: () => kept.clear(),
    holdsEndAt,
  };
  // The second tab was there before, and leads.
  if (world.pages === 'tabs') void open1('tab').purchase.resume();

  let isDone = false;
  const firstHoldEndAt = clock.monotonic() + holdMs;
  const graceMs = incidents.reduce((sum, { kind }) => sum + (kind.graceMs ?? 0), 0);
  const bought = user.buy().then(user.others);
  // Or it comes when the first has begun, and looks on.
  if (world.pages === 'leading') void open1('tab').purchase.resume();
  bought.finally(() => (isDone = true)).catch((error: unknown) => host.note(error));
  const limit = () => Math.max(holdsEndAt(), firstHoldEndAt) + SWEEP_MS + AFTER_HOLD_MS + MARGIN_MS + graceMs;
  while (!isDone && clock.monotonic() < limit()) await clock.advance(5_000);
  // All that is still on its way arrives, all holds end, whoever sleeps wakes, and whoever looks again has looked again.
  const restAt = Math.max(holdsEndAt(), clock.monotonic()) + SWEEP_MS + MARGIN_MS + graceMs;
  // A page that sleeps ends its commands when it has woken.
  const isWaitedFor = () => network.underWay() > 0 || user.commands.some(({ till }) => till === undefined);
  while (clock.monotonic() < restAt || isWaitedFor()) {
    if (clock.monotonic() > restAt + 2 * AFTER_HOLD_MS + graceMs) break;
    await clock.advance(10_000);
  }
  const state = user.page().purchase.state;
  const seatStatus = await statusesOf(platform);
  for (const page of open) page.close();
  await clock.settle();
  host.stop();
  platform.dispose();
  return {
    world,
    incidents,
    notReached: [...pending],
    books: books.read(),
    user,
    pages,
    state,
    sent: network.sent,
    seatStatus,
    kept,
    unhandled: host.errors,
    firstHoldEndAt,
    holdsEndAt: holdsEndAt(),
    restAt: clock.monotonic(),
    epoch,
  };
}

async function statusesOf(platform: Run['platform']): Promise<ReadonlyMap<string, string>> {
  const path = '/events/550e8400-e29b-41d4-a716-446655440000/seatmap';
  const { body } = await platform.handle('catalog', {
    method: 'GET',
    path,
    query: new URLSearchParams(),
    headers: {},
    body: '',
  });
  const { seats } = JSON.parse(String(body)) as { seats: readonly { id: string; status: string }[] };
  return new Map(seats.map(({ id, status }) => [id, status]));
}
