import type { Buyer, GuestBuyer, UserBuyer } from '@speckit/sdk';

/** Nobody else may learn it: it must be in no state, journal, error or event. */
const GUEST_TOKEN = 'guest-1767225600000-s3cr3t';
const CUSTOMER_ID = 'a8098c1a-f86e-41da-bd1a-00112444be1e';

export const GUEST: GuestBuyer = { kind: 'guest', guestToken: GUEST_TOKEN, customerId: CUSTOMER_ID };
export const ACCOUNT: UserBuyer = { kind: 'user', userId: CUSTOMER_ID };
export const BUYER_ID = CUSTOMER_ID;

const base64url = (value: object) =>
  btoa(JSON.stringify(value)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
const TOKEN_LIFE_MS = 7_200_000;

/** The nth login of an account: a token of two hours, as identity makes them. */
export function loginOf(buyer: Buyer, nth: number, now: number) {
  const sub = buyer.kind === 'user' ? buyer.userId : '';
  const seconds = Math.floor(now / 1_000);
  const claims = {
    sub,
    email: 'buyer@example.com',
    role: 'User',
    iat: seconds,
    exp: seconds + TOKEN_LIFE_MS / 1_000,
    nth,
  };
  return {
    token: `${base64url({ alg: 'HS256', typ: 'JWT' })}.${base64url(claims)}.${SIGNATURE}`,
    expiresAt: new Date(now + TOKEN_LIFE_MS).toISOString(),
    userRole: 'User',
    userEmail: 'buyer@example.com',
  };
}

const SIGNATURE = 's1gnatur3-that-nobody-else-may-learn';

/** What no text that leaves the client may contain. */
export const SECRETS: readonly string[] = [GUEST_TOKEN, SIGNATURE];
