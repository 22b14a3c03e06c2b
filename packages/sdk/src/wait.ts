// The entry point `@speckit/sdk/wait`: waiting for the platform to catch up, and polling without being a burden.
export {
  waitUntil,
  type SharedWaits,
  type WaitClient,
  type WaitEvidence,
  type WaitOptions,
  type WaitOutcome,
  type WaitProgress,
} from './wait/waitUntil.ts';
export {
  addToCartWhenReady,
  isCartLag,
  type AddToCartWhenReadyOptions,
  type AddToCartWhenReadyParameters,
} from './wait/addToCartWhenReady.ts';
export { coldSchedule, type Schedule } from './wait/schedule.ts';
export type { LagEstimate, ObservedLag } from './time/lag.ts';
export {
  createLagMemory,
  type LagMemory,
  type LagMemoryOptions,
  type LagPair,
  type LagSnapshot,
  type RememberedLag,
} from './wait/lagMemory.ts';
export { persistLags, type PersistLagsOptions } from './wait/persistLags.ts';
export { createSharedWaits } from './wait/sharedWaits.ts';
export {
  browserPage,
  createRequestBudget,
  type Admission,
  type PageConditions,
  type RequestBudget,
  type RequestBudgetOptions,
} from './wait/requestBudget.ts';
export { createPollPacer, type PollAnswer, type PollPacer, type PollPacerOptions } from './wait/pollPacer.ts';
export {
  indexedDbStorage,
  memoryStorage,
  webStorage,
  type DatabaseFactory,
  type TextStorage,
  type WebStorageLike,
} from './host/storage.ts';
