import { decimal } from '../../src/aspnet/values/decimal.ts';
import { timestampOf } from '../../src/aspnet/values/timestamp.ts';
import { documentedEvent } from '../../src/scenarios/documented.ts';
import type { CatalogEvent, CatalogSeat, CatalogSeatStatus } from '../../src/services/catalog/domain/state.ts';
import { seatOf, type Scene } from './scene.ts';

const DAY_MS = 86_400_000;
const ROW_LENGTH = 20;

function numberedSeats(count: number, price: CatalogSeat['price'], taken: number): CatalogSeat[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `00000000-0000-4000-8000-${String(index + 1).padStart(12, '0')}`,
    section: 'A',
    row: Math.floor(index / ROW_LENGTH) + 1,
    number: (index % ROW_LENGTH) + 1,
    price,
    status: index < taken ? ('sold' as const) : ('available' as const),
    reservationId: null,
  }));
}

function seatsFor({ word, amount }: Scene, event: CatalogEvent): CatalogSeat[] {
  const available = amount('availableSeats');
  if (available !== undefined) {
    return event.seats.map((seat, index) => ({ ...seat, status: index < available ? 'available' : 'sold' }));
  }
  const count = amount('seatCount');
  if (count !== undefined) return numberedSeats(count, event.basePrice, 0);
  switch (word('seatFixture')) {
    case 'none':
      return [];
    case 'all-free':
      return event.seats.map((seat) => ({ ...seat, status: 'available' }));
    case 'section-A-exists':
      return event.seats.filter(({ section }) => section === 'A').map((seat) => ({ ...seat, status: 'available' }));
    default:
      return event.seats;
  }
}

/** The documented event in the state that is asked for; catalog's and inventory's rows. */
export function setVenue(scene: Scene): void {
  const { word, amount, clock, services, fixtures } = scene;
  const kind = word('event') ?? 'active-future';
  if (kind === 'absent') return;
  const now = clock.now();
  const base = documentedEvent(now);
  const price = amount('basePrice');
  const priced = price === undefined ? base : { ...base, basePrice: decimal(String(price)).stored() };
  const isActive = kind === 'active-future' || kind === 'past';
  const seats = seatsFor(scene, priced);
  const wanted = word('seatCatalog');
  for (const seat of seats) {
    if (wanted !== undefined && seat.id === seatOf(scene)) seat.status = wanted as CatalogSeatStatus;
    if (!isActive && seat.status === 'available') seat.status = 'unavailable';
  }
  services.catalog.seed({
    ...priced,
    id: fixtures.event,
    eventDate: kind.startsWith('past') ? timestampOf(now - DAY_MS) : priced.eventDate,
    createdAt: timestampOf(now - 60 * DAY_MS),
    maxCapacity: amount('maxCapacity') ?? priced.maxCapacity,
    isActive,
    seats,
  });
  const inventory = word('seatInventory');
  for (const { id, section, row, number, status } of seats) {
    const isGiven = inventory !== undefined && id === seatOf(scene);
    if (isGiven && inventory === 'absent') continue;
    const isReserved = isGiven ? inventory === 'reserved' : status === 'reserved' || status === 'sold';
    services.inventory.seed({ id, section, row: String(row), number, isReserved });
  }
}
