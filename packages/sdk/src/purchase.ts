// The entry point `@speckit/sdk/purchase`: from a choice of seats to a settled order.
export { createPurchase } from './purchase/createPurchase.ts';
export {
  purchaseTickets,
  type PurchaseTicketsOptions,
  type PurchaseTicketsResult,
} from './purchase/purchaseTickets.ts';
export * from './purchase/values.ts';
export { deployedCapabilities, guideCapabilities } from './purchase/record/capabilities.ts';
export {
  createJournal,
  type JournalOptions,
  type PurchaseJournal,
  type SaveOutcome,
} from './purchase/journal/createJournal.ts';
export type { KeptEntry } from './purchase/journal/kept.ts';
export type { PurchaseCommand } from './purchase/record/commands.ts';
export {
  indexedDbStorage,
  memoryStorage,
  webStorage,
  type DatabaseFactory,
  type TextStorage,
  type WebStorageLike,
  type WebStorageOptions,
} from './host/storage.ts';
export type { TabHost } from './host/tabStorage.ts';
export {
  createFlightRecorder,
  type FlightLine,
  type FlightRecorder,
  type FlightRecording,
} from './purchase/flightRecorder.ts';
export { substitute, type Crowd, type SubstituteOptions, type SubstitutePolicy } from './purchase/record/substitute.ts';
export { webSharing, type WebSharingOptions } from './purchase/tabs/webSharing.ts';
export type { PurchaseSharing, SharingMember, SharingSeat } from './purchase/tabs/types.ts';
export type { LagMemory } from './wait/lagMemory.ts';
export type { RequestBudget } from './wait/requestBudget.ts';
