// The vocabularies of a purchase. The types and the schema of the journal are both made of these lists.

export const SEAT_STATUSES = ['chosen', 'holding', 'held', 'in_cart', 'paying', 'owned', 'lost', 'released'] as const;
/** Where one seat stands. `lost`: refused or expired. `released`: given up by the purchase; its hold ends by itself. */
export type SeatStatus = (typeof SEAT_STATUSES)[number];

/** `unknown`: a charge may have happened, and nothing tells. */
export const ORDER_STATES = ['draft', 'pending', 'paid', 'cancelled', 'unknown'] as const;
export type OrderState = (typeof ORDER_STATES)[number];

export const CONFLICT_POLICIES = ['all-or-nothing', 'best-effort', 'substitute'] as const;
/** What to do when a seat cannot be had: give all up, go on with the others, or take the nearest equivalent seat. */
export type ConflictPolicy = (typeof CONFLICT_POLICIES)[number];

/** Weakest first. */
export const EVIDENCES = ['receipt', 'seatmap', 'order'] as const;
/** What the platform showed of a payment: its receipt alone, the seat turned sold, or the state of the order. */
export type Evidence = (typeof EVIDENCES)[number];

export const RESULT_STATUSES = [
  'owned',
  'partial',
  'failed',
  'expired',
  'declined',
  'cancelled',
  'outcome_unknown',
] as const;

export const PRESETS = ['guide', 'deployed', 'custom'] as const;

/** How far to go. */
export const GOALS = ['ready', 'owned'] as const;

export const PURCHASE_PHASES = [
  'idle',
  'holding',
  'carting',
  'ready',
  'checking_out',
  'paying',
  'settling',
  'ended',
] as const;
/**
 * Where a purchase stands. `ready`: all seats are in the cart, or `problem` has a question; `pay` goes on. `settling`: paid as
 * far as anybody knows, evidence is waited for. `ended`: there is a `result`.
 */
export type PurchasePhase = (typeof PURCHASE_PHASES)[number];
