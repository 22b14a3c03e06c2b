import { endpoint } from '../../aspnet/endpoint.ts';
import { bodyType } from '../../aspnet/json/bind.ts';
import { dateTime, decimalNumber, integer, requiredList, requiredText } from '../../aspnet/json/fields.ts';
import { applicationFor } from '../application.ts';
import type { Service, ServiceContext } from '../context.ts';
import { createAdmin } from './domain/admin.ts';
import { startCatalogConsumers } from './domain/consumers.ts';
import { createSeatGenerator } from './domain/generateSeats.ts';
import { createCatalogDelta } from './domain/delta.ts';
import { createCatalogState, type CatalogEvent, type CatalogSeatStatus, type CatalogSnapshot } from './domain/state.ts';
import { presentCreated, presentGenerated, presentSwitched, presentUpdated } from './wire/admin.ts';
import { catalogPresenters } from './wire/presenter.ts';

const CREATE = bodyType(
  'Catalog.Api.Controllers.CreateEventRequest',
  {
    name: requiredText,
    description: requiredText,
    eventDate: dateTime,
    venue: requiredText,
    maxCapacity: integer,
    basePrice: decimalNumber,
  },
  true,
);
const UPDATE = bodyType(
  'Catalog.Api.Controllers.UpdateEventRequest',
  { name: requiredText, description: requiredText, maxCapacity: integer },
  true,
);
const GENERATE = bodyType(
  'Catalog.Api.Controllers.GenerateSeatsRequest',
  {
    sectionConfigurations: requiredList({
      sectionCode: requiredText,
      rows: integer,
      seatsPerRow: integer,
      priceMultiplier: decimalNumber,
    }),
  },
  true,
);

export interface CatalogService extends Service {
  /** An event that was there before the platform started. */
  seed(event: CatalogEvent): void;
  seatStatus(seatId: string): CatalogSeatStatus | undefined;
  /** Sells what is free, and names it; undefined for an unknown event. */
  sellOut(eventId: string): readonly string[] | undefined;
  reprice(seatId: string, byCents: number): void;
}

/** Events, seats and their status as the log tells it. */
export function createCatalog(context: ServiceContext): CatalogService {
  const { clock, database } = context;
  const state = createCatalogState();
  const admin = createAdmin(context, state);
  const generateSeats = createSeatGenerator(context, state);
  const present = catalogPresenters[context.dialect];
  startCatalogConsumers(context, state);

  const eventId = { eventId: 'guid' } as const;
  const id = { id: 'guid' } as const;
  const endpoints = [
    endpoint({
      method: 'GET',
      path: '/events',
      handle: async (_input, request) => {
        await database.roundTrip(request);
        const now = clock.now();
        const shown = state.events().filter(({ isActive, eventDate }) => isActive && eventDate.ms > now);
        return present.events(shown.toSorted((one, other) => other.eventDate.ms - one.eventDate.ms));
      },
    }),
    endpoint({
      method: 'GET',
      path: '/events/{id}',
      values: id,
      handle: async ({ values }, request) => {
        await database.roundTrip(request);
        return present.event(state.event(values.id));
      },
    }),
    endpoint({
      method: 'GET',
      path: '/events/{id}/seatmap',
      values: id,
      handle: async ({ values }, request) => {
        await database.roundTrip(request);
        return present.seatmap(state.event(values.id));
      },
    }),
    endpoint({
      method: 'POST',
      path: '/admin/events',
      body: CREATE,
      handle: async ({ body }, request) => presentCreated(await admin.create(body, request), request),
    }),
    endpoint({
      method: 'PUT',
      path: '/admin/events/{eventId:guid}',
      values: eventId,
      body: UPDATE,
      handle: async ({ values, body }, request) => presentUpdated(await admin.update(values.eventId, body, request)),
    }),
    endpoint({
      method: 'POST',
      path: '/admin/events/{eventId:guid}/seats',
      values: eventId,
      body: GENERATE,
      handle: async ({ values, body }, request) =>
        presentGenerated(await generateSeats(values.eventId, body.sectionConfigurations ?? [], request)),
    }),
    endpoint({
      method: 'POST',
      path: '/admin/events/{eventId:guid}/deactivate',
      values: eventId,
      handle: async ({ values }, request) => presentSwitched(await admin.deactivate(values.eventId, request)),
    }),
    endpoint({
      method: 'POST',
      path: '/admin/events/{eventId:guid}/reactivate',
      values: eventId,
      handle: async ({ values }, request) => presentSwitched(await admin.reactivate(values.eventId, request)),
    }),
  ];

  return {
    answer: applicationFor(context, 'controllers', endpoints),
    seed: (event) => state.add(event),
    seatStatus: (seatId) => state.seat(seatId)?.status,
    sellOut(eventId) {
      const free = state.event(eventId)?.seats.filter(({ status }) => status === 'available');
      for (const seat of free ?? []) seat.status = 'sold';
      return free?.map(({ id }) => id);
    },
    reprice(seatId, byCents) {
      const seat = state.seat(seatId);
      if (seat) seat.price = seat.price.plusCents(byCents);
    },
    restart: () => undefined,
    snapshot: state.snapshot,
    restore: (saved) => state.restore(saved as CatalogSnapshot),
    delta: createCatalogDelta(state),
    dispose: () => undefined,
  };
}
