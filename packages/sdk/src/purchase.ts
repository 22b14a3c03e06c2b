// The door `@speckit/sdk/purchase`: the workflow. Its types and `seatChoice` are at the main door.
export { createPurchase } from './purchase/createPurchase.ts';
export { purchaseTickets, type PurchaseTicketsOptions } from './purchase/purchaseTickets.ts';
export { deployedCapabilities, guideCapabilities } from './purchase/record/capabilities.ts';
export { createLagMemory, type LagMemory, type LagMemoryOptions, type LagSnapshot } from './wait/lagMemory.ts';
export { keepLags, type KeepLagsOptions } from './wait/keepLags.ts';
export { createSharedWaits } from './wait/sharedWaits.ts';
export { createJournal, type JournalOptions, type PurchaseJournal } from './purchase/journal/createJournal.ts';
export { indexedDbStorage, memoryStorage, webStorage, type TextStorage } from './host/storage.ts';
export {
  createFlightRecorder,
  type FlightLine,
  type FlightRecorder,
  type FlightRecording,
} from './purchase/flightRecorder.ts';
export { substitute, type SubstituteOptions, type SubstitutePolicy } from './purchase/record/substitute.ts';
export { webSharing, type WebSharingOptions } from './purchase/tabs/webSharing.ts';
export type { PurchaseSharing, SharingMember, SharingSeat } from './purchase/tabs/types.ts';
export {
  browserPage,
  createRequestBudget,
  type Admission,
  type PageConditions,
  type RequestBudget,
  type RequestBudgetOptions,
} from './wait/requestBudget.ts';
export { createPollPacer, type PollPacer, type PollPacerOptions } from './wait/pollPacer.ts';
