import type { TicketingErrorCode } from '@speckit/sdk';
import type { Translate } from '../../i18n/useWords.tsx';
import type { Word } from '../../i18n/words.ts';
import { problemWords as words } from './messages.ts';

/** What a buyer is told: what happened, and what can be done now. Never a server's own words. */
export interface ProblemCopy {
  readonly title: string;
  readonly text: string;
}

export interface ProblemFacts {
  readonly code: TicketingErrorCode | 'offline';
  /** Seats as people say them: "Section A, row 1, seat 2". */
  readonly seats?: string | undefined;
  readonly declineCode?: string | undefined;
  readonly orderId?: string | undefined;
}

const DECLINES: Readonly<Record<string, Word>> = {
  CARD_DECLINED: words.cardDeclined,
  INSUFFICIENT_FUNDS: words.noFunds,
  PROCESSOR_TIMEOUT: words.processorTimeout,
  AMOUNT_TOO_LARGE: words.amountTooLarge,
};

type Said = readonly [title: Word, text: Word];

const SEAT_LOST: Said = [words.faster, words.fasterText];
const HOLD_ENDED: Said = [words.holdEnded, words.holdEndedText];
const ORDER_OVER: Said = [words.orderOver, words.orderOverText];
const SLOW: Said = [words.slow, words.slowText];
const SIGN_IN: Said = [words.signInAgain, words.signInAgainText];
const NO_ANSWER: Said = [words.noAnswer, words.noAnswerText];

const COPY: Readonly<Partial<Record<ProblemFacts['code'], Said>>> = {
  seat_unavailable: SEAT_LOST,
  seat_contended: SEAT_LOST,
  seat_not_found: [words.notOnSale, words.notOnSaleText],
  hold_expired: HOLD_ENDED,
  reservation_expired: HOLD_ENDED,
  reservation_inactive: HOLD_ENDED,
  reservation_mismatch: HOLD_ENDED,
  payment_declined: [words.declined, words.declinedText],
  price_changed: [words.priceChanged, words.priceChangedText],
  order_not_draft: ORDER_OVER,
  order_not_found: ORDER_OVER,
  order_empty: ORDER_OVER,
  order_forbidden: ORDER_OVER,
  reservation_not_payable: ORDER_OVER,
  payment_rejected: ORDER_OVER,
  reservation_not_found: SLOW,
  wait_timeout: SLOW,
  outcome_unknown: [words.unknown, words.unknownText],
  offline: [words.offline, words.offlineText],
  network_error: NO_ANSWER,
  timeout: NO_ANSWER,
  host_unavailable: [words.notKept, words.notKeptText],
  rate_limited: [words.busy, words.busyText],
  event_not_found: [words.noEvent, words.noEventText],
  unauthenticated: SIGN_IN,
  forbidden: SIGN_IN,
  invalid_credentials: [words.badLogin, words.badLoginText],
  user_exists: [words.userExists, words.userExistsText],
  user_rejected: [words.userRejected, words.userRejectedText],
  already_on_waitlist: [words.onList, words.onListText],
  waitlist_not_needed: [words.listNotNeeded, words.listNotNeededText],
  purchase_under_way: [words.otherTab, words.otherTabText],
  cart_not_empty: [words.cartNotEmpty, words.cartNotEmptyText],
};

export function problemCopy(t: Translate, { code, seats, declineCode, orderId }: ProblemFacts): ProblemCopy {
  const [title, text] = COPY[code] ?? [words.broken, words.brokenText];
  if (text === words.unknownText && orderId === undefined) return { title: t(title), text: t(words.unknownNoOrder) };
  return {
    title: t(title),
    text: t(text, {
      seats: seats ?? t(words.aSeat),
      reason: declineReason(t, declineCode),
      order: orderId ?? '',
    }),
  };
}

function declineReason(t: Translate, code: string | undefined): string {
  if (code === undefined) return t(words.noReason);
  const known = DECLINES[code];
  return known ? t(known) : t(words.otherCode, { code });
}
