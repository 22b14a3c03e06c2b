import type { Purchase, PurchaseOptions, PurchaseResult, PurchaseState, ProblemData } from '@speckit/sdk/purchase';

/**
 * What all purchases of a provider work with: `journal` and `lags`, `sharing`, `budget`, `capabilities` and `policy`.
 * What an action is given comes before it.
 */
export type PurchaseDefaults = Omit<PurchaseOptions, 'eventId' | 'seats' | 'buyer' | 'payment'>;

/** Which purchase to go on with. */
export type ResumeOptions = Pick<PurchaseOptions, 'eventId' | 'buyer'> & PurchaseDefaults;

type Phase<Name extends PurchaseState['phase'], More> = Omit<PurchaseState, 'phase' | 'expiresAt' | 'result'> & {
  readonly phase: Name;
} & Readonly<More>;

/**
 * The state of a purchase, told apart by its phase: `ready` has an `expiresAt`, `ended` a `result`, every other phase
 * none.
 */
export type PurchaseStateByPhase =
  | Phase<'ready', { expiresAt: string; result: null }>
  | Phase<'ended', { expiresAt: string | null; result: PurchaseResult }>
  | Phase<Exclude<PurchaseState['phase'], 'ready' | 'ended'>, { expiresAt: string | null; result: null }>;

/** What is known of the purchase in the slot; a new object whenever anything changed, and only then. */
export interface PurchaseSnapshot {
  /** Null before the first `start` and after `reset`. */
  readonly state: PurchaseStateByPhase | null;
  /** An action is under way; the next one can wait. */
  readonly isBusy: boolean;
  /** It is not known yet whether a purchase was kept: show nothing that might not be so. */
  readonly isRestoring: boolean;
  /** Why the last `start`, `pay` or `addSeats` sent nothing here; null after one that did. */
  readonly refusal: ProblemData | null;
}

/** What can be done with the purchase in the slot. The functions never change. */
export interface PurchaseActions {
  /**
   * Holds the seats and puts them into the cart; with `payment` it goes on to the end. While the same seats are being
   * held it is the first call (a double click buys once); other seats of the same event and buyer join them. An earlier
   * purchase that waits for its buyer is cancelled first, since its seats are in the same cart. While one is being paid
   * for, or another event's is busy, nothing happens, and `problem` is `purchase_under_way`.
   */
  readonly start: (options: PurchaseOptions) => Promise<PurchaseState>;
  /**
   * Goes on with what the journal kept for this buyer and event, after a reload or beside another tab that leads. Null
   * when nothing was kept, and while a purchase of another event or buyer is unfinished. An ended purchase comes back as
   * it ended.
   */
  readonly resume: (options: ResumeOptions) => Promise<PurchaseState | null>;
  /** Checks out, pays and waits for the evidence. Takes what `pay` of the sdk's `Purchase` takes. */
  readonly pay: (...given: Parameters<Purchase['pay']>) => Promise<PurchaseState | null>;
  /** More seats, before paying. */
  readonly addSeats: (...given: Parameters<Purchase['addSeats']>) => Promise<PurchaseState | null>;
  /** Gives up all that is not paid for. Holds end by themselves. */
  readonly cancel: () => Promise<PurchaseState | null>;
  /** Forgets the purchase and stops its waiting, but gives nothing up (`cancel` does that): a journal still has it. */
  readonly reset: () => void;
}

/** True for a state that keeps what its phase promises. */
export const isByPhase = (state: PurchaseState): state is PurchaseState & PurchaseStateByPhase =>
  (state.phase === 'ended') === (state.result !== null) && (state.phase !== 'ready' || state.expiresAt !== null);
