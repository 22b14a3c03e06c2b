import { parseJson } from '../host/parseJson.ts';
import type { UserId } from '../models/ids.ts';

/** The account a token speaks for, read from its `sub` claim. Not verified: that is the services' work. */
export function userIdOf(token: string): UserId | undefined {
  const [, payload = ''] = token.split('.');
  try {
    const claims = parseJson(atob(payload.replace(/-/g, '+').replace(/_/g, '/'))) as { sub?: unknown } | undefined;
    return typeof claims?.sub === 'string' ? claims.sub : undefined;
  } catch {
    return undefined;
  }
}
