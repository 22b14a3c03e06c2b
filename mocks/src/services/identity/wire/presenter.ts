import type { Dialect } from '../../../model/policy.ts';
import { empty, json, type Result } from '../../../aspnet/results.ts';
import { roleName, type CreateUserOutcome, type IssueTokenOutcome } from '../domain/users.ts';

export interface IdentityPresenter {
  created(outcome: CreateUserOutcome): Result;
  token(outcome: IssueTokenOutcome): Result;
}

const REFUSED = { error: 'Invalid credentials' };

function created(outcome: CreateUserOutcome): Result {
  if (outcome.kind === 'exists') return json(400, { error: `User with email ${outcome.email} already exists` });
  const { userId, email, role } = outcome.user;
  return json(201, { userId, email, role: roleName(role) }, { Location: `/users/${userId}` });
}

function fullToken({ token, expiresAt, user }: Extract<IssueTokenOutcome, { kind: 'issued' }>): Result {
  return json(200, { token, expiresAt, userRole: roleName(user.role), userEmail: user.email });
}

/** The guide does not show identity's answers: the code's, with words where the code has none. */
const guide: IdentityPresenter = {
  created,
  token: (outcome) => (outcome.kind === 'issued' ? fullToken(outcome) : json(401, REFUSED)),
};

/** The services page: two fields, and a failure that is a 500. */
const docs: IdentityPresenter = {
  created,
  token: (outcome) =>
    outcome.kind === 'issued' ? json(200, { token: outcome.token, expiresAt: outcome.expiresAt }) : json(500, REFUSED),
};

const deployed: IdentityPresenter = {
  created,
  token: (outcome) => (outcome.kind === 'issued' ? fullToken(outcome) : empty(401)),
};

export const identityPresenters: Readonly<Record<Dialect, IdentityPresenter>> = { guide, docs, deployed };
