/** Whose promises the platform keeps: the integration guide's, the other documentation pages', or the running code's. */
export type Dialect = 'guide' | 'docs' | 'deployed';

/** `ASPNETCORE_ENVIRONMENT` of every service: in Development an unhandled exception is shown, in Production it is not. */
export type Environment = 'Development' | 'Production';

/** Faults of the running platform that are worth testing against; each can be switched by itself. */
export interface Quirks {
  /** The second seat of a draft order answers 500 and is not added. */
  secondSeatFails: boolean;
  /** A request cut by the client stops where it stands: a reserve loses its seat for ever, a payment stays pending. */
  cutRequestStops: boolean;
  /** An expired seat that somebody waits for stays blocked while the seatmap shows it free. */
  waitlistGhostSeat: boolean;
  /** Ordering and payment keep the reservations they heard of in memory only. */
  storeLostAtRestart: boolean;
  /** After a decline the seatmap goes on showing the seat as reserved. */
  catalogMissesDecline: boolean;
}

/** Where behaviour differs between dialects. Wire shapes are the presenters' business. */
export interface Policy extends Quirks {
  /** How long a seat is held. */
  holdSeconds: number;
  /** A Redis key whose end is the hold's end, or a row that a worker finds expired. */
  holdKeeper: 'key' | 'sweep';
  /** Checkout triggers the payment, which secures the holds while it is decided. */
  checkoutPays: boolean;
  checkoutStampsPaidAt: boolean;
  /** A paid order tells of all its seats, where the payment could name only one of its reservations. */
  ordersTellSeats: boolean;
  cartNeedsReservation: boolean;
  /** Exactly one of userId and guestToken; otherwise at least one. */
  oneIdentityOnly: boolean;
  /** An expired reservation is "expired" once, and unknown afterwards or once its end was heard of. */
  cartEvictsExpired: boolean;
  /** An expired hold cancels whichever order has its seat; otherwise only the order that was made with it. */
  expiryCancelsBySeat: boolean;
  /** Catalog writes what a record says whatever the seat shows, even sold, and never forgets its last reservation. */
  catalogUpdatesBlindly: boolean;
  /** Inventory confirms a paid hold in whatever state and takes its seat back; a decline ends any hold but an expired one. */
  inventorySettlesBlindly: boolean;
  /** Orders have no row version: of two checkouts that both read a draft, both may be saved. */
  checkoutsOverwrite: boolean;
  /** What the broker could not take for five minutes is lost, a payment's news after five seconds. */
  brokerLosesRecords: boolean;
  /** Payment ignores reservations of customers that are not GUIDs. */
  payersAreGuids: boolean;
  /** Two payments of one order at the same time are one payment. */
  paymentsShareFlight: boolean;
  /** GET /reservations/{id} and GET /payments/{id} exist. */
  readsEverything: boolean;
  /** Inventory serves Swashbuckle's document and page in Development. */
  inventoryHasSwagger: boolean;
  /** A member of a consumer group that was killed is missed only after its session: nothing is delivered meanwhile. */
  deadMembersStall: boolean;
  /** Tickets are made only for orders with a user. */
  guestsGetNoTicket: boolean;
  /** What one database round trip takes, ms. */
  databaseMs: number;
}

const GUIDE: Policy = {
  secondSeatFails: false,
  cutRequestStops: false,
  waitlistGhostSeat: false,
  storeLostAtRestart: false,
  catalogMissesDecline: false,
  holdSeconds: 900,
  holdKeeper: 'key',
  checkoutPays: true,
  checkoutStampsPaidAt: true,
  ordersTellSeats: false,
  cartNeedsReservation: true,
  oneIdentityOnly: true,
  cartEvictsExpired: false,
  expiryCancelsBySeat: false,
  catalogUpdatesBlindly: false,
  inventorySettlesBlindly: false,
  checkoutsOverwrite: false,
  brokerLosesRecords: false,
  payersAreGuids: false,
  paymentsShareFlight: true,
  readsEverything: true,
  inventoryHasSwagger: false,
  deadMembersStall: false,
  guestsGetNoTicket: false,
  databaseMs: 0,
};

const DOCS: Policy = {
  ...GUIDE,
  checkoutPays: false,
  ordersTellSeats: true,
  cartNeedsReservation: false,
  oneIdentityOnly: false,
  payersAreGuids: true,
};

const DEPLOYED: Policy = {
  secondSeatFails: true,
  cutRequestStops: true,
  waitlistGhostSeat: true,
  storeLostAtRestart: true,
  catalogMissesDecline: true,
  holdSeconds: 60,
  holdKeeper: 'sweep',
  checkoutPays: false,
  checkoutStampsPaidAt: false,
  ordersTellSeats: false,
  cartNeedsReservation: false,
  oneIdentityOnly: false,
  cartEvictsExpired: true,
  expiryCancelsBySeat: true,
  catalogUpdatesBlindly: true,
  inventorySettlesBlindly: true,
  checkoutsOverwrite: true,
  brokerLosesRecords: true,
  payersAreGuids: true,
  paymentsShareFlight: false,
  readsEverything: false,
  inventoryHasSwagger: true,
  deadMembersStall: true,
  guestsGetNoTicket: true,
  databaseMs: 2,
};

const POLICIES: Readonly<Record<Dialect, Policy>> = { guide: GUIDE, docs: DOCS, deployed: DEPLOYED };

export function policyOf(dialect: Dialect, changes: { holdSeconds?: number; quirks?: Partial<Quirks> } = {}): Policy {
  const policy = { ...POLICIES[dialect], ...changes.quirks };
  return changes.holdSeconds === undefined ? policy : { ...policy, holdSeconds: changes.holdSeconds };
}
