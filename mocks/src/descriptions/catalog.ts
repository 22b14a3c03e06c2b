import { emptyAnswer, ERROR, jsonAnswer, MESSAGE, problemAnswer } from '../aspnet/description.ts';
import {
  amount,
  boolean,
  dateTime,
  exactly,
  int32,
  listOf,
  named,
  nullable,
  object,
  oneOf,
  string,
  uuid,
} from '../model/jsonSchema.ts';
import type { Dialect } from '../model/policy.ts';
import type { Operations } from './operation.ts';

const FACTS = {
  id: uuid,
  name: string,
  description: string,
  eventDate: dateTime,
  venue: string,
  maxCapacity: int32,
  basePrice: amount,
};
const LISTED = { ...FACTS, isActive: boolean, totalSeats: int32 };
const SUMMARY = named('EventSummary', object({ ...LISTED, soldSeats: int32, revenue: amount }));
const EVENT = named(
  'Event',
  object({ ...LISTED, availableSeats: int32, reservedSeats: int32, soldSeats: int32, revenue: amount }),
);
const STATUS = oneOf('active', 'inactive');
const CREATED = { ...FACTS, status: STATUS, createdAt: dateTime };
const ADMIN_EVENT = named('AdminEvent', object(CREATED));
const UPDATED_EVENT = named('UpdatedEvent', object({ ...CREATED, updatedAt: nullable(dateTime) }));
const SWITCHED = named(
  'SwitchedEvent',
  object({ id: uuid, name: string, status: STATUS, updatedAt: nullable(dateTime), success: exactly(true) }),
);
const GENERATED = named(
  'GeneratedSeats',
  object({
    eventId: uuid,
    totalSeatsGenerated: int32,
    sectionSummaries: listOf(object({ sectionCode: string, seatsGenerated: int32, seatPrice: amount })),
  }),
);

function seatOf(dialect: Dialect) {
  const statuses = ['available', 'reserved', 'sold'];
  const status = oneOf(...statuses, ...(dialect === 'deployed' ? ['unavailable'] : []));
  return named(
    'Seat',
    object({ id: uuid, sectionCode: string, rowNumber: int32, seatNumber: int32, price: amount, status }),
  );
}

function seatmapOf(dialect: Dialect) {
  const seats = listOf(seatOf(dialect));
  const common = { eventDate: dateTime, basePrice: amount, seats };
  const members =
    dialect === 'guide'
      ? { id: uuid, name: string, ...common }
      : { eventId: uuid, eventName: string, eventDescription: string, ...common };
  return named('Seatmap', object(members));
}

export function catalogOperations(dialect: Dialect): Operations {
  const unknown =
    dialect === 'deployed'
      ? problemAnswer('No such event.')
      : dialect === 'guide'
        ? jsonAnswer('No such event.', ERROR)
        : emptyAnswer('No such event.');
  const unknownToAdmin = jsonAnswer('No such event.', MESSAGE);
  const refused = jsonAnswer("The service's own words, or its database is away.", MESSAGE);
  return {
    'GET /events': {
      summary: 'Events on sale, the latest first',
      responses: { 200: jsonAnswer('Events', listOf(SUMMARY)) },
    },
    'GET /events/{id}': { summary: 'One event', responses: { 200: jsonAnswer('The event', EVENT), 404: unknown } },
    'GET /events/{id}/seatmap': {
      summary: 'Seats by section, row and number; eventually consistent',
      responses: { 200: jsonAnswer('The seatmap', seatmapOf(dialect)), 404: unknown },
    },
    'POST /admin/events': {
      summary: 'Makes an event; what the domain refuses is a 500',
      responses: { 201: { ...jsonAnswer('Made', ADMIN_EVENT), headers: ['Location'] } },
    },
    'PUT /admin/events/{eventId}': {
      summary: 'Changes name, description and capacity',
      responses: { 200: jsonAnswer('Changed', UPDATED_EVENT), 400: refused, 404: unknownToAdmin },
    },
    'POST /admin/events/{eventId}/seats': {
      summary: 'Makes the seats of whole sections; every refusal is a 500',
      responses: { 200: jsonAnswer('Made', GENERATED) },
    },
    'POST /admin/events/{eventId}/deactivate': {
      summary: 'Takes an event off sale',
      responses: { 200: jsonAnswer('Off sale', SWITCHED), 400: refused, 404: unknownToAdmin },
    },
    'POST /admin/events/{eventId}/reactivate': {
      summary: 'Puts an event on sale again',
      responses: { 200: jsonAnswer('On sale', SWITCHED), 400: refused, 404: unknownToAdmin },
    },
  };
}
