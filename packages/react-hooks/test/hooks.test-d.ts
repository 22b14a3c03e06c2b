/** Compiled, never run: every hook gives what its verb of the sdk gives, and takes what that takes. */
import type * as sdk from '@speckit/sdk';
import type { TicketingError } from '@speckit/sdk';
import { expectTypeOf } from 'vitest';
import {
  useCreateEvent,
  useDeactivateEvent,
  useGenerateSeats,
  useReactivateEvent,
  useUpdateEvent,
} from '../src/admin.ts';
import * as hooks from '../src/index.ts';

type Verb = (client: never, parameters: never, options?: never) => Promise<unknown>;
type Data<Action extends Verb> = Awaited<ReturnType<Action>>;
type Variables<Action extends Verb> = Parameters<Action>[1];

const id = '550e8400-e29b-41d4-a716-446655440000';

// Reads: data may be missing, suspense data is always there, errors are the sdk's.
expectTypeOf(hooks.useEvents().data).toEqualTypeOf<Data<typeof sdk.listEvents> | undefined>();
expectTypeOf(hooks.useSuspenseEvents().data).toEqualTypeOf<Data<typeof sdk.listEvents>>();
expectTypeOf(hooks.useEvent({ eventId: id }).data).toEqualTypeOf<Data<typeof sdk.getEvent> | undefined>();
expectTypeOf(hooks.useSuspenseEvent({ eventId: id }).data).toEqualTypeOf<Data<typeof sdk.getEvent>>();
expectTypeOf(hooks.useSeatmap({ eventId: id }).data).toEqualTypeOf<hooks.OverlaidSeatmap | undefined>();
expectTypeOf(hooks.useSuspenseSeatmap({ eventId: id }).data).toEqualTypeOf<hooks.OverlaidSeatmap>();
expectTypeOf(hooks.useOrder({ orderId: id }).data).toEqualTypeOf<Data<typeof sdk.getOrder> | undefined>();
expectTypeOf(hooks.useSuspenseOrder({ orderId: id }).data).toEqualTypeOf<Data<typeof sdk.getOrder>>();
expectTypeOf(hooks.useReservation({ reservationId: id }).data).toEqualTypeOf<
  Data<typeof sdk.getReservation> | undefined
>();
expectTypeOf(hooks.useSuspenseReservation({ reservationId: id }).data).toEqualTypeOf<Data<typeof sdk.getReservation>>();
expectTypeOf(hooks.usePayment({ paymentId: id }).data).toEqualTypeOf<Data<typeof sdk.getPayment> | undefined>();
expectTypeOf(hooks.useSuspensePayment({ paymentId: id }).data).toEqualTypeOf<Data<typeof sdk.getPayment>>();
expectTypeOf(hooks.usePendingWaitlist({ eventId: id }).data).toEqualTypeOf<
  Data<typeof sdk.hasPendingWaitlist> | undefined
>();
expectTypeOf(hooks.useSuspensePendingWaitlist({ eventId: id }).data).toEqualTypeOf<
  Data<typeof sdk.hasPendingWaitlist>
>();
expectTypeOf(hooks.useHealth().data).toEqualTypeOf<Data<typeof sdk.checkAllHealth> | undefined>();
expectTypeOf(hooks.useSuspenseHealth().data).toEqualTypeOf<Data<typeof sdk.checkAllHealth>>();
expectTypeOf(hooks.useServiceHealth({ service: 'catalog' }).data).toEqualTypeOf<
  Data<typeof sdk.checkHealth> | undefined
>();
expectTypeOf(hooks.useSuspenseServiceHealth({ service: 'catalog' }).data).toEqualTypeOf<Data<typeof sdk.checkHealth>>();
expectTypeOf(hooks.useOrder({ orderId: id }).error).toEqualTypeOf<TicketingError | null>();

