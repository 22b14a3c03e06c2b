import type { Random } from '../../../engine/random.ts';

export interface TokenFacts {
  readonly user: { readonly userId: string; readonly email: string };
  readonly role: string;
  readonly expiresAtMs: number;
  readonly lifetimeMs: number;
  readonly random: Random;
}

/**
 * A token with the header and claims the platform issues. There is no secret here: the signature is drawn, has the
 * right length, and verifies nowhere.
 */
export function createToken({ user, role, expiresAtMs, lifetimeMs, random }: TokenFacts): string {
  const expires = Math.floor(expiresAtMs / 1000);
  const issued = expires - lifetimeMs / 1000;
  const claims = {
    sub: user.userId,
    email: user.email,
    role,
    nbf: issued,
    exp: expires,
    iat: issued,
    iss: 'SpecKit.Identity',
    aud: 'SpecKit.Services',
  };
  const signature = Uint8Array.from({ length: 32 }, () => random.integer(0, 255));
  return [base64Url(encode({ alg: 'HS256', typ: 'JWT' })), base64Url(encode(claims)), base64Url(signature)].join('.');
}

function encode(value: object): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

function base64Url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
