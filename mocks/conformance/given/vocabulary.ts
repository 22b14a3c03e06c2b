import { isRecord } from '../format/matchers.ts';

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

type Values = readonly unknown[] | 'number' | 'count' | 'text' | 'object' | 'guid';

/** More seats than any event has. */
const MOST = 1_000_000;

/** What may be given, and the values each word can have. */
const VOCABULARY: Readonly<Record<string, Values>> = {
  after: 'object',
  auth: ['none', 'invalid-token'],
  availableSeats: 'count',
  basePrice: 'number',
  cart: ['none', 'has-this-seat', 'draft-other-seat'],
  catalogService: ['up', 'down'],
  customerReservations: ['active', 'none'],
  database: ['up', 'down'],
  env: ['Development', 'Production'],
  event: ['active-future', 'inactive', 'past', 'past-inactive', 'absent'],
  file: ['present', 'absent'],
  kafka: ['up', 'lagging', 'down'],
  lock: ['free', 'held'],
  maxCapacity: 'count',
  order: ['absent', 'draft', 'draft-empty', 'pending', 'paid', 'cancelled'],
  orderId: 'guid',
  ordering: ['restarted-after-consume'],
  origin: 'text',
  otherSeat: 'guid',
  owner: 'object',
  passwordOk: [true, false],
  prior: ['none', 'succeeded', 'failed'],
  priorPaymentId: 'guid',
  redis: ['up', 'down-after-connect'],
  reservation: [
    'absent',
    'active',
    'active-in-inventory',
    'expired',
    'expired-and-tried-once',
    'expired-swept',
    'expired-unswept',
    'none',
    'other-customer',
    'removed-by-expiry-event',
    'unpropagated',
  ],
  reservationCustomer: 'text',
  role: ['User', 'Admin'],
  seatCatalog: ['available', 'reserved', 'sold', 'unavailable'],
  seatCount: 'count',
  seatFixture: ['seed-six', 'all-free', 'none', 'section-A-exists'],
  seatInventory: ['free', 'reserved', 'absent'],
  storedEmail: 'text',
  ticket: ['absent', 'failed', 'generated'],
  ttlMinutes: 'number',
  user: ['absent', 'exists'],
  waitlist: ['empty', 'pending', '2-pending', 'this-email-pending'],
};

function fits(values: Values, value: unknown): boolean {
  if (values === 'number') return typeof value === 'number' && value > 0;
  if (values === 'count') return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= MOST;
  if (values === 'text') return typeof value === 'string';
  if (values === 'object') return isRecord(value);
  if (values === 'guid') return typeof value === 'string' && GUID.test(value);
  return values.includes(value);
}

/** What of a `given` this runner cannot set up; empty when it can do all of it. */
export function unknownGivens(given: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(given)
    .filter(([key, value]) => {
      const values = VOCABULARY[key];
      // An order may also be given by its id alone.
      return values === undefined || !(fits(values, value) || (key === 'order' && fits('guid', value)));
    })
    .map(([key, value]) => `${key}=${JSON.stringify(value)}`);
}
