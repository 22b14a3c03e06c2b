import { parseJson } from '../host/parseJson.ts';
import type { UserId } from '../models/ids.ts';

interface Claims {
  readonly sub?: unknown;
  readonly exp?: unknown;
  readonly iat?: unknown;
}

/** What a JSON Web Token says of itself. Not verified: that is the services' work. Empty for any other token. */
function claimsOf(token: string): Claims {
  const [, payload = ''] = token.split('.');
  try {
    return Object(parseJson(atob(payload.replace(/-/g, '+').replace(/_/g, '/')))) as Claims;
  } catch {
    return {};
  }
}

/** The account a token speaks for, from its `sub` claim. */
export function userIdOf(token: string): UserId | undefined {
  const { sub } = claimsOf(token);
  return typeof sub === 'string' ? sub : undefined;
}

/** How long the token lives from its making, ms, from `exp` and `iat`: no clock is asked. */
export function lifetimeOf(token: string): number | undefined {
  const { exp, iat } = claimsOf(token);
  return typeof exp === 'number' && typeof iat === 'number' && exp > iat ? (exp - iat) * 1_000 : undefined;
}
