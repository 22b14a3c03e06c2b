// What a purchase is given and what it says: exported by `@speckit/sdk` and by `@speckit/sdk/purchase`, without the code
// that runs one.
export type { PayOptions, Purchase, PurchaseStep } from './createPurchase.ts';
export type { CapabilityChoice } from './record/capabilities.ts';
export type { PurchaseOptions } from './options.ts';
export {
  seatChoice,
  type Capabilities,
  type ConflictPolicy,
  type Evidence,
  type LostSeat,
  type PaymentDetails,
  type ProblemData,
  type PurchaseOrder,
  type PurchasePhase,
  type PurchaseRequest,
  type PurchaseResult,
  type PurchaseSeat,
  type PurchaseState,
  type SeatChoice,
  type SeatStatus as PurchaseSeatStatus,
  type Waiting,
} from './record/types.ts';
