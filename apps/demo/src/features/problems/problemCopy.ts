import type { TicketingErrorCode } from '@speckit/sdk';

/** What a buyer is told: what happened, and what can be done now. Never a server's own words. */
export interface ProblemCopy {
  readonly title: string;
  readonly text: string;
  /** Which way on the page should offer. */
  readonly way: 'retry' | 'other-seats' | 'fresh-start' | 'check-details' | 'check-tickets' | 'back';
}

interface ProblemFacts {
  readonly code: TicketingErrorCode | 'offline';
  /** Seats as people say them: "Section A, row 1, seat 2". */
  readonly seats?: string | undefined;
  readonly declineCode?: string | undefined;
}

const DECLINES: Readonly<Record<string, string>> = {
  CARD_DECLINED: 'Your bank refused the card.',
  INSUFFICIENT_FUNDS: 'There was not enough money on the account.',
  PROCESSOR_TIMEOUT: 'The payment company did not answer in time.',
  AMOUNT_TOO_LARGE: 'The amount is over the limit of this way to pay.',
};

export function problemCopy({ code, seats, declineCode }: ProblemFacts): ProblemCopy {
  const those = seats ?? 'A seat you wanted';
  switch (code) {
    case 'seat_unavailable':
    case 'seat_contended':
      return {
        title: 'Someone was faster',
        text: `${those} went to another buyer a moment ago. Nothing was charged.`,
        way: 'other-seats',
      };
    case 'seat_not_found':
      return {
        title: 'That seat is not on sale',
        text: `${those} cannot be held. Please choose another.`,
        way: 'other-seats',
      };
    case 'hold_expired':
    case 'reservation_expired':
    case 'reservation_inactive':
    case 'reservation_mismatch':
      return {
        title: 'Your hold ended',
        text: 'The time ran out before the payment. Nothing was charged, and these seats may still be free.',
        way: 'fresh-start',
      };
    case 'payment_declined':
      return {
        title: 'The payment was declined',
        text: `${DECLINES[declineCode ?? ''] ?? 'Your way to pay was refused.'} Nothing was charged. Start afresh with the same seats, or pay another way.`,
        way: 'fresh-start',
      };
    case 'price_changed':
      return {
        title: 'The price has changed',
        text: 'The total is no longer the one you saw, so we stopped before paying. Please look at the seats again.',
        way: 'other-seats',
      };
    case 'order_not_draft':
    case 'order_not_found':
    case 'order_empty':
    case 'order_forbidden':
    case 'reservation_not_payable':
    case 'payment_rejected':
      return {
        title: 'This order is over',
        text: 'It can no longer be paid, most likely because its hold ended. Nothing was charged. Start afresh with the same seats.',
        way: 'fresh-start',
      };
    case 'reservation_not_found':
    case 'wait_timeout':
      return {
        title: 'The box office is slow right now',
        text: 'Your seats did not reach the cart in time. Nothing was charged. Please try again in a moment.',
        way: 'fresh-start',
      };
    case 'outcome_unknown':
      return {
        title: 'We do not know yet whether you paid',
        text: 'The connection broke while paying. We will not charge again. Look at the seat map in a minute: seats shown as sold are yours.',
        way: 'check-tickets',
      };
    case 'offline':
      return {
        title: 'You are offline',
        text: 'Check your connection; we go on as soon as you are back.',
        way: 'retry',
      };
    case 'network_error':
    case 'timeout':
      return {
        title: 'No answer from the box office',
        text: 'Your connection or our service is interrupted. Please try again.',
        way: 'retry',
      };
    case 'host_unavailable':
      return {
        title: 'Your browser could not save this step',
        text: 'So we stopped before paying: nothing was charged. Please try again, or load the page anew.',
        way: 'retry',
      };
    case 'rate_limited':
      return { title: 'Very many people are here', text: 'Please wait a few seconds and try again.', way: 'retry' };
    case 'event_not_found':
      return { title: 'There is no such event', text: 'It may have been taken off the programme.', way: 'back' };
    case 'invalid_credentials':
      return {
        title: 'That login does not fit',
        text: 'Check e-mail and password, or go on as a guest.',
        way: 'check-details',
      };
    case 'user_exists':
      return {
        title: 'This e-mail already has an account',
        text: 'Log in instead, or go on as a guest.',
        way: 'check-details',
      };
    case 'user_rejected':
      return {
        title: 'The account could not be made',
        text: 'Check the details, or go on as a guest.',
        way: 'check-details',
      };
    case 'already_on_waitlist':
      return {
        title: 'You are already on the list',
        text: 'We write to you as soon as a seat comes back.',
        way: 'back',
      };
    case 'waitlist_not_needed':
      return {
        title: 'There are seats again',
        text: 'You do not need the waitlist: choose a seat on the map.',
        way: 'other-seats',
      };
    default:
      return {
        title: 'Our service is not working right now',
        text: 'This is our fault, not yours. Nothing was charged. Please try again in a minute.',
        way: 'retry',
      };
  }
}
