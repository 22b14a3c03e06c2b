import type { Played } from '../play/play.ts';
import type { Rule } from './rule.ts';
import { isCopy } from './truth.ts';

/** What a page has written down may not be there for the next one. */
const WITHOUT_STORAGE = ['storage', 'slow storage', 'storage cleared'];
const SECOND = ['duplicate', 'slow tab', 'other tab without sharing'];
const LIVE_ORDER = ['draft', 'pending'];

/**
 * Whether the page that tells cannot know what another one did: that one lost the purchase to a second page and was then
 * gone or suspended, before it could write it down or take it back; or it could not be written down at all. The platform
 * lists neither the holds nor the orders of a buyer.
 */
function isUnknowable({ incidents, pages, world }: Played): boolean {
  const isWriting = !incidents.some(({ kind }) => WITHOUT_STORAGE.includes(kind.family));
  const hasReloaded = incidents.some(({ kind }) => kind.family === 'reload');
  const isSilent = incidents.some(
    ({ kind }) => kind.name === 'the other tab is suspended' || kind.family === 'silent channel',
  );
  const isShownAgain = incidents.some(({ kind }) => kind.family === 'remount');
  // A tab whose locks answer late takes over, as a second page does.
  const hasSecond = pages.some(({ name }) => SECOND.some((role) => name.startsWith(role)));
  // Two pages that come to the same seat, one after the other, from different choices.
  const isMixed =
    pages.some(({ name }) => name.startsWith('other tab without sharing')) &&
    incidents.some(({ kind }) => ['add a seat', 'second page'].includes(kind.family));
  // Both tabs wake up to locks that are late.
  const areBothLate =
    world.pages !== 'alone' &&
    incidents.some(({ kind, at }) => kind.graceMs !== undefined && at.kind === 'moment' && at.moment === 'start');
  const hits = [hasReloaded, isShownAgain, isSilent, hasSecond, isMixed, areBothLate].filter(Boolean).length;
  return hits > (isWriting ? 1 : 0);
}

/** Only whoever stays can be told. */
export const TRUTHFUL: readonly Rule[] = [
  {
    name: 'no hold unsaid',
    sentence: 'A hold that is still on a seat when a purchase ends is named, with a time that is not too early.',
    broken: (played, { owned, holds }) => {
      const { user, epoch, pages, books } = played;
      const last = user.told.findLast(({ page }) =>
        pages.some(({ name }) => name === page && name.startsWith('first')),
      );
      if (user.hasLeft() || !last || isUnknowable(played)) return [];
      const endedAt = epoch + last.at;
      return holds
        .filter(({ createdAt, expiresAt, seatId, reservationId }) => {
          const end = books.endedHolds.get(reservationId) ?? expiresAt;
          return createdAt <= endedAt && end > endedAt && !owned.includes(seatId);
        })
        .flatMap(({ seatId, expiresAt }) => {
          // A tab with another choice, whose purchase ended before this one began, has named its own, and so has a copy of this tab.
          const named = [last, ...user.told.filter(({ page }) => page.startsWith('other tab') || isCopy(page))];
          const lostOnes = named.flatMap(({ result }) => result.lostSeats).filter((each) => each.seatId === seatId);
          const lost = lostOnes.find(({ freesAt }) => freesAt) ?? lostOnes[0];
          if (!lost) return [`a hold on ${seatId} is not named`];
          if (lost.code === 'payment_declined' || last.result.status === 'outcome_unknown') return [];
          if (!lost.freesAt) return [`${seatId} is held until ${new Date(expiresAt).toISOString()}, no time is said`];
          return [];
        });
    },
  },
  {
    name: 'orders as they are',
    sentence: 'State and platform agree about every order: none is left open unsaid.',
    broken: (played, { orders }) => {
      const { user, state, world } = played;
      if (user.hasLeft() || !state.result || isUnknowable(played)) return [];
      return orders.flatMap(({ id, state: really, seatIds, isTold, isCheckedOut }) => {
        const said = state.orders.find((each) => each.id === id);
        if (!said)
          return isTold && LIVE_ORDER.includes(really)
            ? [`order ${id} (${seatIds.join()}) is ${really}, and nothing is said of it`]
            : [];
        // Nobody is told when an order is cancelled after its checkout.
        const isHidden = isCheckedOut && really === 'cancelled' && world.platform !== 'guide';
        // An order that was left ends with its hold: what was said of it before stands.
        const isLeft = LIVE_ORDER.includes(said.state) && really === 'cancelled';
        const isSame = isLeft || said.state === really || said.state === 'unknown' || isHidden;
        const areBothPaid =
          ['paid', 'completed', 'fulfilled'].includes(said.state) &&
          ['paid', 'completed', 'fulfilled'].includes(really);
        return isSame || areBothPaid ? [] : [`order ${id} is said to be ${said.state}, it is ${really}`];
      });
    },
  },
];
