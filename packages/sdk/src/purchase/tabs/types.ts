import type { PaymentDetails, ProblemData, PurchaseState, SeatChoice } from '../record/types.ts';

/** What a person can ask of a purchase. JSON: it may be asked in another tab. */
export type PurchaseCommand =
  | { readonly type: 'start' }
  | { readonly type: 'resume' }
  | { readonly type: 'pay'; readonly payment?: PaymentDetails | undefined }
  | { readonly type: 'add'; readonly seats: readonly SeatChoice[] }
  | { readonly type: 'cancel'; readonly reason: ProblemData };

/** The state as it is told to other tabs: the buyer, who may have a secret, is known there. */
export type SharedState = Omit<PurchaseState, 'buyer'>;

/** One tab's purchase, as the others reach it. */
export interface SharingMember {
  /** This tab leads from now on. */
  readonly lead: () => void;
  /** What the leader says; `isResting` when it waits for somebody to decide something. */
  readonly mirror: (state: SharedState, isResting: boolean) => void;
  /** What another tab asks of the leader. */
  readonly obey: (command: PurchaseCommand) => void;
}

/** A tab's place among the others. */
export interface SharingSeat {
  /** Resolves when it is known whether this tab leads. */
  readonly isLeading: () => Promise<boolean>;
  /** The leader tells the others. */
  readonly tell: (state: SharedState, isResting: boolean) => void;
  /** Asks the leader. */
  readonly ask: (command: PurchaseCommand) => void;
  /** Gives up leading, or waiting for it. */
  readonly leave: () => void;
}

/** Lets one tab lead and the others mirror it. `webSharing()` does it by Web Locks and BroadcastChannel. */
export type PurchaseSharing = (name: string, member: SharingMember) => SharingSeat;
