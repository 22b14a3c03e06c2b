import type { PaymentDetails, PurchaseResult, PurchaseState, SeatChoice } from '@speckit/sdk';
import type { Moment } from './point.ts';
import type { Page } from './page.ts';

/** One call of a command, from the click to its end. Virtual ms. */
export interface Command {
  readonly page: string;
  readonly name: string;
  readonly from: number;
  till: number | undefined;
  /** It rejected: commands never do for what hosts and platforms do. */
  error?: unknown;
}

/** An outcome that a page told its buyer. */
export interface Told {
  readonly page: string;
  /** Virtual ms. */
  readonly at: number;
  readonly result: PurchaseResult;
}

export interface UserOptions {
  readonly now: () => number;
  readonly think: (ms: number) => Promise<void>;
  readonly openPage: (role: PageRole) => Page;
  readonly reach: (moment: Moment) => void;
  readonly firstCents: number;
  readonly moreSeats: readonly SeatChoice[];
  readonly moreCents: number;
}

/**
 * `first` and its reloads buy; `duplicate` is a restored window without sharing, and `duplicate that looks` one whose buyer does nothing;
 * `copied tab` has what the tab kept when it was copied, in a storage of its own; `tab` shares, and so does `slow tab`, whose locks answer late and whose buyer only looks; `other tab` wants another seat, with sharing or without.
 */
export type PageRole =
  | 'first'
  | 'duplicate'
  | 'duplicate that looks'
  | 'copied tab'
  | 'slow tab'
  | 'tab'
  | 'other tab'
  | 'other tab without sharing';

/** The buyer: clicks, waits, reads, and never agrees to a sum that was not shown before. */
export interface User {
  /** Buys from the first click to an outcome. Ends also when the page is closed for ever. */
  readonly buy: () => Promise<void>;
  readonly commands: readonly Command[];
  readonly told: readonly Told[];
  /** Cents the buyer has said yes to, in all. */
  readonly agreedCents: () => number;
  readonly hasLeft: () => boolean;
  readonly hasCancelled: () => boolean;
  readonly page: () => Page;
  readonly cancel: () => void;
  readonly payTwice: () => void;
  readonly startAgain: () => void;
  readonly addSeat: () => void;
  readonly reload: () => void;
  /** Goes to another view of the app, and back. */
  readonly comeBack: () => void;
  readonly closeForEver: () => void;
  /** Another page of the same buyer, which does its own buying. */
  readonly openAnother: (role: PageRole) => void;
  /** Resolves when the other pages have come to an end. */
  readonly others: () => Promise<void>;
}

const PAYMENT = { method: 'credit_card' };
const THINKING_MS = 500;

