import { decimal, type Decimal } from '../aspnet/values/decimal.ts';
import { parseTimestamp, timestampOf } from '../aspnet/values/timestamp.ts';
import type { Random } from '../engine/random.ts';
import type { CatalogEvent, CatalogSeat } from '../services/catalog/domain/state.ts';
import { eveningIn } from './layout.ts';
import type { ScenarioData, ScenarioEvent } from './scenarioData.ts';

const DEFAULT_DAYS = 30;
const EVENING = 20;

/** The events of scenario data that was checked. */
export function buildScenario({ events = [] }: ScenarioData, now: number, random: Random): CatalogEvent[] {
  return events.map((event, index) => buildOne(event, now, random.fork(`event ${index}`)));
}

function buildOne(event: ScenarioEvent, now: number, random: Random): CatalogEvent {
  const id = event.id?.toLowerCase() ?? random.uuid();
  const seats = seatsOf(event, random);
  const given = event.date === undefined ? undefined : parseTimestamp(event.date);
  const cheapest = seats.reduce<Decimal | undefined>(
    (least, { price }) => (least && least.compare(price) <= 0 ? least : price),
    undefined,
  );
  return {
    id,
    name: event.name,
    description: event.description ?? event.name,
    eventDate: given ?? timestampOf(eveningIn(now, event.inDays ?? DEFAULT_DAYS, EVENING)),
    venue: event.venue ?? 'Venue',
    maxCapacity: event.maxCapacity ?? Math.max(1, seats.length),
    basePrice: event.basePrice === undefined ? (cheapest ?? decimal('0.00')) : amount(event.basePrice),
    isActive: event.isActive ?? true,
    createdAt: timestampOf(now),
    updatedAt: null,
    seats,
  };
}

function seatsOf({ sections = [], seats = [] }: ScenarioEvent, random: Random): CatalogSeat[] {
  const laidOut = sections.flatMap(({ code, price, rows, seatsPerRow }) =>
    Array.from({ length: rows * seatsPerRow }, (_, index) => ({
      section: code,
      row: Math.floor(index / seatsPerRow) + 1,
      number: (index % seatsPerRow) + 1,
      price: amount(price),
    })),
  );
  const listed = seats.map(({ id, status, section, row, number, price }) => ({
    section,
    row,
    number,
    price: amount(price),
    id: id?.toLowerCase() ?? random.uuid(),
    status: status ?? 'available',
  }));
  const free = laidOut.map((seat) => ({ ...seat, id: random.uuid(), status: 'available' as const }));
  return [...free, ...listed].map((seat) => ({ ...seat, reservationId: null }));
}

/** Two decimals, as the database gives them back. */
function amount(price: number | string): Decimal {
  return decimal(String(price)).stored();
}
