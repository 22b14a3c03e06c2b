/** Compiled, never run: what the types promise, and what they refuse. */
import type {
  EventSummary,
  OrderId,
  Payment,
  PurchaseState,
  Reservation,
  ReserveParameters,
  Seatmap,
  TicketingError,
} from '@speckit/sdk';
import { cancelOrder, createTicketingClient, getPayment, localServices } from '@speckit/sdk';
import { type QueryKey, QueryClient, skipToken, useMutation, useQuery } from '@tanstack/react-query';
import { expectTypeOf } from 'vitest';
import {
  checkoutMutationOptions,
  eventsQueryOptions,
  mutationOptionsOf,
  queryOptionsOf,
  seatmapQueryOptions,
  type ticketingKeys,
  useAddToCart,
  useEvents,
  useOrder,
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

// TanStack's own options pass through with their types.
expectTypeOf(useSeatmap({ eventId }, { query: { select: (map) => map.seats.length } }).data).toEqualTypeOf<
  number | undefined
>();
useOrder({ orderId: eventId }, { query: { enabled: (query) => query.state.dataUpdateCount < 3 } });
useOrder({ orderId: eventId }, { query: { refetchInterval: 2_000 }, until: 'paid' });
useOrder(skipToken);
useReserve({ gcTime: 0, timeout: 1_000, onLateReply: (reply) => expectTypeOf(reply.ok).toEqualTypeOf<boolean>() });
useReserve({ onMutate: () => ({ seat: 1 }), onError: (_error, _variables, context) => context?.seat.toFixed() });
useSuspenseSeatmap({ eventId }, { pollInterval: 5_000, query: { staleTime: 1 } });
expectTypeOf(
  useQuery({ ...seatmapQueryOptions(client, { eventId }), select: (map) => map.seats.length }).data,
).toEqualTypeOf<number | undefined>();
expectTypeOf(useQuery(queryOptionsOf(client, getPayment, skipToken)).data).toEqualTypeOf<Payment | undefined>();
expectTypeOf(useMutation(mutationOptionsOf(client, cancelOrder)).mutate)
  .parameter(0)
  .toEqualTypeOf<{
    readonly orderId: OrderId;
  }>();

// What a verb makes out of date can be asked of its factory.
expectTypeOf(checkoutMutationOptions.invalidates).parameter(1).toHaveProperty('orderId');
expectTypeOf(checkoutMutationOptions.invalidates).returns.toEqualTypeOf<readonly QueryKey[]>();
expectTypeOf(checkoutMutationOptions.invalidates).parameter(0).toEqualTypeOf<typeof ticketingKeys>();

// @ts-expect-error A verb that changes something is not a query.
queryOptionsOf(client, cancelOrder, { orderId: eventId });

// The phase of a purchase tells what there is.
const { state } = usePurchase();
if (state?.phase === 'ended') expectTypeOf(state.result.status).toExtend<string>();
if (state?.phase === 'ready') expectTypeOf(state.expiresAt).toEqualTypeOf<string>();
expectTypeOf(usePurchase((snapshot) => snapshot.isBusy)).toEqualTypeOf<boolean>();
