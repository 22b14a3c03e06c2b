import { exception, ServerFault } from '../../../aspnet/exception.ts';
import { ZERO, type Decimal } from '../../../aspnet/values/decimal.ts';
import { storedTimestamp, type Timestamp } from '../../../aspnet/values/timestamp.ts';
import type { WireRequest } from '../../../wire/wire.ts';
import type { ServiceContext } from '../../context.ts';
import { checkRow } from '../../columns.ts';
import { argumentFault } from '../../databaseFaults.ts';
import type { CatalogEvent, CatalogState } from './state.ts';

export interface NewEvent {
  readonly name: string | null;
  readonly description: string | null;
  readonly eventDate: Timestamp;
  readonly venue: string | null;
  readonly maxCapacity: number;
  readonly basePrice: Decimal;
}

export interface EventChange {
  readonly name: string | null;
  readonly description: string | null;
  readonly maxCapacity: number;
}

export type ChangeOutcome =
  | { kind: 'changed'; event: CatalogEvent }
  | { kind: 'not_found'; eventId: string }
  /** The service's own words. */
  | { kind: 'refused'; message: string };

const EVENT_FRAMES = [
  'Catalog.Domain.Entities.Event.ValidateEventCreationData(String name, String description, DateTime eventDate, String venue, Int32 maxCapacity, Decimal basePrice)',
  'Catalog.Domain.Entities.Event.Create(String name, String description, DateTime eventDate, String venue, Int32 maxCapacity, Decimal basePrice)',
];
const LESS_THAN_SEATS = 'No se puede reducir la capacidad por debajo del número de asientos existentes';
const HAS_RESERVATIONS = 'No se puede desactivar un evento con reservas activas';
const IS_PAST = 'No se puede reactivar un evento que ya pasó';

function isBlank(value: string | null): boolean {
  return value === null || value.trim() === '';
}

export function createAdmin(context: ServiceContext, state: CatalogState) {
  const { clock, random, database, emit, idOf, stamp } = context;

  function check(event: NewEvent): void {
    if (isBlank(event.name)) throw argumentFault('El nombre del evento es obligatorio', 'name', EVENT_FRAMES);
    if (isBlank(event.description))
      throw argumentFault('La descripción del evento es obligatoria', 'description', EVENT_FRAMES);
    if (event.eventDate.ms <= clock.now())
      throw argumentFault('La fecha del evento debe ser futura', 'eventDate', EVENT_FRAMES);
    if (isBlank(event.venue)) throw argumentFault('El venue es obligatorio', 'venue', EVENT_FRAMES);
    if (event.maxCapacity <= 0)
      throw argumentFault('La capacidad máxima debe ser mayor a cero', 'maxCapacity', EVENT_FRAMES);
    if (event.basePrice.compare(ZERO) <= 0)
      throw argumentFault('El precio base debe ser mayor a cero', 'basePrice', EVENT_FRAMES);
  }

  function told(event: CatalogEvent, request: WireRequest): ChangeOutcome {
    const name = event.isActive ? 'active' : 'inactive';
    emit({ type: 'state', service: 'catalog', entity: 'event', id: event.id, state: name, causedBy: idOf(request) });
    return { kind: 'changed', event };
  }

  /** Runs `change` on the event; the refusals and the database's own failure are the same to the caller. */
  async function changing(
    eventId: string,
    request: WireRequest,
    change: (event: CatalogEvent) => string | undefined,
  ): Promise<ChangeOutcome> {
    try {
      await database.roundTrip(request);
      const event = state.event(eventId);
      if (!event) return { kind: 'not_found', eventId };
      const message = change(event);
      if (message !== undefined) return { kind: 'refused', message };
      await database.roundTrip(request);
      return told(event, request);
    } catch (problem) {
      if (!(problem instanceof ServerFault) || problem.exception.type !== 'System.InvalidOperationException')
        throw problem;
      return { kind: 'refused', message: problem.exception.message };
    }
  }

  return {
    /** @throws ServerFault for every value the domain refuses */
    async create(input: NewEvent, request: WireRequest): Promise<CatalogEvent> {
      check(input);
      const event: CatalogEvent = {
        id: random.uuid(),
        name: input.name ?? '',
        description: input.description ?? '',
        eventDate: input.eventDate,
        venue: input.venue ?? '',
        maxCapacity: input.maxCapacity,
        basePrice: input.basePrice,
        isActive: true,
        createdAt: stamp(),
        updatedAt: null,
        seats: [],
      };
      await database.roundTrip(request);
      const { name, description, venue, eventDate, createdAt, basePrice } = event;
      checkRow('events', { Name: name, Description: description, Venue: venue, BasePrice: basePrice });
      const stored = {
        eventDate: storedTimestamp(eventDate),
        createdAt: storedTimestamp(createdAt),
        basePrice: basePrice.stored(),
      };
      state.add({ ...event, ...stored });
      told(event, request);
      return event;
    },

    /** @throws ServerFault for a blank name or description, or a capacity below 1 */
    update: (eventId: string, change: EventChange, request: WireRequest) =>
      changing(eventId, request, (event) => {
        if (isBlank(change.name)) throw argumentFault('Event name is required', 'name');
        if (isBlank(change.description)) throw argumentFault('Event description is required', 'description');
        if (change.maxCapacity <= 0) throw argumentFault('Max capacity must be greater than zero', 'maxCapacity');
        if (change.maxCapacity < event.seats.length) return LESS_THAN_SEATS;
        checkRow('events', { Name: change.name, Description: change.description });
        event.name = change.name ?? '';
        event.description = change.description ?? '';
        event.maxCapacity = change.maxCapacity;
        event.updatedAt = storedTimestamp(stamp());
        return undefined;
      }),

    deactivate: (eventId: string, request: WireRequest) =>
      changing(eventId, request, (event) => {
        if (event.seats.some(({ status }) => status === 'reserved')) return HAS_RESERVATIONS;
        for (const seat of event.seats) if (seat.status === 'available') seat.status = 'unavailable';
        event.isActive = false;
        event.updatedAt = stamp();
        return undefined;
      }),

    reactivate: (eventId: string, request: WireRequest) =>
      changing(eventId, request, (event) => {
        if (event.eventDate.ms <= clock.now()) return IS_PAST;
        for (const seat of event.seats) if (seat.status === 'unavailable') seat.status = 'available';
        event.isActive = true;
        event.updatedAt = stamp();
        return undefined;
      }),
  };
}

export function eventNotFound(): ServerFault {
  return new ServerFault(
    exception('System.InvalidOperationException', 'Evento no encontrado', [
      'Catalog.Application.UseCases.GenerateSeats.GenerateSeatsCommandHandler.Handle(GenerateSeatsCommand request, CancellationToken cancellationToken)',
      'Catalog.Api.Controllers.AdminController.GenerateSeats(Guid eventId, GenerateSeatsRequest request)',
    ]),
  );
}
