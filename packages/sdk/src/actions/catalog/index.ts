// Generated from the verbs beside it by `npm run generate -w @speckit/sdk`: do not edit.
import type { Bound } from '../../transport/bound.ts';
import type { createEvent } from './createEvent.ts';
import type { deactivateEvent } from './deactivateEvent.ts';
import type { generateSeats } from './generateSeats.ts';
import type { getEvent } from './getEvent.ts';
import type { getSeatmap } from './getSeatmap.ts';
import type { listEvents } from './listEvents.ts';
import type { reactivateEvent } from './reactivateEvent.ts';
import type { updateEvent } from './updateEvent.ts';

export * from './createEvent.ts';
export * from './deactivateEvent.ts';
export * from './generateSeats.ts';
export * from './getEvent.ts';
export * from './getSeatmap.ts';
export * from './listEvents.ts';
export * from './reactivateEvent.ts';
export * from './updateEvent.ts';

/** The verbs of `client.catalog`. */
export interface CatalogActions {
  /**
   * Creates an active event without seats. Throws `event_rejected` where the deployed catalog says why (its Development
   * environment only); elsewhere the same refusal is a bare 500, `server_error`. Source: contract section 3.3.
   *
   * @example
   * const created = await client.catalog.createEvent({
   *   name: 'Gala',
   *   description: 'A night of it',
   *   eventDate: '2030-01-01T20:00:00Z',
   *   venue: 'Arena',
   *   maxCapacity: 200,
   *   basePrice: 50,
   * });
   */
  readonly createEvent: Bound<typeof createEvent>;

  /**
   * Takes an event off sale. Throws `event_not_found`, and `event_rejected` while it has active reservations.
   * Source: contract section 3.3.
   *
   * @example
   * const { status } = await client.catalog.deactivateEvent({ eventId });
   */
  readonly deactivateEvent: Bound<typeof deactivateEvent>;

  /**
   * Adds sections of seats to an event; inventory learns of them a moment later. The deployed catalog answers 500 for every
   * refusal: `event_not_found` and `event_rejected` where its text is readable (Development), else `server_error`.
   * Source: contract section 3.3.
   *
   * @example
   * const stalls = { sectionCode: 'STALLS', rows: 10, seatsPerRow: 20, priceMultiplier: 1.5 };
   * await client.catalog.generateSeats({ eventId, sectionConfigurations: [stalls] });
   */
  readonly generateSeats: Bound<typeof generateSeats>;

  /**
   * One event, also an inactive or a past one, with the counts of its seats where the dialect gives them.
   *
   * Throws `event_not_found`. Source: contract section 3.2.
   *
   * @example
   * const { availableSeats } = await client.catalog.getEvent({ eventId });
   */
  readonly getEvent: Bound<typeof getEvent>;

  /**
   * An event with all its seats, in one model for every documented shape.
   *
   * Throws `event_not_found`. The answer may lag behind a hold or a sale by some time. A map of 50,000 seats costs the server
   * seconds: do not poll it fast. Source: Integration guide, Fetch event and seatmap; Get Event Seatmap reference.
   *
   * @example
   * const { seats } = await client.catalog.getSeatmap({ eventId });
   * const free = seats.filter(isBookable);
   */
  readonly getSeatmap: Bound<typeof getSeatmap>;

  /**
   * The active events still to come, latest date first. Expensive for the server (it loads every seat of every event): cache it.
   * Source: contract section 3.2.
   *
   * @example
   * const [next] = (await client.catalog.listEvents()).toReversed();
   */
  readonly listEvents: Bound<typeof listEvents>;

  /**
   * Puts an event back on sale. Throws `event_not_found`, and `event_rejected` when its date has passed.
   * Source: contract section 3.3.
   *
   * @example
   * const { status } = await client.catalog.reactivateEvent({ eventId });
   */
  readonly reactivateEvent: Bound<typeof reactivateEvent>;

  /**
   * Changes name, description and capacity. Throws `event_not_found`, and `event_rejected` when the capacity would fall
   * below the seats there are. Source: contract section 3.3.
   *
   * @example
   * await client.catalog.updateEvent({ eventId, name: 'Gala', description: 'Two nights', maxCapacity: 400 });
   */
  readonly updateEvent: Bound<typeof updateEvent>;
}