export function createUser(options: UserOptions): User {
  const { now, think, openPage, reach } = options;
  const commands: Command[] = [];
  const told: Told[] = [];
  const others: Promise<void>[] = [];
  let page = openPage('first');
  let agreed = options.firstCents;
  /** For the other choice, which is another purchase once the first has ended. */
  let agreedElsewhere = 0;
  let shown = options.firstCents;
  let thinkingMs = THINKING_MS;
  let hasLeft = false;
  let hasCancelled = false;
  let isReloading = false;
  let isComingBack = false;

  /** Null: the page is gone. */
  async function call(on: Page, name: string, work: () => Promise<PurchaseState>): Promise<PurchaseState | null> {
    const command: Command = { page: on.name, name, from: now(), till: undefined };
    commands.push(command);
    try {
      const state = await Promise.race([work(), on.whenLeft()]);
      await on.clock.awake();
      if (state?.result) told.push({ page: on.name, at: now(), result: state.result });
      return state;
    } catch (error) {
      command.error = error;
      return on.purchase.state;
    } finally {
      command.till = now();
    }
  }
  /** What is begun after the end is another purchase. */
  const hasEnded = () => page.purchase.state.result !== null || told.length > 0;
  /** What a click does whose outcome is seen elsewhere. */
  const click = (on: Page, name: string, work: () => Promise<PurchaseState>) => {
    others.push(call(on, name, work).then(() => undefined));
  };
  const pay = (on: Page, cents: number): Promise<PurchaseState> => {
    if (on.name.startsWith('other tab')) agreedElsewhere = Math.max(agreedElsewhere, cents);
    else agreed = Math.max(agreed, cents);
    const pays: (payment: PaymentDetails, consent: { readonly agreedCents: number }) => Promise<PurchaseState> =
      on.purchase.pay;
    return pays(PAYMENT, { agreedCents: cents });
  };

  /** One page from its opening to an outcome, or to its end. */
  async function visit(on: Page, isFirstVisit: boolean, cents: () => number): Promise<void> {
    const isMain = on === page;
    const { purchase } = on;
    const left = on.whenLeft();
    let state = isFirstVisit ? null : await call(on, 'resume', () => on.purchase.resume());
    if (isFirstVisit || state?.phase === 'idle') state = await call(on, 'start', () => on.purchase.start());
    if (isMain) reach('ready');
    if (!state || state.result) return;
    // The page answers that another tab buys something else: the buyer goes back to that tab.
    if (on.name.startsWith('other tab') && (state.problem || state.phase !== 'ready')) return;
    await Promise.race([think(thinkingMs), left]);
    // Nobody clicks on a page that sleeps.
    await Promise.race([on.clock.awake(), left]);
    if (on.purchase !== purchase || purchase.state.result) return;
    state = await call(on, 'pay', () => pay(on, cents()));
    if (!state || state.result || on.purchase.state.result) return;
    // Nothing was bought, and the page says why: the buyer gives up.
    await call(on, 'cancel', () => on.purchase.cancel());
  }

  return {
    buy: async () => {
      reach('start');
      let isFirstVisit = true;
      for (;;) {
        await visit(page, isFirstVisit, () => shown);
        if (!isReloading && !isComingBack) break;
        isFirstVisit = false;
        if (isReloading) page = openPage('first');
        isReloading = false;
        isComingBack = false;
      }
      reach('ended');
    },
    commands,
    told,
    agreedCents: () => agreed + agreedElsewhere,
    hasLeft: () => hasLeft,
    hasCancelled: () => hasCancelled,
    page: () => page,
    cancel: () => {
      hasCancelled = true;
      click(page, 'cancel', () => page.purchase.cancel());
    },
    payTwice: () => {
      const cents = shown;
      for (const name of ['pay', 'pay again']) click(page, name, () => pay(page, cents));
    },
    startAgain: () => {
      if (!hasEnded()) click(page, 'start again', () => page.purchase.start());
    },
    addSeat: () => {
      if (hasEnded()) return;
      shown += options.moreCents;
      click(page, 'addSeats', () => page.purchase.addSeats(options.moreSeats));
    },
    reload: () => {
      if (hasLeft) return;
      isReloading = true;
      page.close();
    },
    comeBack: () => {
      if (hasLeft || isReloading || hasEnded()) return;
      isComingBack = true;
      page.remount();
    },
    closeForEver: () => {
      hasLeft = true;
      isComingBack = false;
      isReloading = false;
      page.close();
    },
    openAnother: (role) => {
      if (hasEnded()) return;
      const other = openPage(role);
      // Its locks have answered before the buyer pays.
      if (role === 'slow tab') thinkingMs = 2_000;
      if (role === 'duplicate that looks' || role === 'slow tab')
        return click(other, 'resume', () => other.purchase.resume());
      return void others.push(
        visit(other, role !== 'duplicate' && role !== 'copied tab', () =>
          role.startsWith('other tab') ? options.moreCents : shown,
        ),
      );
    },
    others: async () => {
      for (let count = -1; count < others.length;) {
        count = others.length;
        await Promise.all(others);
      }
    },
  };
}