// Verbs: the sdk's parameters in, its value out.
expectTypeOf(hooks.useReserve().mutate).parameter(0).toEqualTypeOf<Variables<typeof sdk.reserve>>();
expectTypeOf(hooks.useReserve().data).toEqualTypeOf<Data<typeof sdk.reserve> | undefined>();
expectTypeOf(hooks.useAddToCart().mutate).parameter(0).toEqualTypeOf<Variables<typeof sdk.addToCart>>();
expectTypeOf(hooks.useAddToCart().data).toEqualTypeOf<Data<typeof sdk.addToCart> | undefined>();
expectTypeOf(hooks.useAddToCartWhenReady().data).toEqualTypeOf<Data<typeof sdk.addToCart> | undefined>();
expectTypeOf(hooks.useCheckout().mutate).parameter(0).toEqualTypeOf<Variables<typeof sdk.checkout>>();
expectTypeOf(hooks.useCheckout().data).toEqualTypeOf<Data<typeof sdk.checkout> | undefined>();
expectTypeOf(hooks.usePay().mutate).parameter(0).toEqualTypeOf<Variables<typeof sdk.pay>>();
expectTypeOf(hooks.usePay().data).toEqualTypeOf<Data<typeof sdk.pay> | undefined>();
expectTypeOf(hooks.useCancelOrder().mutate).parameter(0).toEqualTypeOf<Variables<typeof sdk.cancelOrder>>();
expectTypeOf(hooks.useCancelOrder().data).toEqualTypeOf<Data<typeof sdk.cancelOrder> | undefined>();
expectTypeOf(hooks.useTicketFile().mutate).parameter(0).toEqualTypeOf<Variables<typeof sdk.getTicket>>();
expectTypeOf(hooks.useTicketFile().data).toEqualTypeOf<Data<typeof sdk.getTicket> | undefined>();
expectTypeOf(hooks.useJoinWaitlist().mutate).parameter(0).toEqualTypeOf<Variables<typeof sdk.joinWaitlist>>();
expectTypeOf(hooks.useJoinWaitlist().data).toEqualTypeOf<Data<typeof sdk.joinWaitlist> | undefined>();
expectTypeOf(hooks.useCreateUser().mutate).parameter(0).toEqualTypeOf<Variables<typeof sdk.createUser>>();
expectTypeOf(hooks.useCreateUser().data).toEqualTypeOf<Data<typeof sdk.createUser> | undefined>();
expectTypeOf(hooks.useIssueToken().mutate).parameter(0).toEqualTypeOf<Variables<typeof sdk.issueToken>>();
expectTypeOf(hooks.useIssueToken().data).toEqualTypeOf<Data<typeof sdk.issueToken> | undefined>();
expectTypeOf(useCreateEvent().mutate).parameter(0).toEqualTypeOf<Variables<typeof sdk.createEvent>>();
expectTypeOf(useCreateEvent().data).toEqualTypeOf<Data<typeof sdk.createEvent> | undefined>();
expectTypeOf(useUpdateEvent().mutate).parameter(0).toEqualTypeOf<Variables<typeof sdk.updateEvent>>();
expectTypeOf(useUpdateEvent().data).toEqualTypeOf<Data<typeof sdk.updateEvent> | undefined>();
expectTypeOf(useGenerateSeats().mutate).parameter(0).toEqualTypeOf<Variables<typeof sdk.generateSeats>>();
expectTypeOf(useGenerateSeats().data).toEqualTypeOf<Data<typeof sdk.generateSeats> | undefined>();
expectTypeOf(useDeactivateEvent().mutate).parameter(0).toEqualTypeOf<Variables<typeof sdk.deactivateEvent>>();
expectTypeOf(useDeactivateEvent().data).toEqualTypeOf<Data<typeof sdk.deactivateEvent> | undefined>();
expectTypeOf(useReactivateEvent().mutate).parameter(0).toEqualTypeOf<Variables<typeof sdk.reactivateEvent>>();
expectTypeOf(useReactivateEvent().data).toEqualTypeOf<Data<typeof sdk.reactivateEvent> | undefined>();

// Seats by key.
expectTypeOf(hooks.useSeat({ eventId: id, seatId: id })).toEqualTypeOf<hooks.OverlaidSeat | undefined>();
expectTypeOf(hooks.useSeats({ eventId: id, seatIds: [id] })).toEqualTypeOf<readonly hooks.OverlaidSeat[]>();
expectTypeOf(hooks.useSeatCounts({ eventId: id })).toEqualTypeOf<ReadonlyMap<string, hooks.SeatCount>>();
expectTypeOf(hooks.useSeatmapStore({ eventId: id })).toEqualTypeOf<hooks.SeatmapStore>();
