// The table of writes for those who run events: one row for each verb below /admin.
import { createEvent, deactivateEvent, generateSeats, reactivateEvent, updateEvent } from '@speckit/sdk';
import type { TicketingKeys } from './keys.ts';
import { writeFactory } from './writeFactory.ts';

const oneEvent = (keys: TicketingKeys, { eventId }: { readonly eventId: string }) => [
  keys.events(),
  keys.event(eventId),
];

/** Options of the mutation behind `useCreateEvent`. */
export const createEventMutationOptions = /* @__PURE__ */ writeFactory({
  verb: 'createEvent',
  action: createEvent,
  invalidates: (keys) => [keys.events()],
});

/** Options of the mutation behind `useUpdateEvent`. */
export const updateEventMutationOptions = /* @__PURE__ */ writeFactory({
  verb: 'updateEvent',
  action: updateEvent,
  invalidates: oneEvent,
});

/** Options of the mutation behind `useGenerateSeats`. New seats are the one change after which a seatmap is read again. */
export const generateSeatsMutationOptions = /* @__PURE__ */ writeFactory({
  verb: 'generateSeats',
  action: generateSeats,
  invalidates: (keys, { eventId }) => [...oneEvent(keys, { eventId }), keys.seatmap(eventId)],
});

/** Options of the mutation behind `useDeactivateEvent`. */
export const deactivateEventMutationOptions = /* @__PURE__ */ writeFactory({
  verb: 'deactivateEvent',
  action: deactivateEvent,
  invalidates: oneEvent,
});

/** Options of the mutation behind `useReactivateEvent`. */
export const reactivateEventMutationOptions = /* @__PURE__ */ writeFactory({
  verb: 'reactivateEvent',
  action: reactivateEvent,
  invalidates: oneEvent,
});
