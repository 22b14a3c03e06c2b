import type { KeptPurchase } from '../record/begin.ts';
import type { Clock } from '../../time/clock.ts';
import type { AskedCommand } from '../record/commands.ts';
import type { ProblemData } from '../record/shapes.ts';
import type { PurchaseState } from '../record/types.ts';

/** The state as it is told to other tabs: the buyer, who may have a secret, is known there. */
export type SharedState = Omit<PurchaseState, 'buyer'>;

/** One tab's purchase, as the others reach it. */
export interface SharingMember {
  readonly clock: Clock;
  /** This tab leads from now on. */
  readonly lead: () => void;
  /** This tab leads no more: another one has taken over. */
  readonly follow: () => void;
  /** What the leader says; `isResting` when it waits for somebody to decide something. */
  readonly mirror: (state: SharedState, isResting: boolean, kept?: KeptPurchase) => void;
  /** What another tab asks of the leader: gives a problem when it is not done; `undefined`: the next leader is to be asked. */
  readonly perform: (command: AskedCommand) => ProblemData | null | undefined;
  /** What the leader says to something this tab has asked; `null`: it is being done. */
  readonly answer: (id: string, problem: ProblemData | null) => void;
}

/** A tab's place among the others. */
export interface SharingSeat {
  /** Resolves when it is known whether this tab leads. */
  readonly isLeading: () => Promise<boolean>;
  /** The leader tells the others; `kept`: what to go on from where the journal cannot be read. */
  readonly tell: (state: SharedState, isResting: boolean, kept: KeptPurchase) => void;
  /** Asks the leader; one that is silent is led over. The same `id` again is done once. */
  readonly ask: (id: string, command: AskedCommand) => void;
  /** Gives up leading, or waiting for it. */
  readonly leave: () => void;
}

/** Lets one of several tabs lead and the others mirror it. `webSharing()` does it by Web Locks and BroadcastChannel. */
export type PurchaseSharing = (name: string, member: SharingMember) => SharingSeat;
