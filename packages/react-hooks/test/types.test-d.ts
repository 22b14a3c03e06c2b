/** Compiled, never run: what the types promise, and what they refuse. */
import type {
  EventSummary,
  PurchaseState,
  Reservation,
  ReserveParameters,
  Seatmap,
  TicketingError,
} from '@speckit/sdk';
import { createTicketingClient, localServices } from '@speckit/sdk';
import { QueryClient } from '@tanstack/react-query';
import { expectTypeOf } from 'vitest';
import {
  eventsQueryOptions,
  seatmapQueryOptions,
  useAddToCart,
  useEvents,
  useReserve,
  useSeatmap,
  useSuspenseEvents,
  useSuspenseSeatmap,
  type OverlaidSeatmap,
  type OwnSeats,
} from '../src/index.ts';
import { usePurchase } from '../src/purchase.ts';

const client = createTicketingClient({ services: localServices });
const cache = new QueryClient();
const eventId = '550e8400-e29b-41d4-a716-446655440000';

// A key carries the type of what is cached under it, and a fetch that of what it brings.
expectTypeOf(cache.getQueryData(seatmapQueryOptions(client, { eventId }).queryKey)).toEqualTypeOf<
  Seatmap | undefined
>();
expectTypeOf(cache.fetchQuery(eventsQueryOptions(client))).toEqualTypeOf<Promise<readonly EventSummary[]>>();

// Errors are the sdk's; suspense data is always there.
expectTypeOf(useEvents().error).toEqualTypeOf<TicketingError | null>();
expectTypeOf(useEvents().data).toEqualTypeOf<readonly EventSummary[] | undefined>();
expectTypeOf(useSuspenseEvents().data).toEqualTypeOf<readonly EventSummary[]>();
expectTypeOf(useSeatmap({ eventId: undefined }).data).toEqualTypeOf<OverlaidSeatmap | undefined>();
expectTypeOf(useSuspenseSeatmap({ eventId }).data).toEqualTypeOf<OverlaidSeatmap>();

// A mutation is its verb: parameters in, value or typed error out.
expectTypeOf(useReserve().mutate).parameter(0).toEqualTypeOf<ReserveParameters>();
expectTypeOf(useReserve().data).toEqualTypeOf<Reservation | undefined>();
expectTypeOf(useReserve().error).toEqualTypeOf<TicketingError | null>();
useReserve({ onError: (error) => expectTypeOf(error).toEqualTypeOf<TicketingError>() });

// The state of a purchase can be laid over a seatmap as it is.
expectTypeOf<PurchaseState>().toExtend<OwnSeats>();
expectTypeOf(usePurchase().state).toExtend<PurchaseState | null>();

// @ts-expect-error Suspense cannot stay idle: it needs an id.
useSuspenseSeatmap({ eventId: undefined });

// @ts-expect-error An id that is not known yet is said to be undefined, not forgotten.
useSeatmap({});

// @ts-expect-error Retries have one owner, the sdk.
useEvents({ query: { retry: 3 } });

// @ts-expect-error Either a user or a guest, never both.
useAddToCart().mutate({ seatId: 'a', price: 1, userId: 'b', guestToken: 'c' });

// @ts-expect-error A journal keeps no secret: the buyer is the app's to remember.
void usePurchase().resume({ eventId });

// @ts-expect-error A purchase needs to know who buys.
void usePurchase().start({ eventId, seats: [] });
