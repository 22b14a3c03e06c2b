import * as z from 'zod/mini';
import { maybe, model, text, word } from './shape.ts';
import type { EventId, OpenVocabulary, SeatId } from './ids.ts';

/** Source: contract section 3.2, `GET /events`. Counts are missing where the dialect does not give them. */
export interface EventSummary {
  readonly id: EventId;
  readonly name: string;
  readonly description?: string;
  /** ISO 8601, UTC. */
  readonly eventDate: string;
  readonly venue?: string;
  readonly maxCapacity?: number;
  /** Currency units, as on the wire. */
  readonly basePrice: number;
  readonly isActive?: boolean;
  readonly totalSeats?: number;
  readonly soldSeats?: number;
  readonly availableSeats?: number;
  readonly reservedSeats?: number;
  /** Currency units. */
  readonly revenue?: number;
}

/** `unavailable`: a free seat of a deactivated event. Unknown words are kept. */
export type SeatStatus = OpenVocabulary<'available' | 'reserved' | 'sold' | 'unavailable'>;

/** Source: Integration guide, TypeScript interfaces. */
export interface Seat {
  readonly id: SeatId;
  readonly sectionCode: string;
  readonly rowNumber: number;
  readonly seatNumber: number;
  /** Currency units, as on the wire. */
  readonly price: number;
  readonly status: SeatStatus;
}

/** Source: Integration guide, Fetch event and seatmap; Get Event Seatmap reference. */
export interface Seatmap {
  readonly id: EventId;
  readonly name: string;
  readonly description?: string;
  /** ISO 8601, UTC. */
  readonly eventDate: string;
  /** Currency units. */
  readonly basePrice: number;
  readonly seats: readonly Seat[];
}

/** Source: contract section 3.3, `/admin/events`. */
export interface AdminEvent {
  readonly id: EventId;
  readonly name: string;
  readonly status: OpenVocabulary<'active' | 'inactive'>;
  readonly description?: string;
  readonly eventDate?: string;
  readonly venue?: string;
  readonly maxCapacity?: number;
  /** Currency units. */
  readonly basePrice?: number;
  readonly createdAt?: string;
  readonly updatedAt?: string;
}

/** Source: contract section 3.3, `POST /admin/events/{id}/seats`. */
export interface GeneratedSeats {
  readonly eventId: EventId;
  readonly totalSeatsGenerated: number;
  readonly sectionSummaries: readonly {
    readonly sectionCode: string;
    readonly seatsGenerated: number;
    /** Currency units. */
    readonly seatPrice: number;
  }[];
}

export const eventSchema: z.ZodMiniType<EventSummary> = /* @__PURE__ */ model<EventSummary>(
  {
    id: text(),
    name: text(),
    description: maybe(text()),
    eventDate: text(),
    venue: maybe(text()),
    maxCapacity: maybe(z.number()),
    basePrice: z.number(),
    isActive: maybe(z.boolean()),
    totalSeats: maybe(z.number()),
    soldSeats: maybe(z.number()),
    availableSeats: maybe(z.number()),
    reservedSeats: maybe(z.number()),
    revenue: maybe(z.number()),
  },
  { id: ['eventId'], name: ['eventName'], description: ['eventDescription'] },
);

export const seatSchema: z.ZodMiniType<Seat> = /* @__PURE__ */ model<Seat>(
  {
    id: text(),
    sectionCode: text(),
    rowNumber: z.number(),
    seatNumber: z.number(),
    price: z.number(),
    status: word(),
  },
  { id: ['seatId'], sectionCode: ['section'], rowNumber: ['row'], seatNumber: ['number'], price: ['basePrice'] },
);

export const seatmapSchema: z.ZodMiniType<Seatmap> = /* @__PURE__ */ model<Seatmap>(
  {
    id: text(),
    name: text(),
    description: maybe(text()),
    eventDate: text(),
    basePrice: z.number(),
    seats: z.array(seatSchema),
  },
  { id: ['eventId'], name: ['eventName'], description: ['eventDescription'] },
);

export const adminEventSchema: z.ZodMiniType<AdminEvent> = /* @__PURE__ */ model<AdminEvent>({
  id: text(),
  name: text(),
  status: word(),
  description: maybe(text()),
  eventDate: maybe(text()),
  venue: maybe(text()),
  maxCapacity: maybe(z.number()),
  basePrice: maybe(z.number()),
  createdAt: maybe(text()),
  updatedAt: maybe(text()),
});

export const generatedSeatsSchema: z.ZodMiniType<GeneratedSeats> = /* @__PURE__ */ model<GeneratedSeats>({
  eventId: text(),
  totalSeatsGenerated: z.number(),
  sectionSummaries: z.array(z.object({ sectionCode: z.string(), seatsGenerated: z.number(), seatPrice: z.number() })),
});
