// The entry point `@speckit/sdk/purchase`: from a choice of seats to a settled order.
export { createPurchase, type Purchase, type PurchaseStep } from './purchase/createPurchase.ts';
export { purchaseTickets, type PurchaseTicketsOptions } from './purchase/purchaseTickets.ts';
export type { PurchaseOptions } from './purchase/options.ts';
export {
  deployedCapabilities,
  guideCapabilities,
  type Capabilities,
  type CapabilityChoice,
} from './purchase/record/capabilities.ts';
export {
  seatChoice,
  type ConflictPolicy,
  type Evidence,
  type LostSeat,
  type PaymentDetails,
  type ProblemData,
  type PurchaseOrder,
  type PurchasePhase,
  type PurchaseResult,
  type PurchaseSeat,
  type PurchaseState,
  type SeatChoice,
  type SeatStatus as PurchaseSeatStatus,
  type Waiting,
} from './purchase/record/types.ts';
export { createJournal, type JournalOptions, type PurchaseJournal } from './purchase/journal/createJournal.ts';
export {
  indexedDbStorage,
  memoryStorage,
  webStorage,
  type DatabaseFactory,
  type TextStorage,
  type WebStorageLike,
} from './host/storage.ts';
export {
  createFlightRecorder,
  type FlightLine,
  type FlightRecorder,
  type FlightRecording,
} from './purchase/flightRecorder.ts';
export { substitute, type SubstituteOptions, type SubstitutePolicy } from './purchase/record/substitute.ts';
export { webSharing, type WebSharingOptions } from './purchase/tabs/webSharing.ts';
export type { PurchaseSharing, SharingMember, SharingSeat } from './purchase/tabs/types.ts';
export type { LagMemory } from './wait/lagMemory.ts';
export type { RequestBudget } from './wait/requestBudget.ts';
