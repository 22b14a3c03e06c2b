// Generated from the tables beside it by `npm run generate -w @speckit/react-hooks`: do not edit.
import {
  eventsQueryOptions,
  eventQueryOptions,
  seatmapQueryOptions,
  reservationQueryOptions,
  orderQueryOptions,
  paymentQueryOptions,
  pendingWaitlistQueryOptions,
  serviceHealthQueryOptions,
  healthQueryOptions,
} from './reads.ts';
import {
  reserveMutationOptions,
  addToCartMutationOptions,
  addToCartWhenReadyMutationOptions,
  checkoutMutationOptions,
  cancelOrderMutationOptions,
  payMutationOptions,
  joinWaitlistMutationOptions,
  ticketFileMutationOptions,
  createUserMutationOptions,
  issueTokenMutationOptions,
} from './writes.ts';
import {
  createEventMutationOptions,
  updateEventMutationOptions,
  generateSeatsMutationOptions,
  deactivateEventMutationOptions,
  reactivateEventMutationOptions,
} from './adminWrites.ts';

export interface Row {
  readonly action: unknown;
}

export const READS: readonly Row[] = [
  eventsQueryOptions,
  eventQueryOptions,
  seatmapQueryOptions,
  reservationQueryOptions,
  orderQueryOptions,
  paymentQueryOptions,
  pendingWaitlistQueryOptions,
  serviceHealthQueryOptions,
  healthQueryOptions,
];

export const WRITES: readonly Row[] = [
  reserveMutationOptions,
  addToCartMutationOptions,
  addToCartWhenReadyMutationOptions,
  checkoutMutationOptions,
  cancelOrderMutationOptions,
  payMutationOptions,
  joinWaitlistMutationOptions,
  ticketFileMutationOptions,
  createUserMutationOptions,
  issueTokenMutationOptions,
  createEventMutationOptions,
  updateEventMutationOptions,
  generateSeatsMutationOptions,
  deactivateEventMutationOptions,
  reactivateEventMutationOptions,
];
