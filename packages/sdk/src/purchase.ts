// The door `@speckit/sdk/purchase`: the workflow. Its types and `seatChoice` are at the main door.
export { createPurchase } from './purchase/createPurchase.ts';
export { purchaseTickets, type PurchaseTicketsOptions } from './purchase/purchaseTickets.ts';
export { deployedCapabilities, guideCapabilities } from './purchase/capabilities.ts';
export { createLagMemory, type LagMemory, type LagMemoryOptions, type LagSnapshot } from './wait/lagMemory.ts';
export { createJournal, type JournalOptions, type PurchaseJournal } from './purchase/journal/createJournal.ts';
export { indexedDbStorage, memoryStorage, webStorage, type JournalStorage } from './purchase/journal/storage.ts';
