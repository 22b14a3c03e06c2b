import { ZERO, type Decimal } from '../../../aspnet/values/decimal.ts';
import { exception, ServerFault } from '../../../aspnet/exception.ts';
import { roundTripTimestamp } from '../../../aspnet/values/timestamp.ts';
import type { WireRequest } from '../../../wire/wire.ts';
import type { ServiceContext } from '../../context.ts';
import { checkRow } from '../../columns.ts';
import { argumentFault, writeRefused } from '../../databaseFaults.ts';
import { eventNotFound } from './admin.ts';
import type { CatalogEvent, CatalogSeat, CatalogState } from './state.ts';

export interface SectionConfiguration {
  readonly sectionCode: string | null;
  readonly rows: number;
  readonly seatsPerRow: number;
  readonly priceMultiplier: Decimal;
}

export interface GeneratedSeats {
  readonly eventId: string;
  readonly total: number;
  readonly sections: readonly { sectionCode: string; seats: number; price: Decimal }[];
}

/** What no venue has, and no process could hold. */
const MOST_AT_ONCE = 1_000_000;
const OUT_OF_MEMORY = "Exception of type 'System.OutOfMemoryException' was thrown.";

/** Makes the seats of whole sections, and tells inventory. Every refusal is an exception nobody catches. */
export function createSeatGenerator(context: ServiceContext, state: CatalogState) {
  const { random, database, publish, idOf, stamp } = context;

  function seatsOf(
    event: CatalogEvent,
    { sectionCode, rows, seatsPerRow, priceMultiplier }: SectionConfiguration,
  ): CatalogSeat[] {
    const price = event.basePrice.times(priceMultiplier);
    const section = sectionCode ?? '';
    // The rules are a seat's: without one nothing is checked.
    if (rows > 0 && seatsPerRow > 0) {
      if (section.trim() === '') throw argumentFault('Section code cannot be empty', 'SectionCode');
      if (price.compare(ZERO) <= 0) throw argumentFault('Price must be greater than zero', 'Price');
    }
    const stored = price.stored();
    const seats: CatalogSeat[] = [];
    for (let row = 1; row <= rows; row++) {
      for (let number = 1; number <= seatsPerRow; number++) {
        seats.push({
          id: random.uuid(),
          section,
          row,
          number,
          price: stored,
          status: 'available',
          reservationId: null,
        });
      }
    }
    return seats;
  }

  /** @throws ServerFault */
  return async function generate(
    eventId: string,
    given: readonly (SectionConfiguration | null)[],
    request: WireRequest,
  ): Promise<GeneratedSeats> {
    await database.roundTrip(request);
    const event = state.event(eventId);
    if (!event) throw eventNotFound();
    const configurations = given.map((one) => one ?? nullReference());
    const wanted = configurations.reduce((sum, one) => sum + Math.max(0, one.rows) * Math.max(0, one.seatsPerRow), 0);
    if (wanted > event.maxCapacity) {
      throw new ServerFault(
        exception('System.InvalidOperationException', 'La cantidad de asientos excede la capacidad máxima del evento'),
      );
    }
    if (wanted > MOST_AT_ONCE) throw new ServerFault(exception('System.OutOfMemoryException', OUT_OF_MEMORY));
    const batches = configurations.map((configuration) => ({ configuration, seats: seatsOf(event, configuration) }));
    const added = batches.flatMap(({ seats }) => seats);
    // The index refuses at the save: of two batches with the same places the first to be saved wins.
    await database.roundTrip(request);
    const places = new Set(event.seats.map(placeOf));
    for (const { seats } of batches) {
      const [first] = seats;
      if (first) checkRow('seats', { SectionCode: first.section, Price: first.price });
    }
    for (const seat of added) {
      if (places.has(placeOf(seat)))
        throw writeRefused(
          '23505: duplicate key value violates unique constraint "IX_Seats_EventId_SectionCode_RowNumber_SeatNumber"',
        );
      places.add(placeOf(seat));
    }
    state.addSeats(event, added);
    const seats = added.map(({ id, section, row, number }) => ({ seatId: id, section, row: String(row), number }));
    const generatedAt = roundTripTimestamp(stamp());
    const value = { eventId, seats, totalSeats: seats.length, generatedAt };
    await publish('seats-generated', eventId, value, { causedBy: idOf(request), whenUnreachable: 'queue' });
    return {
      eventId,
      total: added.length,
      sections: batches.map(({ configuration, seats }) => ({
        sectionCode: configuration.sectionCode ?? '',
        seats: seats.length,
        price: event.basePrice.times(configuration.priceMultiplier),
      })),
    };
  };
}

function nullReference(): never {
  throw new ServerFault(
    exception('System.NullReferenceException', 'Object reference not set to an instance of an object.'),
  );
}

function placeOf({ section, row, number }: CatalogSeat): string {
  return `${section}\0${row}\0${number}`;
}
