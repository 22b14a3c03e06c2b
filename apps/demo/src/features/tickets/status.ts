import { ticketWords as words } from './messages.ts';

/** What became of a purchase, as it is shown. */
export const TICKET_STATUS = {
  owned: words.statusPaid,
  partial: words.statusPartial,
  outcome_unknown: words.statusUnknown,
  open: words.statusOpen,
  ended: words.statusEnded,
  cancelled: words.statusCancelled,
} as const;
