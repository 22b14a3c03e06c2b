import { isTicketingError, type TicketingError } from '@speckit/sdk';
import { MutationObserver, onlineManager, QueryClient, type UseMutationOptions } from '@tanstack/react-query';
import { afterEach, expect, it } from 'vitest';
import {
  addToCartMutationOptions,
  checkoutMutationOptions,
  createTicketingKeys,
  createUserMutationOptions,
  issueTokenMutationOptions,
  joinWaitlistMutationOptions,
  payMutationOptions,
  reserveMutationOptions,
  ticketingKeys,
} from '../../src/index.ts';
import { EVENT_ID, SEAT_ID } from '../support/seatmaps.ts';
import { json, stubClient } from '../support/stubClient.ts';
import { PATIENT } from '../support/patient.ts';

const USER_ID = '0d4dfd33-9b1c-4d1a-a7c6-3d1c2f7b7a10';
const ORDER_ID = '8bf7fffc-9ff5-401c-9d2d-86f525f42e40';

afterEach(() => onlineManager.setOnline(true));

it('is plain data: key, no retry of its own, never kept back while offline', () => {
  const { client } = stubClient(() => json({}));
  const plain = [
    reserveMutationOptions,
    addToCartMutationOptions,
    checkoutMutationOptions,
    payMutationOptions,
    joinWaitlistMutationOptions,
    createUserMutationOptions,
    issueTokenMutationOptions,
  ].map((factory) => {
    const { mutationFn, ...rest } = factory(client);
    return { ...rest, mutationFn: typeof mutationFn };
  });
  expect(plain).toMatchInlineSnapshot(`
    [
      {
        "mutationFn": "function",
        "mutationKey": [
          "ticketing",
          "mutation",
          "reserve",
        ],
        "networkMode": "always",
        "retry": false,
      },
      {
        "mutationFn": "function",
        "mutationKey": [
          "ticketing",
          "mutation",
          "addToCart",
        ],
        "networkMode": "always",
        "retry": false,
        "scope": {
          "id": ""ticketing"."mutation"."cart"",
        },
      },
      {
        "mutationFn": "function",
        "mutationKey": [
          "ticketing",
          "mutation",
          "checkout",
        ],
        "networkMode": "always",
        "retry": false,
      },
      {
        "mutationFn": "function",
        "mutationKey": [
          "ticketing",
          "mutation",
          "pay",
        ],
        "networkMode": "always",
        "retry": false,
        "scope": {
          "id": ""ticketing"."mutation"."payment"",
        },
      },
      {
        "mutationFn": "function",
        "mutationKey": [
          "ticketing",
          "mutation",
          "joinWaitlist",
        ],
        "networkMode": "always",
        "retry": false,
      },
      {
        "gcTime": 0,
        "mutationFn": "function",
        "mutationKey": [
          "ticketing",
          "mutation",
          "createUser",
        ],
        "networkMode": "always",
        "retry": false,
      },
      {
        "gcTime": 0,
        "mutationFn": "function",
        "mutationKey": [
          "ticketing",
          "mutation",
          "issueToken",
        ],
        "networkMode": "always",
        "retry": false,
      },
    ]
  `);
});

it('tells which queries a verb makes out of date, for an app that calls the sdk itself', () => {
  const variables = { orderId: ORDER_ID };
  const data = { id: ORDER_ID } as never;
  expect(checkoutMutationOptions.invalidates(ticketingKeys, { ...variables, userId: USER_ID }, data)).toEqual([
    ['ticketing', 'ordering', 'order', { orderId: ORDER_ID }],
  ]);
  const hold = { seatId: SEAT_ID, customerId: USER_ID };
  expect(reserveMutationOptions.invalidates(createTicketingKeys('madrid'), hold, data)).toEqual([]);
});

it('sends a hold once, whatever comes back', async () => {
  const { client, sent } = stubClient(() => json({ error: 'Seat is already reserved' }, 409));
  const failure = await run(reserveMutationOptions(client), { seatId: SEAT_ID, customerId: USER_ID }).catch(caught);
  expect(isTicketingError(failure, 'seat_unavailable')).toBe(true);
  expect(sent.map(({ line, body }) => [line, body])).toEqual([
    ['POST /reservations', { seatId: SEAT_ID, customerId: USER_ID }],
  ]);
});

it('does not keep a hold back until the network returns', async () => {
  onlineManager.setOnline(false);
  const { client, sent } = stubClient(() => Promise.reject(new TypeError('Failed to fetch')));
  const failure = await run(reserveMutationOptions(client), { seatId: SEAT_ID, customerId: USER_ID }).catch(caught);
  expect(isTicketingError(failure)).toBe(true);
  expect(sent).toHaveLength(1);
});

it('starts a payment only when the one before it is over', async () => {
  const replies: ((response: Response) => void)[] = [];
  const { client, sent } = stubClient(() => new Promise((resolve) => replies.push(resolve)));
  const cache = new QueryClient();
  const payment = { orderId: ORDER_ID, customerId: USER_ID, amount: 50 };
  const first = run(payMutationOptions(client), payment, cache).catch(caught);
  const second = run(payMutationOptions(client), payment, cache).catch(caught);
  await expect.poll(() => replies.length, PATIENT).toEqual(1);
  expect(sent).toHaveLength(1);

  replies[0]?.(json({ success: false, errorMessage: 'Payment failed', payment: null }, 422));
  await first;
  await expect.poll(() => sent.length, PATIENT).toEqual(2);
  replies[1]?.(json({ success: false, errorMessage: 'Payment failed', payment: null }, 422));
  expect(isTicketingError(await second, 'payment_declined')).toBe(true);
});

it('refuses a request that breaks a rule before it leaves', async () => {
  const { client, sent } = stubClient(() => json({}));
  const failure = await run(joinWaitlistMutationOptions(client), { email: 'nobody', eventId: EVENT_ID }).catch(caught);
  expect(isTicketingError(failure, 'invalid_request')).toBe(true);
  expect(sent).toEqual([]);
});

it('forgets a password with the component that asked for it', async () => {
  const { client } = stubClient(() => json({ token: 't', expiresAt: '2027-01-01T00:00:00Z' }));
  const cache = new QueryClient();
  await run(issueTokenMutationOptions(client), { email: 'ana@example.org', password: 'secret' }, cache);
  await expect.poll(() => cache.getMutationCache().getAll(), PATIENT).toEqual([]);
});

async function run<Data, Variables>(
  options: UseMutationOptions<Data, TicketingError, Variables>,
  variables: Variables,
  cache = new QueryClient(),
): Promise<Data> {
  const observer = new MutationObserver(cache, options);
  const leave = observer.subscribe(() => undefined);
  try {
    return await observer.mutate(variables);
  } finally {
    leave();
  }
}

const caught = (error: unknown) => error;
