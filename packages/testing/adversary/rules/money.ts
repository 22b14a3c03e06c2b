import type { PurchaseResult } from '@speckit/sdk';
import type { Played } from '../play/play.ts';
import type { Rule } from './rule.ts';
import { isCopy, type Truth } from './truth.ts';

const NOTHING_CHARGED: readonly PurchaseResult['status'][] = ['failed', 'expired', 'declined', 'cancelled'];

const isShownAgain = (incidents: Played['incidents']) => incidents.some(({ kind }) => kind.family === 'remount');

/** Every outcome that was told, and the one that the page shows in the end. */
export function outcomesOf({ user, state, pages, restAt, incidents }: Played) {
  const shown = user.hasLeft() || !state.result ? [] : [{ page: 'shown in the end', at: restAt, result: state.result }];
  // Windows without sharing, tabs without a channel, a page and its reload, and a view that is shown again learn of what was before by the storage
  // alone: where it is broken, each can only tell what it did itself. What is charged is judged all the same.
  const broken = incidents.filter(({ kind }) => ['storage', 'storage cleared'].includes(kind.family));
  const isUnread =
    pages.some(({ name }) => name.startsWith('duplicate') || name.startsWith('other tab without sharing')) ||
    isShownAgain(incidents) ||
    incidents.some(({ kind }) => kind.family === 'silent channel');
  const isReloaded = pages.filter(({ name }) => name.startsWith('first')).length > 1;
  const isUnwritten = broken.some(
    ({ at, kind }) => kind.family === 'storage cleared' || (at.kind === 'moment' && at.moment === 'start'),
  );
  if ((broken.length > 0 && isUnread) || (isUnwritten && isReloaded)) return [];
  return [...user.told, ...shown].filter(({ page }) => !page.startsWith('other tab'));
}

/** Pages whose buyer cancelled first and then clicked on "start": what they buy is another purchase than the cancelled one. */
const begunAnew = ({ user: { commands } }: Played) =>
  commands
    .filter(
      ({ name, page }, at) =>
        name === 'start' && commands.slice(0, at).some((each) => each.name === 'cancel' && each.page === page),
    )
    .map(({ page }) => page);

/**
 * Cents that the purchase of this outcome has to answer for: all but those for orders that another page has told its buyer of as
 * its own (a tab with another choice, bought after this purchase had ended, or a page that has begun anew), or whose seats were
 * held after this outcome was told. A tab and its copy are two purchases, and each answers for the orders that it names.
 */
function chargedFor(
  { page: on, at, result }: ReturnType<typeof outcomesOf>[number],
  played: Played,
  { chargedCents, chargesOfOrder, orders, holds }: Truth,
): number {
  const anew = begunAnew(played);
  const told = played.user.told.filter(
    ({ page, result: { status } }) =>
      page !== on && status === 'owned' && (page.startsWith('other tab') || anew.includes(page)),
  );
  const isHeldLater = (seatId: string) =>
    holds.some((hold) => hold.seatId === seatId && hold.createdAt > played.epoch + at);
  const later = orders.filter(({ seatIds }) => seatIds.length > 0 && seatIds.every(isHeldLater)).map(({ id }) => id);
  const elsewhere = played.pages.some(({ name }) => isCopy(name))
    ? [...chargesOfOrder.keys()]
    : [...told.flatMap((each) => each.result.orderIds), ...later];
  return [...new Set(elsewhere)]
    .filter((id) => !result.orderIds.includes(id))
    .flatMap((id) => chargesOfOrder.get(id) ?? [])
    .reduce((rest, { cents }) => rest - cents, chargedCents);
}

export const MONEY: readonly Rule[] = [
  {
    name: 'one charge',
    sentence: 'An order is charged once at most, and so is a seat.',
    broken: (_, { chargesOfOrder, chargesOfSeat }) => [
      ...[...chargesOfOrder]
        .filter(([, charges]) => charges.length > 1)
        .map(([id, charges]) => `order ${id} was charged ${charges.length} times`),
      ...[...chargesOfSeat]
        .filter(([, count]) => count > 1)
        .map(([seat, count]) => `seat ${seat} was charged ${count} times`),
    ],
  },
  {
    name: 'only orders that were taken',
    sentence: 'Nothing is paid for an order whose checkout the platform never took.',
    broken: (_, { chargesOfOrder, orders }) =>
      orders
        .filter(({ id, isCheckedOut }) => chargesOfOrder.has(id) && !isCheckedOut)
        .map(({ id, state }) => `order ${id} was charged, was never checked out, and is ${state}`),
  },
  {
    name: 'agreed sum',
    sentence: 'No more is charged than the buyer agreed to, and in no other currency.',
    broken: ({ user, books }, { chargedCents }) => [
      ...(chargedCents > user.agreedCents()
        ? [`${chargedCents} cents were charged, ${user.agreedCents()} were agreed to`]
        : []),
      ...books.charges.filter(({ currency }) => currency !== 'USD').map(({ currency }) => `charged in ${currency}`),
    ],
  },
  {
    name: 'owned is owned',
    sentence: "A purchase says owned exactly when the seats are the buyer's and paid for, and says the sum.",
    broken: (played, truth) =>
      outcomesOf(played).flatMap((outcome) => {
        const { page, result } = outcome;
        const { owned } = truth;
        const charged = chargedFor(outcome, played, truth);
        const said = [...result.ownedSeatIds].sort();
        const problems: string[] = [];
        if (result.status === 'owned' || result.status === 'partial') {
          if (said.some((seat) => !owned.includes(seat)))
            problems.push(`says ${said.join()} owned, really ${owned.join() || 'none'}`);
          if (said.length === 0) problems.push(`says ${result.status} and names no seat`);
          if (result.chargedCents !== charged)
            problems.push(`says ${result.chargedCents} cents, ${charged} were charged`);
        }
        if (
          result.status === 'owned' &&
          played.state.seats.some(({ seatId, status }) => status === 'owned' && !said.includes(seatId))
        )
          problems.push('shows a seat as owned that its result does not name');
        return problems.map((problem) => `${page}: ${problem}`);
      }),
  },
  {
    name: 'nothing was charged',
    sentence:
      'A purchase that says failed, expired, declined or cancelled has charged nothing, and charges nothing later.',
    broken: (played, truth) =>
      outcomesOf(played)
        .filter((outcome) => NOTHING_CHARGED.includes(outcome.result.status) && chargedFor(outcome, played, truth) > 0)
        .map(
          (outcome) =>
            `${outcome.page}: says ${outcome.result.status}, ${chargedFor(outcome, played, truth)} cents were charged for ${truth.owned.join() || 'no seat'}`,
        ),
  },
  {
    name: 'a charge is told',
    sentence: 'Whoever stays to the end is told of a charge: owned, partial, or that it is not known.',
    broken: ({ user, state }, { chargedCents }) => {
      // The tab that bought another choice never wakes again: as if its buyer had left.
      const isSuspended = user.commands.some(
        ({ page, name, till }) => page.startsWith('other tab') && name === 'pay' && till === undefined,
      );
      const isHeard = user.hasLeft() || isSuspended || state.result !== null || user.told.length > 0;
      return chargedCents > 0 && !isHeard
        ? [`${chargedCents} cents were charged, and the page says nothing (${state.phase})`]
        : [];
    },
  },
];
