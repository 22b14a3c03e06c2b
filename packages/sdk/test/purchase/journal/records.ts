import fc from 'fast-check';
import type { Amount, Cents } from '../../../src/models/money.ts';
import type { EventId, OrderId, PaymentId, ReservationId, SeatId } from '../../../src/models/ids.ts';
import type { KeptPurchase } from '../../../src/purchase/record/begin.ts';
import type { KeptRecord, OrderRecord, SeatRecord } from '../../../src/purchase/record/schema.ts';
import type {
  Capabilities,
  LostSeat,
  PaymentDetails,
  ProblemData,
  PurchaseResult,
} from '../../../src/purchase/record/shapes.ts';

/** An arbitrary for every member: one that is added to a record and not here does not compile. */
type Members<Value> = { readonly [Name in keyof Required<Value>]: fc.Arbitrary<Exclude<Value[Name], undefined>> };

/** Members named here may be missing. */
const build = <Value extends object>(members: Members<Value>, optional: readonly (keyof Value)[] = []) =>
  fc.record(members as Record<string, fc.Arbitrary<unknown>>, {
    requiredKeys: Object.keys(members).filter((name) => !optional.includes(name as keyof Value)),
    noNullPrototype: true,
  }) as fc.Arbitrary<Value>;

const text = fc.string({ unit: 'grapheme', maxLength: 12 });
const id = <Id extends string>() => fc.uuid() as fc.Arbitrary<Id>;
const time = fc.integer({ min: 0, max: 4_000_000_000_000 });
const ms = fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((value) => value + 0);
const cents = fc.nat({ max: 10_000_000 }) as fc.Arbitrary<Cents>;
const amount = fc.nat({ max: 10_000_000 }).map((value) => value / 100) as fc.Arbitrary<Amount>;
const nullable = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const list = <Value>(value: fc.Arbitrary<Value>) => fc.array(value, { maxLength: 3 });
const code = fc.constantFrom('seat_unavailable' as const, 'price_changed' as const, 'host_unavailable' as const);

const problem = build<ProblemData>(
  {
    code,
    message: text,
    seatId: id<SeatId>(),
    orderId: id<OrderId>(),
    seatIds: list(id<SeatId>()),
    reason: text,
    declineCode: text,
    expectedCents: cents,
    actualCents: cents,
    expectedCurrency: text,
    actualCurrency: text,
    issues: list(fc.record({ path: text, message: text }, { noNullPrototype: true })),
  },
  [
    'seatId',
    'orderId',
    'seatIds',
    'reason',
    'declineCode',
    'expectedCents',
    'actualCents',
    'expectedCurrency',
    'actualCurrency',
    'issues',
  ],
);
const capabilities = build<Capabilities>({
  preset: fc.constantFrom('guide' as const, 'deployed' as const, 'custom' as const),
  severalSeatsPerOrder: fc.boolean(),
  checkoutPays: fc.boolean(),
  orderStateReadable: fc.boolean(),
  holdMs: time,
  sweepMs: time,
});
const payment = build<PaymentDetails>({ method: text, currency: text }, ['method', 'currency']);
const lostSeat = build<LostSeat>({ seatId: id<SeatId>(), code, freesAt: text }, ['freesAt']);
const result = build<PurchaseResult>({
  status: fc.constantFrom('owned', 'partial', 'failed', 'expired', 'declined', 'cancelled', 'outcome_unknown'),
  ownedSeatIds: list(id<SeatId>()),
  lostSeats: list(lostSeat),
  orderIds: list(id<OrderId>()),
  paymentIds: list(id<PaymentId>()),
  chargedCents: cents,
  evidence: nullable(fc.constantFrom('receipt' as const, 'seatmap' as const, 'order' as const)),
  leftOrderIds: list(id<OrderId>()),
  mailsTickets: fc.boolean(),
  capabilities,
});
const seat = build<SeatRecord>(
  {
    seatId: id<SeatId>(),
    price: amount,
    status: fc.constantFrom('chosen', 'holding', 'held', 'in_cart', 'paying', 'owned', 'lost', 'released'),
    tries: fc.nat(),
    sectionCode: text,
    rowNumber: fc.nat(),
    seatNumber: fc.nat(),
    reservationId: id<ReservationId>(),
    expiresAt: text,
    orderId: id<OrderId>(),
    problem,
    replacedBy: id<SeatId>(),
    sentAt: time,
    isHoldLost: fc.boolean(),
    heldAt: time,
    endsAt: time,
    laterEndsAt: time,
    isDoubted: fc.boolean(),
    cartSentAt: time,
    freesAt: time,
    isAdded: fc.boolean(),
    isSought: fc.boolean(),
    newPrice: amount,
  },
  [
    'sectionCode',
    'rowNumber',
    'seatNumber',
    'expiresAt',
    'problem',
    'replacedBy',
    'sentAt',
    'isHoldLost',
    'heldAt',
    'laterEndsAt',
    'isDoubted',
    'cartSentAt',
    'freesAt',
    'isAdded',
    'isSought',
    'newPrice',
  ],
);
const order = build<OrderRecord>(
  {
    id: id<OrderId>(),
    state: fc.constantFrom('pending', 'paid', 'cancelled', 'unknown'),
    totalCents: cents,
    seatIds: list(id<SeatId>()),
    foreignSeatIds: fc.array(id<SeatId>(), { minLength: 1, maxLength: 2 }),
    cart: fc.nat({ max: 4 }),
    checkoutSentAt: time,
    isCheckedOut: fc.boolean(),
    seenAt: time,
    paySentAt: time,
    lostPayments: fc.nat(),
    paymentId: id<PaymentId>(),
    chargedCents: cents,
    evidence: fc.constantFrom('receipt' as const, 'seatmap' as const, 'order' as const),
    isLeft: fc.boolean(),
  },
  ['checkoutSentAt', 'isCheckedOut', 'paySentAt', 'lostPayments', 'paymentId', 'chargedCents', 'evidence', 'isLeft'],
);

