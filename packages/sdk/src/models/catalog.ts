import { boolean, list, model, number, text, word, type Schema } from './shape.ts';
import type { Amount } from './money.ts';
import type { EventId, OpenVocabulary, SeatId } from './ids.ts';

/** An event as the catalog tells it. Source: contract section 3.2, `GET /events`. Counts are missing where the dialect does not give them. */
export interface EventSummary {
  readonly id: EventId;
  readonly name: string;
  readonly description?: string;
  /** ISO 8601, UTC. */
  readonly eventDate: string;
  readonly venue?: string;
  readonly maxCapacity?: number;
  /** Currency units, as on the wire. */
  readonly basePrice: Amount;
  readonly isActive?: boolean;
  readonly totalSeats?: number;
  readonly soldSeats?: number;
  readonly availableSeats?: number;
  readonly reservedSeats?: number;
  /** Currency units. */
  readonly revenue?: Amount;
}

/**
 * `unavailable`: a free seat of a deactivated event. `offered`: kept for somebody of the waiting list (platforms behind a
 * gateway). Unknown words are kept.
 */
export type SeatStatus = OpenVocabulary<'available' | 'reserved' | 'sold' | 'unavailable' | 'offered'>;

/** One seat of a seatmap. Source: Integration guide, TypeScript interfaces. */
export interface Seat {
  readonly id: SeatId;
  readonly sectionCode: string;
  readonly rowNumber: number;
  readonly seatNumber: number;
  /** Currency units, as on the wire. */
  readonly price: Amount;
  /** `isBookable(seat)` and `isSold(seat)` read it. */
  readonly status: SeatStatus;
}

/** An event with all its seats. Source: Integration guide, Fetch event and seatmap; Get Event Seatmap reference. */
export interface Seatmap {
  readonly id: EventId;
  readonly name: string;
  readonly description?: string;
  /** ISO 8601, UTC. */
  readonly eventDate: string;
  /** Currency units. */
  readonly basePrice: Amount;
  readonly seats: readonly Seat[];
}

/** An event as its administrators see it. Source: contract section 3.3, `/admin/events`. */
export interface AdminEvent {
  readonly id: EventId;
  readonly name: string;
  readonly status: OpenVocabulary<'active' | 'inactive'>;
  readonly description?: string;
  readonly eventDate?: string;
  readonly venue?: string;
  readonly maxCapacity?: number;
  /** Currency units. */
  readonly basePrice?: Amount;
  readonly createdAt?: string;
  readonly updatedAt?: string;
}

/** One section of the seats just made. */
export interface GeneratedSection {
  readonly sectionCode: string;
  readonly seatsGenerated: number;
  /** Currency units. */
  readonly seatPrice: Amount;
}

/** The seats that were made. Source: contract section 3.3, `POST /admin/events/{id}/seats`. */
export interface GeneratedSeats {
  readonly eventId: EventId;
  readonly totalSeatsGenerated: number;
  readonly sectionSummaries: readonly GeneratedSection[];
}

const EVENT_ALIASES = { id: 'eventId', name: 'eventName', description: 'eventDescription' } as const;

export const eventSchema: Schema<EventSummary> = /* @__PURE__ */ model<EventSummary>(
  { id: text, name: text, eventDate: text, basePrice: number },
  {
    description: text,
    venue: text,
    maxCapacity: number,
    isActive: boolean,
    totalSeats: number,
    soldSeats: number,
    availableSeats: number,
    reservedSeats: number,
    revenue: number,
  },
  EVENT_ALIASES,
);

export const seatSchema: Schema<Seat> = /* @__PURE__ */ model<Seat>(
  { id: text, sectionCode: text, rowNumber: number, seatNumber: number, price: number, status: word },
  {},
  { id: 'seatId', sectionCode: 'section', rowNumber: 'row', seatNumber: 'number', price: 'basePrice' },
);

export const seatmapSchema: Schema<Seatmap> = /* @__PURE__ */ model<Seatmap>(
  { id: text, name: text, eventDate: text, basePrice: number, seats: list(seatSchema) },
  { description: text },
  EVENT_ALIASES,
);

export const adminEventSchema: Schema<AdminEvent> = /* @__PURE__ */ model<AdminEvent>(
  { id: text, name: text, status: word },
  {
    description: text,
    eventDate: text,
    venue: text,
    maxCapacity: number,
    basePrice: number,
    createdAt: text,
    updatedAt: text,
  },
);

export const generatedSeatsSchema: Schema<GeneratedSeats> = /* @__PURE__ */ model<GeneratedSeats>(
  {
    eventId: text,
    totalSeatsGenerated: number,
    sectionSummaries: list(
      model<GeneratedSection>({ sectionCode: text, seatsGenerated: number, seatPrice: number }, {}),
    ),
  },
  {},
);
