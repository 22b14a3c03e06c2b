import * as z from 'zod/mini';
import type { PurchaseRecord } from './record.ts';

/** What is written: everything but the buyer's secrets, which the app has, and what only a running page knows. */
export type JournaledRecord = Omit<PurchaseRecord, 'buyer' | 'waiting'> & { readonly customerId: string };

const text = z.string();
const cents = z.number();
const maybe = z.exactOptional;

const problem = z.object({
  code: text,
  message: text,
  seatId: maybe(text),
  orderId: maybe(text),
  reason: maybe(text),
  declineCode: maybe(text),
  expectedCents: maybe(cents),
  actualCents: maybe(cents),
});
const capabilities = z.object({
  preset: z.enum(['guide', 'deployed', 'custom']),
  severalSeatsPerOrder: z.boolean(),
  checkoutPays: z.boolean(),
  orderStateReadable: z.boolean(),
  holdMs: z.number(),
  sweepMs: z.number(),
});
const evidence = z.enum(['order', 'seatmap', 'receipt']);
const seat = z.object({
  seatId: text,
  price: z.number(),
  sectionCode: maybe(text),
  rowNumber: maybe(z.number()),
  seatNumber: maybe(z.number()),
  status: z.enum(['chosen', 'holding', 'held', 'in_cart', 'paying', 'owned', 'lost', 'released']),
  reservationId: maybe(text),
  expiresAt: maybe(text),
  orderId: maybe(text),
  problem: maybe(problem),
  tries: z.number(),
  sentAt: maybe(z.number()),
  heldAt: maybe(z.number()),
  endsAt: maybe(z.number()),
  blindAt: maybe(z.number()),
  freesAt: maybe(text),
  newPrice: maybe(z.number()),
  isSought: maybe(z.boolean()),
  replacedBy: maybe(text),
});
const order = z.object({
  id: text,
  state: z.enum(['draft', 'pending', 'paid', 'cancelled', 'unknown']),
  totalCents: cents,
  seatIds: z.array(text),
  cart: z.number(),
  agreedCents: maybe(cents),
  checkoutSentAt: maybe(z.number()),
  paySentAt: maybe(z.number()),
  paymentId: maybe(text),
  evidence: maybe(evidence),
});
const result = z.object({
  status: z.enum(['owned', 'partial', 'failed', 'expired', 'declined', 'cancelled', 'outcome_unknown']),
  ownedSeatIds: z.array(text),
  lostSeats: z.array(z.object({ seatId: text, code: text, freesAt: maybe(text) })),
  orderIds: z.array(text),
  paymentIds: z.array(text),
  chargedCents: cents,
  evidence: z.nullable(evidence),
  capabilities,
});

/** The journal, version 1. Anything else that is found in its place is set aside. */
export const journalSchema = z.object({
  version: z.literal(1),
  writer: maybe(text),
  record: z.object({
    id: text,
    eventId: text,
    customerId: text,
    policy: z.enum(['all-or-nothing', 'best-effort', 'substitute']),
    substitutes: z.number(),
    payment: z.nullable(z.object({ method: maybe(text), currency: maybe(text) })),
    goal: z.nullable(z.enum(['ready', 'owned'])),
    stopping: z.nullable(problem),
    capabilities: z.nullable(capabilities),
    isCertain: z.boolean(),
    seats: z.array(seat),
    orders: z.array(order),
    skewMs: z.nullable(z.number()),
    skewErrorMs: z.number(),
    cart: z.number(),
    problem: z.nullable(problem),
    result: z.nullable(result),
  }),
}) as unknown as z.ZodMiniType<{ readonly version: 1; readonly record: JournaledRecord }>;