const loose = build<KeptRecord>({
  id: text,
  eventId: fc.constant('550e8400-e29b-41d4-a716-446655440000' as EventId),
  customerId: fc.constant('7d9f2a64-1b1e-4c55-9a0f-2f6f1f0c9a11'),
  currency: text,
  policy: fc.constantFrom('all-or-nothing', 'best-effort', 'substitute'),
  substitutes: fc.nat(),
  payment: nullable(payment),
  agreed: nullable(fc.record({ cents, isExplicit: fc.boolean() }, { noNullPrototype: true })),
  goal: nullable(fc.constantFrom('ready' as const, 'owned' as const)),
  stopping: nullable(problem),
  capabilities: nullable(capabilities),
  isCertain: fc.boolean(),
  holdMs: nullable(time),
  seats: fc.uniqueArray(seat, { minLength: 1, maxLength: 4, selector: ({ seatId }) => seatId }),
  orders: fc.uniqueArray(order, { minLength: 1, maxLength: 2, selector: (each) => each.id }),
  skewMs: nullable(ms),
  skewErrorMs: ms,
  driftMs: ms,
  trustedDriftMs: ms,
  cart: fc.nat({ max: 4 }),
  problem: nullable(problem),
  result: nullable(result),
});

/** Seats and orders that belong together; a purchase that has ended has no seat in the middle. */
const sensible = ({ seats, orders, result: end, ...rest }: KeptRecord): KeptRecord => {
  const of = (index: number) => orders[index % orders.length]?.id ?? ('' as OrderId);
  return {
    ...rest,
    result: end,
    seats: seats.map((each, index) => ({ ...each, status: end ? 'lost' : each.status, orderId: of(index) })),
    orders: orders.map((each) => ({
      ...each,
      seatIds: seats.filter((_, index) => of(index) === each.id).map(({ seatId }) => seatId),
    })),
  };
};

/** What a journal may hold: every member of a record, present or not where it may be missing. */
export const keptPurchase: fc.Arbitrary<KeptPurchase> = fc.record(
  { savedAt: time, wallAt: time, record: loose.map(sensible) },
  { noNullPrototype: true },
);
