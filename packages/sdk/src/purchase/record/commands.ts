import type { Cents } from '../../models/money.ts';
import { PurchaseUnderWayError } from '../../errors/purchase.ts';
import { problemOf } from './problems.ts';
import type { PaymentDetails, ProblemData, SeatChoice } from './shapes.ts';

/** What a person can ask of a purchase, with all that it needs. JSON: it may be asked in another tab. */
export type PurchaseCommand =
  | {
      readonly type: 'start';
      readonly seats: readonly SeatChoice[];
      readonly payment: PaymentDetails | null;
    }
  /** `isUnended`: not one that has ended, unless it is this purchase. */
  | { readonly type: 'resume'; readonly isUnended?: boolean }
  | { readonly type: 'pay'; readonly payment?: PaymentDetails; readonly agreedCents?: Cents }
  | { readonly type: 'add'; readonly seats: readonly SeatChoice[] }
  | { readonly type: 'cancel'; readonly reason: ProblemData };

/** A command, and the purchase that whoever asks for it was shown. */
export type AskedCommand = PurchaseCommand & { readonly of: string };

/** The problem of somebody who asks for other seats while a purchase is under way. */
export const otherChoice = (seats: readonly SeatChoice[]): ProblemData =>
  problemOf(new PurchaseUnderWayError({ seatIds: seats.map(({ seatId }) => seatId) }));
