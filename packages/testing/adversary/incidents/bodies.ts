import type { Treatment, PlainAnswer } from '../run/treatment.ts';
import { CART, CHECKOUT, HOLD, isRead, onRequest, PAY, type IncidentKind } from './kind.ts';

type Json = Record<string, unknown>;

const JSON_HEADERS = { 'content-type': 'application/json; charset=utf-8' };
const OTHER_ID = '9f3c2b1a-0d4e-4f5a-8b6c-7d8e9f0a1b2c';

/** The service handles the request; its answer is changed where it is a success. */
const changed = (change: (body: Json) => Json): Treatment => ({
  kind: 'changed',
  change: ({ status, headers, body }): PlainAnswer => {
    const text = String(body);
    if (status >= 300 || !text.startsWith('{')) return { status, headers, body: text };
    return { status, headers, body: JSON.stringify(change(JSON.parse(text) as Json)) };
  },
});

const wrong = (
  name: string,
  requests: readonly string[],
  treatment: Treatment,
  more: Partial<IncidentKind> = {},
): IncidentKind => ({
  name,
  family: 'wrong body',
  at: 'request',
  befalls: (request) => requests.includes(request),
  treatment,
  ...more,
});

const inPayment = (change: Json) =>
  changed((body) => ({ ...body, payment: { ...(body['payment'] as Json), ...change } }));

/** Nothing was charged: a receipt in the platform's form that says so in its status alone. */
const unpaidReceipt = (status: string): IncidentKind =>
  wrong(`a receipt that says ${status}`, [PAY], {
    kind: 'made up',
    answer: ({ orderId, customerId, reservationId, amount, currency }) => ({
      success: true,
      errorMessage: null,
      payment: {
        id: OTHER_ID,
        orderId,
        customerId,
        reservationId,
        amount,
        currency: currency ?? 'USD',
        paymentMethod: 'credit_card',
        status,
        errorCode: null,
        errorMessage: null,
        failureReason: null,
        createdAt: '2026-01-01T00:00:01Z',
        processedAt: null,
        isSimulated: true,
        simulatedResponse: null,
      },
    }),
    headers: JSON_HEADERS,
  });

const livingHold = onRequest((request) => request === HOLD);

/** A 200 whose body is not what the request was about. */
export const BODIES: readonly IncidentKind[] = [
  ...['pending', 'processing', 'requires_action', 'cancelled', 'refunded'].map(unpaidReceipt),
  wrong('a receipt of a charge that says pending', [PAY], inPayment({ status: 'pending' }), { isRepresentative: true }),
  wrong('a receipt with another amount', [PAY], inPayment({ amount: 75 })),
  wrong('a receipt in another currency', [PAY], inPayment({ currency: 'EUR' })),
  wrong('a receipt for another order', [PAY], inPayment({ orderId: OTHER_ID })),
  wrong(
    'a total with a fee of 30',
    [CART, CHECKOUT],
    changed((body) => ({ ...body, totalAmount: Number(body['totalAmount']) + 30 })),
  ),
  wrong(
    'another order',
    [CART, CHECKOUT],
    changed((body) => ({ ...body, id: OTHER_ID })),
  ),
  wrong(
    'an order that says cancelled',
    [CART, CHECKOUT],
    changed((body) => ({ ...body, state: 'cancelled' })),
  ),
  wrong(
    'an order without its seat',
    [CART, CHECKOUT],
    changed((body) => ({ ...body, items: [] })),
  ),
  wrong(
    'a hold of another seat',
    [HOLD],
    changed((body) => ({ ...body, seatId: OTHER_ID })),
  ),
  wrong(
    'a hold that ends in words',
    [HOLD],
    changed((body) => ({ ...body, expiresAt: 'in a while' })),
    { passes: livingHold },
  ),
  wrong(
    'a hold without an end',
    [HOLD],
    changed((body) => ({ ...body, expiresAt: '' })),
    { passes: livingHold },
  ),
  wrong(
    'a hold that ends in the year 9999',
    [HOLD],
    changed((body) => ({ ...body, expiresAt: '9999-12-31T23:59:59Z' })),
    {
      passes: livingHold,
    },
  ),
  wrong(
    'a hold that ended long ago',
    [HOLD],
    changed((body) => ({ ...body, expiresAt: '2025-12-31T23:59:59Z' })),
  ),
  {
    name: 'an old answer of a cache',
    family: 'wrong body',
    at: 'request',
    befalls: isRead,
    treatment: { kind: 'stale' },
    passes: () => true,
  },
];
