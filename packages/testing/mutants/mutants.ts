/** An old fault of the purchase, put back by one replacement. */
export interface Mutant {
  /** What the purchase did then. */
  readonly name: string;
  /** In `packages/sdk/src`. */
  readonly file: string;
  /** Occurs once. */
  readonly search: string;
  readonly replace: string;
}

export const MUTANTS: readonly Mutant[] = [
  {
    name: 'an order that is not in draft counts as checked out',
    file: 'purchase/knowledge/checkout.ts',
    search: "[['order_not_draft'], [], 'ended_elsewhere']",
    replace: "[['order_not_draft'], [], 'checked_out']",
  },
  {
    name: 'a payment is repeated beside the first',
    file: 'purchase/effects/untilOver.ts',
    search: 'const began = clock.now();',
    replace: 'const began = clock.now(); if (mostMs > 0) return rest(context, 1_000);',
  },
  {
    name: 'two pages act on one journal',
    file: 'purchase/journal/createJournal.ts',
    search: 'lease !== null && (lease.owner !== owner ||',
    replace: 'lease === undefined && (lease.owner !== owner ||',
  },
  {
    name: 'any status but 5xx after a payment counts as a refusal',
    file: 'purchase/knowledge/pay.ts',
    search: "[['told_to_wait', 'not_admitted'], [], 'look_soon']",
    replace: "[['unclear'], [], 'refused'], [['told_to_wait', 'not_admitted'], [], 'look_soon']",
  },
  {
    name: 'any payment counts as a receipt',
    file: 'purchase/knowledge/pay.ts',
    search: 'isSucceeded(payment) &&',
    replace: 'payment.id !== orderId ||',
  },
  {
    name: 'any total is paid',
    file: 'purchase/record/consent.ts',
    search: 'const due = dueCents(record);',
    replace: 'const due = dueCents(record); if (due >= 0) return null;',
  },
  {
    name: 'a leading tab that is silent is waited for',
    file: 'purchase/tabs/webSharing.ts',
    search: 'const LEADER_MS = 3_000;',
    replace: 'const LEADER_MS = 10_000_000;',
  },
  {
    name: 'a storage that never answers is waited for',
    file: 'host/hostCall.ts',
    search: 'startTimer(clock, limitMs,',
    replace: 'startTimer(clock, 1e9 + limitMs,',
  },
  {
    name: 'a host that says it is offline is believed',
    file: 'purchase/runner/connection.ts',
    search: 'const FIRST_MS = 10_000;',
    replace: 'const FIRST_MS = 100_000_000;',
  },
  {
    name: 'a server that asks for an hour gets it',
    file: 'purchase/effects/context.ts',
    search: 'Math.min(LONGEST_ASKED_MS, Math.max(Math.min(scheduledMs, mostMs), mostMs / 2))',
    replace: '3_600_000',
  },
  {
    name: 'the wall clock ends a hold',
    file: 'purchase/record/record.ts',
    search: 'seat.laterEndsAt ?? seat.endsAt ?? Infinity',
    replace: 'seat.endsAt ?? Infinity',
  },
  {
    name: 'one 429 ends the purchase',
    file: 'purchase/knowledge/pay.ts',
    search: "[['told_to_wait', 'not_admitted'], [], 'look_soon']",
    replace: "[['told_to_wait'], ['!wasLost'], 'refused'], [['told_to_wait', 'not_admitted'], [], 'look_soon']",
  },
  {
    name: 'inventory that is away for two seconds ends the purchase',
    file: 'purchase/effects/hold.ts',
    search: 'const HOLD_PATIENCE_MS = 45_000;',
    replace: 'const HOLD_PATIENCE_MS = 1_300;',
  },
  {
    name: 'a cart whose reply was lost ends the purchase',
    file: 'purchase/knowledge/cart.ts',
    search: "[['seat_already_in_cart'], [], 'other_cart']",
    replace: "[['seat_already_in_cart'], [], 'lost']",
  },
  {
    name: 'a draft that a late reply tells of is left',
    file: 'purchase/effects/addSeat.ts',
    search: 'reply.ok && takeLate(seatId, reply.value)',
    replace: 'reply.ok && undefined',
  },
  {
    name: 'a window that is refused has claimed the journal',
    file: 'purchase/runner/command.ts',
    search: 'if (other && isElsewhere(',
    replace: 'if (other && isDisposed() && isElsewhere(',
  },
];
