import type { Decimal } from '../../../aspnet/values/decimal.ts';
import type { Timestamp } from '../../../aspnet/values/timestamp.ts';

export type CatalogSeatStatus = 'available' | 'reserved' | 'sold' | 'unavailable';

export interface CatalogSeat {
  readonly id: string;
  readonly section: string;
  readonly row: number;
  readonly number: number;
  price: Decimal;
  status: CatalogSeatStatus;
  /** The last reservation that made it reserved. */
  reservationId: string | null;
}

export interface CatalogEvent {
  readonly id: string;
  name: string;
  description: string;
  readonly eventDate: Timestamp;
  readonly venue: string;
  maxCapacity: number;
  readonly basePrice: Decimal;
  isActive: boolean;
  readonly createdAt: Timestamp;
  updatedAt: Timestamp | null;
  /** By section, row and number. */
  seats: CatalogSeat[];
}

export interface CatalogSnapshot {
  readonly events: readonly CatalogEvent[];
  readonly ended: ReadonlySet<string>;
}

/** How many reservations that ended before they were heard of are remembered. */
const MAX_ENDED = 10_000;

/** Catalog's tables. */
export function createCatalogState() {
  let events = new Map<string, CatalogEvent>();
  let seats = new Map<string, CatalogSeat>();
  let reserved = new Map<string, CatalogSeat>();
  let ended = new Set<string>();

  function index(event: CatalogEvent): void {
    sortSeats(event.seats);
    for (const seat of event.seats) seats.set(seat.id, seat);
  }

  return {
    events: () => [...events.values()],
    event: (id: string) => events.get(id),
    seat: (id: string) => seats.get(id),
    add(event: CatalogEvent): void {
      events.set(event.id, event);
      index(event);
    },
    addSeats(event: CatalogEvent, added: readonly CatalogSeat[]): void {
      event.seats = [...event.seats, ...added];
      index(event);
    },
    /** Topics are not ordered among each other: a reservation's end may come before its beginning. */
    markEnded(reservationId: string): void {
      ended.add(reservationId);
      if (ended.size > MAX_ENDED) for (const oldest of ended) return void ended.delete(oldest);
    },
    remember: (reservationId: string, seat: CatalogSeat) => void reserved.set(reservationId, seat),
    forget: (reservationId: string) => void reserved.delete(reservationId),
    /** The seat whose last reservation this is. */
    reservedBy(reservationId: string): CatalogSeat | undefined {
      const seat = reserved.get(reservationId);
      return seat?.reservationId === reservationId ? seat : undefined;
    },
    hasEnded: (reservationId: string) => ended.has(reservationId),
    ended: () => [...ended],
    snapshot: (): CatalogSnapshot => ({ events: [...events.values()].map(copy), ended: new Set(ended) }),
    restore(saved: CatalogSnapshot): void {
      events = new Map();
      seats = new Map();
      reserved = new Map();
      ended = new Set(saved.ended);
      for (const event of saved.events) {
        const restored = copy(event);
        events.set(restored.id, restored);
        index(restored);
        for (const seat of restored.seats) {
          if (seat.reservationId !== null) reserved.set(seat.reservationId, seat);
        }
      }
    },
  };
}

export type CatalogState = ReturnType<typeof createCatalogState>;

function copy(event: CatalogEvent): CatalogEvent {
  return { ...event, seats: event.seats.map((seat) => ({ ...seat })) };
}

/** Words, as .NET's invariant culture sorts them with ICU: `área, balcón, Zona`. */
const WORDS = new Intl.Collator('en');

/** By section, row and number; each section's place is looked up once, not at every comparison. */
function sortSeats(seats: CatalogSeat[]): void {
  const codes = [...new Set(seats.map(({ section }) => section))].sort(WORDS.compare);
  const places = new Map<string, number>();
  let place = 0;
  for (const [index, code] of codes.entries()) {
    if (index > 0 && WORDS.compare(codes[index - 1] ?? '', code) !== 0) place++;
    places.set(code, place);
  }
  const placeOf = ({ section }: CatalogSeat) => places.get(section) ?? 0;
  seats.sort((one, other) => placeOf(one) - placeOf(other) || one.row - other.row || one.number - other.number);
}
