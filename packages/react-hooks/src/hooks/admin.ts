'use client';
import {
  createEventMutationOptions,
  deactivateEventMutationOptions,
  generateSeatsMutationOptions,
  reactivateEventMutationOptions,
  updateEventMutationOptions,
} from '../query/adminWrites.ts';
import { useWrite, type OptionsOf, type ResultOf } from './useWrite.ts';

/** Options of {@link useCreateEvent}: TanStack's, and those of the sdk's function. */
export type UseCreateEventParameters<Context = unknown> = OptionsOf<typeof createEventMutationOptions, Context>;
/** What {@link useCreateEvent} returns. */
export type UseCreateEventReturnType<Context = unknown> = ResultOf<typeof createEventMutationOptions, Context>;

/**
 * Creates an active event without seats; the list of events is read again. Fails with `event_rejected`, `server_error`.
 *
 * @example
 * const { mutate: create } = useCreateEvent();
 */
export function useCreateEvent<Context = unknown>(
  options?: UseCreateEventParameters<Context>,
): UseCreateEventReturnType<Context> {
  return useWrite(createEventMutationOptions, options);
}

/** Options of {@link useUpdateEvent}: TanStack's, and those of the sdk's function. */
export type UseUpdateEventParameters<Context = unknown> = OptionsOf<typeof updateEventMutationOptions, Context>;
/** What {@link useUpdateEvent} returns. */
export type UseUpdateEventReturnType<Context = unknown> = ResultOf<typeof updateEventMutationOptions, Context>;

/**
 * Changes name, description and capacity of an event. Fails with `event_not_found`, `event_rejected`.
 *
 * @example
 * const { mutate: update } = useUpdateEvent();
 */
export function useUpdateEvent<Context = unknown>(
  options?: UseUpdateEventParameters<Context>,
): UseUpdateEventReturnType<Context> {
  return useWrite(updateEventMutationOptions, options);
}

/** Options of {@link useGenerateSeats}: TanStack's, and those of the sdk's function. */
export type UseGenerateSeatsParameters<Context = unknown> = OptionsOf<typeof generateSeatsMutationOptions, Context>;
/** What {@link useGenerateSeats} returns. */
export type UseGenerateSeatsReturnType<Context = unknown> = ResultOf<typeof generateSeatsMutationOptions, Context>;

/**
 * Adds sections of seats to an event; its seatmap is read again. Fails with `event_not_found`, `event_rejected`, `server_error`.
 *
 * @example
 * const { mutate: generate } = useGenerateSeats();
 */
export function useGenerateSeats<Context = unknown>(
  options?: UseGenerateSeatsParameters<Context>,
): UseGenerateSeatsReturnType<Context> {
  return useWrite(generateSeatsMutationOptions, options);
}

/** Options of {@link useDeactivateEvent}: TanStack's, and those of the sdk's function. */
export type UseDeactivateEventParameters<Context = unknown> = OptionsOf<typeof deactivateEventMutationOptions, Context>;
/** What {@link useDeactivateEvent} returns. */
export type UseDeactivateEventReturnType<Context = unknown> = ResultOf<typeof deactivateEventMutationOptions, Context>;

/**
 * Takes an event off sale. Fails with `event_not_found`, and `event_rejected` while it has active reservations.
 *
 * @example
 * const { mutate: deactivate } = useDeactivateEvent();
 */
export function useDeactivateEvent<Context = unknown>(
  options?: UseDeactivateEventParameters<Context>,
): UseDeactivateEventReturnType<Context> {
  return useWrite(deactivateEventMutationOptions, options);
}

/** Options of {@link useReactivateEvent}: TanStack's, and those of the sdk's function. */
export type UseReactivateEventParameters<Context = unknown> = OptionsOf<typeof reactivateEventMutationOptions, Context>;
/** What {@link useReactivateEvent} returns. */
export type UseReactivateEventReturnType<Context = unknown> = ResultOf<typeof reactivateEventMutationOptions, Context>;

/**
 * Puts an event back on sale. Fails with `event_not_found`, and `event_rejected` when its date has passed.
 *
 * @example
 * const { mutate: reactivate } = useReactivateEvent();
 */
export function useReactivateEvent<Context = unknown>(
  options?: UseReactivateEventParameters<Context>,
): UseReactivateEventReturnType<Context> {
  return useWrite(reactivateEventMutationOptions, options);
}
