/**
 * A string with a role. A plain `string` may be given where any of these is expected; a `SeatId` where an `OrderId`
 * belongs does not compile. Ids that come back are opaque: the guide's own samples (`order-uuid-001`) are no UUIDs.
 */
export type Identifier<Role extends string> = string & { readonly '~role'?: Role };

/** A concert, a match, a night. */
export type EventId = Identifier<'event'>;
/** One seat of one event. */
export type SeatId = Identifier<'seat'>;
/** A hold of one seat. */
export type ReservationId = Identifier<'reservation'>;
/** A cart, and later what was bought. */
export type OrderId = Identifier<'order'>;
/** One seat of an order. */
export type OrderItemId = Identifier<'order item'>;
/** One charge. */
export type PaymentId = Identifier<'payment'>;
/** A ticket that was issued. */
export type TicketId = Identifier<'ticket'>;
/** A place in a queue. */
export type WaitlistEntryId = Identifier<'waitlist entry'>;
/** An account. Its GUID is also the customer id that payment takes. */
export type UserId = Identifier<'user'>;
/** Who holds a seat and pays for it: free text for a hold, a GUID for a payment. */
export type CustomerId = Identifier<'customer' | 'user'>;
/** The secret of an anonymous cart. Kept out of errors and events. */
export type GuestToken = Identifier<'guest token'>;

/** A vocabulary that may grow: the known words are suggested, any other is kept as it came. */
export type OpenVocabulary<Known extends string> = Known | (string & {});
