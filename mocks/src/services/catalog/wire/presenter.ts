import type { Dialect } from '../../../model/policy.ts';
import { RawJson, type JsonValue } from '../../../aspnet/json/writer.ts';
import { ZERO, type Decimal } from '../../../aspnet/values/decimal.ts';
import { empty, json, problem, type Result } from '../../../aspnet/results.ts';
import { formatTimestamp } from '../../../aspnet/values/timestamp.ts';
import type { CatalogEvent, CatalogSeat, CatalogSeatStatus } from '../domain/state.ts';

export interface CatalogPresenter {
  events(events: readonly CatalogEvent[]): Result;
  event(event: CatalogEvent | undefined): Result;
  seatmap(event: CatalogEvent | undefined): Result;
}

type Statuses = Readonly<Record<CatalogSeatStatus, string>>;

const FOUR: Statuses = { available: 'available', reserved: 'reserved', sold: 'sold', unavailable: 'unavailable' };
/** The pages know three: a seat off sale is one that cannot be picked. */
const THREE: Statuses = { ...FOUR, unavailable: 'reserved' };

function count(seats: readonly CatalogSeat[], status: CatalogSeatStatus): number {
  let found = 0;
  for (const seat of seats) if (seat.status === status) found++;
  return found;
}

function revenue(seats: readonly CatalogSeat[]): JsonValue {
  let sum = ZERO;
  for (const { status, price } of seats) if (status === 'sold') sum = sum.plus(price);
  return sum;
}

function facts(event: CatalogEvent): Record<string, JsonValue> {
  return {
    id: event.id,
    name: event.name,
    description: event.description,
    eventDate: formatTimestamp(event.eventDate),
    venue: event.venue,
    maxCapacity: event.maxCapacity,
    basePrice: event.basePrice,
    isActive: event.isActive,
    totalSeats: event.seats.length,
  };
}

function events(list: readonly CatalogEvent[]): Result {
  const rows = list.map((event) => ({
    ...facts(event),
    soldSeats: count(event.seats, 'sold'),
    revenue: revenue(event.seats),
  }));
  return json(200, rows);
}

function oneEvent(event: CatalogEvent): Result {
  return json(200, {
    ...facts(event),
    availableSeats: count(event.seats, 'available'),
    reservedSeats: count(event.seats, 'reserved'),
    soldSeats: count(event.seats, 'sold'),
    revenue: revenue(event.seats),
  });
}

/**
 * Written by hand: 50,000 seats are one string, not 50,000 objects and a string. What a row has in common and what a
 * price and a status make is text already, so that a seat is five pieces.
 */
function seatList(seats: readonly CatalogSeat[], statuses: Statuses): RawJson {
  let text = '';
  let section: string | undefined;
  let row: number | undefined;
  let place = '';
  let price: Decimal | undefined;
  let ends = statuses;
  for (const seat of seats) {
    if (seat.section !== section || seat.row !== row) {
      ({ section, row } = seat);
      place = `","sectionCode":${JSON.stringify(section)},"rowNumber":${row},"seatNumber":`;
    }
    if (seat.price !== price) {
      ({ price } = seat);
      ends = endsOf(price, statuses);
    }
    text += `${text === '' ? '{"id":"' : ',{"id":"'}${seat.id}${place}${seat.number}${ends[seat.status]}`;
  }
  return new RawJson(`[${text}]`);
}

function endsOf(price: Decimal, statuses: Statuses): Statuses {
  const end = (status: CatalogSeatStatus) => `,"price":${price.toString()},"status":"${statuses[status]}"}`;
  return {
    available: end('available'),
    reserved: end('reserved'),
    sold: end('sold'),
    unavailable: end('unavailable'),
  };
}

function referenceSeatmap(event: CatalogEvent, statuses: Statuses): Result {
  return json(200, {
    eventId: event.id,
    eventName: event.name,
    eventDescription: event.description,
    eventDate: formatTimestamp(event.eventDate),
    basePrice: event.basePrice,
    seats: seatList(event.seats, statuses),
  });
}

/** Integration guide, Fetch event and seatmap: `id` and `name`, no description. */
const guide: CatalogPresenter = {
  events,
  event: (event) => (event ? oneEvent(event) : json(404, { error: 'Event not found' })),
  seatmap: (event) =>
    event
      ? json(200, {
          id: event.id,
          name: event.name,
          eventDate: formatTimestamp(event.eventDate),
          basePrice: event.basePrice,
          seats: seatList(event.seats, THREE),
        })
      : json(404, { error: 'Event not found' }),
};

/** Get Event Seatmap page. */
const docs: CatalogPresenter = {
  events,
  event: (event) => (event ? oneEvent(event) : empty(404)),
  seatmap: (event) => (event ? referenceSeatmap(event, THREE) : empty(404)),
};

const deployed: CatalogPresenter = {
  events,
  event: (event) => (event ? oneEvent(event) : problem(404)),
  seatmap: (event) => (event ? referenceSeatmap(event, FOUR) : problem(404)),
};

export const catalogPresenters: Readonly<Record<Dialect, CatalogPresenter>> = { guide, docs, deployed };
