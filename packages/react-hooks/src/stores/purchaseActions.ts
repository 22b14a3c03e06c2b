import type { PaymentDetails, PurchaseOptions, PurchaseState, SeatChoice } from '@speckit/sdk';

/**
 * What all purchases of a provider work with: `journal` and `lags`, `sharing`, `budget` (all made by
 * `@speckit/sdk/purchase`), `capabilities` and `policy`. What an action is given comes before it.
 */
export type PurchaseDefaults = Omit<PurchaseOptions, 'eventId' | 'seats' | 'buyer' | 'payment'>;

/** Which purchase to go on with. The buyer is the app's to remember: a journal keeps no secret. */
export type ResumeOptions = Pick<PurchaseOptions, 'eventId' | 'buyer'> & PurchaseDefaults;

/** What is known of the purchase in the slot; a new object whenever anything changed, and only then. */
export interface PurchaseSnapshot {
  /** Null before the first `start` and after `reset`. */
  readonly state: PurchaseState | null;
  /** An action is under way; the next one can wait. */
  readonly isBusy: boolean;
}

/** What can be done with the purchase in the slot. The functions never change. */
export interface PurchaseActions {
  /**
   * Holds the seats and puts them into the cart; with `payment` it goes on to the end. An earlier purchase that waits
   * for its buyer is cancelled first, since its seats are in the same cart; while one is busy, a second start is the
   * first (a double click buys once).
   */
  readonly start: (options: PurchaseOptions) => Promise<PurchaseState>;
  /**
   * Goes on with what the journal kept for this buyer and event, after a reload or beside another tab that leads. Null
   * when nothing was kept. An ended purchase comes back as it ended. A purchase that is in the slot already stays
   * there, whatever is asked for: its state comes back.
   */
  readonly resume: (options: ResumeOptions) => Promise<PurchaseState | null>;
  /** Checks out, pays and waits for the evidence. Also says yes to a changed price. */
  readonly pay: (payment?: PaymentDetails) => Promise<PurchaseState | null>;
  /** More seats, before paying. */
  readonly addSeats: (seats: readonly SeatChoice[]) => Promise<PurchaseState | null>;
  /** Gives up all that is not paid for. Holds end by themselves. */
  readonly cancel: () => Promise<PurchaseState | null>;
  /** Forgets the purchase and stops its waiting, but gives nothing up (`cancel` does that): a journal still has it. */
  readonly reset: () => void;
}
