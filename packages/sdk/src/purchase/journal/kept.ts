import { omit } from '../record/omit.ts';
import { number, object, when } from '../record/parse.ts';
import type { KeptPurchase } from '../record/begin.ts';
import { keptRecord, type KeptRecord } from '../record/schema.ts';

/** The version of what is written. Older ones are brought up to it by `MIGRATIONS`. */
const VERSION = 2;

const parseKept = object({
  version: when<number>((value) => value === VERSION),
  /** When it was written, on the clock of the purchase, and on the wall clock. */
  savedAt: number,
  wallAt: number,
  record: keptRecord,
});

/** Who goes on with a purchase. */
export interface JournalLease {
  /** Counts the pages that have gone on with it; the last one owns it. */
  readonly epoch: number;
  /** The page. */
  readonly owner: string;
}

/** A purchase as a journal has it: a lease on it, and the record. */
export interface KeptEntry extends JournalLease, KeptPurchase {}

type Json = Readonly<Record<string, unknown>>;
const objectOf = (value: unknown): Json => (typeof value === 'object' && value !== null ? { ...value } : {});
const listOf = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.map(objectOf) : []);

/** From each version to the next. */
const MIGRATIONS: Readonly<Record<number, (entry: Json) => Json>> = {
  1: (entry) => {
    const record = objectOf(entry['record']);
    const result = record['result'];
    return {
      version: 2,
      savedAt: 0,
      wallAt: 0,
      record: {
        ...record,
        currency: 'USD',
        agreed: null,
        holdMs: null,
        driftMs: 0,
        trustedDriftMs: 0,
        seats: listOf(record['seats']).map(({ freesAt, blindAt, ...seat }) => ({
          ...seat,
          ...(typeof freesAt === 'string' && { freesAt: Date.parse(freesAt) }),
          ...(typeof blindAt === 'number' && { cartSentAt: blindAt }),
        })),
        orders: listOf(record['orders']).map((order) => ({
          ...omit(order, 'agreedCents'),
          foreignSeatIds: [],
          ...(order['state'] !== 'draft' && { isCheckedOut: true }),
        })),
        result: result && { ...objectOf(result), leftOrderIds: [], mailsTickets: true },
      },
    };
  },
};

/** What is wrong with a record that fits the schema and makes no sense; `undefined` when it does make sense. */
function nonsenseOf({ seats, orders, result }: KeptRecord): string | undefined {
  const ids = new Set(orders.map(({ id }) => id));
  if (ids.size !== orders.length) return 'an order stands there twice';
  if (new Set(seats.map(({ seatId }) => seatId)).size !== seats.length) return 'a seat stands there twice';
  for (const { id, seatIds, foreignSeatIds, totalCents, state, paymentId } of orders) {
    if (seatIds.length + foreignSeatIds.length === 0) return `order ${id} has no seat`;
    if (!seatIds.every((seatId) => seats.some((seat) => seat.seatId === seatId)))
      return `order ${id} has an unknown seat`;
    if (totalCents < 0) return `order ${id} costs less than nothing`;
    if (paymentId !== undefined && state === 'draft') return `order ${id} is paid before its checkout`;
  }
  for (const { seatId, status, price, reservationId, orderId, endsAt } of seats) {
    const isHeld = status === 'held' || status === 'in_cart' || status === 'paying';
    if (!(price >= 0)) return `seat ${seatId} has no price`;
    if (isHeld && (!reservationId || endsAt === undefined)) return `seat ${seatId} is held without a reservation`;
    if ((status === 'in_cart' || status === 'paying') && (!orderId || !ids.has(orderId)))
      return `seat ${seatId} has no order`;
    if (orderId !== undefined && !ids.has(orderId)) return `seat ${seatId} has an unknown order`;
  }
  return result && !seats.every(({ status }) => ['owned', 'lost', 'released'].includes(status))
    ? 'it has ended with a seat in the middle'
    : undefined;
}

/** Reads what a journal holds. Throws what is wrong with it. */
export function parseEntry(text: string): KeptPurchase {
  let json = objectOf(JSON.parse(text));
  for (let { version } = json; typeof version === 'number' && version < VERSION; { version } = json) {
    const migrate = MIGRATIONS[version];
    if (!migrate) break;
    json = migrate(json);
  }
  const kept = parseKept(json, 'entry');
  const nonsense = nonsenseOf(kept.record);
  if (nonsense) throw new RangeError(nonsense);
  return kept;
}

export const formatEntry = ({ savedAt, wallAt, record }: KeptPurchase): string =>
  JSON.stringify({ version: VERSION, savedAt, wallAt, record });

const LEASE = /^(\d+) (\S+)$/;

/** The lease has a place of its own: who claims it writes over nothing that the last owner has still written down. */
export function parseLease(text: string | null | undefined): JournalLease | null {
  const [, epoch, owner] = LEASE.exec(text ?? '') ?? [];
  return epoch === undefined || owner === undefined ? null : { epoch: Number(epoch), owner };
}

export const formatLease = ({ epoch, owner }: JournalLease): string => `${epoch} ${owner}`;
