/** Every code the processor declines with. */
export const DECLINE_CODES = ['CARD_DECLINED', 'INSUFFICIENT_FUNDS', 'PROCESSOR_TIMEOUT', 'AMOUNT_TOO_LARGE'] as const;
/** Why the processor declines: the `errorCode` of a payment. */
export type DeclineCode = (typeof DECLINE_CODES)[number];

/** What is wanted of the next request that it fits. */
export type Outcome = { readonly customerId?: string } & (
  | { readonly kind: 'decline'; readonly code?: DeclineCode }
  | { readonly kind: 'expire'; readonly afterMs?: number }
  | { readonly kind: 'loseRace' }
  | { readonly kind: 'changePrice'; readonly byCents: number }
  | { readonly kind: 'freePaidSeat' }
);

/** Which outcome was planned. */
export type OutcomeKind = Outcome['kind'];
export type OutcomeOf<K extends OutcomeKind> = Extract<Outcome, { kind: K }>;

/** The planned outcomes, as the services ask for them. */
export interface PlannedOutcomes {
  /** The oldest of its kind that fits this customer; it is used up. */
  take<K extends OutcomeKind>(kind: K, customerId: string | null): OutcomeOf<K> | undefined;
  /** The seat costs more or less from now on, on the seatmap too. */
  reprice(seatId: string, byCents: number): void;
}
