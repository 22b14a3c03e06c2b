import type { PurchaseResult } from '@speckit/sdk';
import type { Played } from '../play/play.ts';
import type { Rule } from './rule.ts';

const NOTHING_CHARGED: readonly PurchaseResult['status'][] = ['failed', 'expired', 'declined', 'cancelled'];

/** Every outcome that was told, and the one that the page shows in the end. */
export function outcomesOf({ user, state, pages, restAt, incidents }: Played) {
  const shown = user.hasLeft() || !state.result ? [] : [{ page: 'shown in the end', at: restAt, result: state.result }];
  // Windows without sharing, and a page and its reload, learn of each other by the storage alone: where it is broken, and
  // for the reload broken from the beginning, each can only tell what it did itself. What is charged is judged all the same.
  const broken = incidents.filter(({ kind }) => kind.family === 'storage');
  const isUnread = broken.length > 0 && pages.some(({ name }) => name.startsWith('duplicate'));
  const isUnwritten = broken.some(({ at }) => at.kind === 'moment' && at.moment === 'start');
  const isReloaded = pages.filter(({ name }) => name.startsWith('first')).length > 1;
  if (isUnread || (isUnwritten && isReloaded)) return [];
  return [...user.told, ...shown].filter(({ page }) => !page.startsWith('other tab'));
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
    broken: (played, { owned, chargedCents }) =>
      outcomesOf(played).flatMap(({ page, result }) => {
        const said = [...result.ownedSeatIds].sort();
        const problems: string[] = [];
        if (result.status === 'owned' || result.status === 'partial') {
          if (said.some((seat) => !owned.includes(seat)))
            problems.push(`says ${said.join()} owned, really ${owned.join() || 'none'}`);
          if (said.length === 0) problems.push(`says ${result.status} and names no seat`);
          if (result.chargedCents !== chargedCents)
            problems.push(`says ${result.chargedCents} cents, ${chargedCents} were charged`);
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
    broken: (played, { chargedCents, owned }) =>
      chargedCents === 0
        ? []
        : outcomesOf(played)
            .filter(({ result }) => NOTHING_CHARGED.includes(result.status))
            .map(
              ({ page, result }) =>
                `${page}: says ${result.status}, ${chargedCents} cents were charged for ${owned.join() || 'no seat'}`,
            ),
  },
  {
    name: 'a charge is told',
    sentence: 'Whoever stays to the end is told of a charge: owned, partial, or that it is not known.',
    broken: ({ user, state }, { chargedCents }) =>
      chargedCents > 0 && !user.hasLeft() && !state.result && user.told.length === 0
        ? [`${chargedCents} cents were charged, and the page says nothing (${state.phase})`]
        : [],
  },
];
