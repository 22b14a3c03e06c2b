// The entry point `@speckit/react-hooks`: provider, every read, and every verb a buyer needs. No code for whole purchases.
export { TicketingProvider, type TicketingProviderProps } from './provider/TicketingProvider.tsx';
export { useTicketingClient } from './provider/context.ts';
export { TicketingProviderMissingError } from './provider/TicketingProviderMissingError.ts';
export { withScope, type ScopedClient } from './memory/scope.ts';

export * from './hooks/catalog.ts';
export {
  useSeatmap,
  useSuspenseSeatmap,
  type SeatmapOptions,
  type UseSeatmapOptions,
  type UseSeatmapParameters,
  type UseSeatmapReturnType,
  type UseSuspenseSeatmapOptions,
} from './hooks/useSeatmap.ts';
export * from './hooks/seats.ts';
export * from './hooks/useOrder.ts';
export * from './hooks/records.ts';
export * from './hooks/health.ts';
export * from './hooks/holding.ts';
export * from './hooks/orders.ts';
export * from './hooks/accounts.ts';
export { useCountdown, type UseCountdownOptions, type UseCountdownReturnType } from './hooks/useCountdown.ts';
export { useElapsed, type UseElapsedOptions } from './hooks/useElapsed.ts';
export type {
  ReadHookOptions,
  ReadHookResult,
  ReadOverrides,
  SuspenseReadHookOptions,
  SuspenseReadHookResult,
  SuspenseReadOverrides,
} from './hooks/useRead.ts';
export type { WriteHookOptions, WriteHookResult, WriteOverrides } from './hooks/useWrite.ts';

export { createTicketingKeys, ticketingKeys, type TicketingKeys } from './query/keys.ts';
export * from './query/reads.ts';
export * from './query/writes.ts';
export { mutationOptionsOf, queryOptionsOf, type ReadVerb, type WriteVerb } from './query/optionsOf.ts';
export type { Prefetch } from './query/prefetch.ts';
export { politePolling, type PacedQuery } from './query/pace.ts';
export type { Idle, ReadAction, ReadArguments, ReadFactory, TicketingQueryOptions } from './query/readFactory.ts';
export type { TicketingMutationOptions, WriteAction, WriteFactory, WriteOptions } from './query/writeFactory.ts';
export {
  overlayHolds,
  type OverlaidSeat,
  type OverlaidSeatmap,
  type OwnSeat,
  type OwnSeats,
  type OwnSeatStatus,
} from './seats/overlayHolds.ts';
export type { SeatmapStore } from './seats/createSeatmapStore.ts';
export type { CountBy, SeatCount, SeatmapReadings } from './seats/createSeatmapTable.ts';
