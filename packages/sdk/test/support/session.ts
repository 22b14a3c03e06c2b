import { createVirtualClock } from '@speckit/mocks';
import { vi } from 'vitest';
import type { AuthToken } from '../../src/index.ts';
import { createSession, type SessionOptions } from '../../src/session.ts';

export const HOUR = 3_600_000;
export const jwt = (sub: string) => `h.${btoa(JSON.stringify({ sub })).replaceAll('=', '')}.s`;

/** A session on a virtual clock, and logins for it. */
export function world(options: SessionOptions = {}) {
  const clock = createVirtualClock();
  const login = (name: string, ms = 2 * HOUR): AuthToken => ({
    token: jwt(name),
    expiresAt: new Date(clock.now() + ms).toISOString(),
  });
  const onUnauthenticated = vi.fn<() => void>();
  const session = createSession({ clock, onUnauthenticated, ...options });
  return { clock, login, session, onUnauthenticated };
}
