import type { WireRequest } from '../../../wire/wire.ts';
import { formatTimestamp, later } from '../../../aspnet/values/timestamp.ts';
import type { ServiceContext } from '../../context.ts';
import { checkQuery, checkRow } from '../../columns.ts';
import { argumentFault, writeRefused } from '../../databaseFaults.ts';
import { createToken } from './token.ts';

export const ROLES = ['User', 'Admin'] as const;

export interface User {
  readonly userId: string;
  readonly email: string;
  readonly password: string;
  /** A number beyond the names is kept and echoed as its digits. */
  readonly role: number;
}

export type CreateUserOutcome = { kind: 'created'; user: User } | { kind: 'exists'; email: string | null };

export type IssueTokenOutcome = { kind: 'issued'; token: string; expiresAt: string; user: User } | { kind: 'refused' };

const TOKEN_LIFETIME_MS = 2 * 60 * 60 * 1000;

export function roleName(role: number): string {
  return ROLES[role] ?? String(role);
}

export function createUsers({ random, database, emit, idOf, stamp }: ServiceContext) {
  let byEmail = new Map<string, User>();

  return {
    /** @throws ServerFault */
    async create(
      input: { email: string | null; password: string | null; role: number },
      request: WireRequest,
    ): Promise<CreateUserOutcome> {
      await database.roundTrip(request);
      checkQuery(input.email);
      if (input.email !== null && byEmail.has(input.email)) return { kind: 'exists', email: input.email };
      if (input.password === null || input.password.trim() === '')
        throw argumentFault('Password cannot be empty', 'password');
      await database.roundTrip(request);
      checkRow('users', { Email: input.email });
      const email = input.email ?? '';
      // Saved by somebody else meanwhile.
      if (byEmail.has(email)) throw writeRefused('23505: duplicate key value violates unique constraint');
      const user: User = { userId: random.uuid(), email, password: input.password, role: input.role };
      byEmail.set(user.email, user);
      emit({
        type: 'state',
        service: 'identity',
        entity: 'user',
        id: user.userId,
        state: roleName(user.role),
        causedBy: idOf(request),
      });
      return { kind: 'created', user };
    },

    /** E-mail matching is case-sensitive. */
    async issueToken(
      input: { email: string | null; password: string | null },
      request: WireRequest,
    ): Promise<IssueTokenOutcome> {
      await database.roundTrip(request);
      checkQuery(input.email);
      const user = input.email === null ? undefined : byEmail.get(input.email);
      if (!user || user.password !== input.password) return { kind: 'refused' };
      const expiresAt = later(stamp(), TOKEN_LIFETIME_MS);
      const token = createToken({
        user,
        role: roleName(user.role),
        expiresAtMs: expiresAt.ms,
        lifetimeMs: TOKEN_LIFETIME_MS,
        random,
      });
      return { kind: 'issued', token, expiresAt: formatTimestamp(expiresAt), user };
    },

    /** A user that was there before the platform started. */
    seed(user: Omit<User, 'userId'> & { userId?: string }): User {
      const stored: User = { ...user, userId: user.userId ?? random.uuid() };
      byEmail.set(stored.email, stored);
      return stored;
    },
    snapshot: () => new Map(byEmail),
    restore: (saved: ReadonlyMap<string, User>) => {
      byEmail = new Map(saved);
    },
  };
}

export type Users = ReturnType<typeof createUsers>;
