import { endpoint } from '../../aspnet/endpoint.ts';
import { ServerFault } from '../../aspnet/exception.ts';
import { bodyType } from '../../aspnet/json/bind.ts';
import { enumeration, text } from '../../aspnet/json/fields.ts';
import { json } from '../../aspnet/results.ts';
import { applicationFor } from '../application.ts';
import type { Service, ServiceContext } from '../context.ts';
import { createUsers, ROLES, type User, type Users } from './domain/users.ts';
import { identityPresenters } from './wire/presenter.ts';

const TOKEN_REQUEST = bodyType('IssueTokenRequest', { email: text, password: text }, false);
const USER_REQUEST = bodyType('CreateUserRequest', { email: text, password: text, role: enumeration(ROLES, 0) }, false);

export interface IdentityService extends Service {
  readonly seed: Users['seed'];
}

/** Accounts and tokens: minimal APIs that take every failure inside for the caller's mistake. */
export function createIdentity(context: ServiceContext): IdentityService {
  const users = createUsers(context);
  const present = identityPresenters[context.dialect];

  const endpoints = [
    endpoint({
      method: 'POST',
      path: '/token',
      body: TOKEN_REQUEST,
      handle: async ({ body }, request) => {
        try {
          return present.token(await users.issueToken(body, request));
        } catch (problem) {
          if (!(problem instanceof ServerFault)) throw problem;
          return present.token({ kind: 'refused' });
        }
      },
    }),
    endpoint({
      method: 'POST',
      path: '/users',
      body: USER_REQUEST,
      handle: async ({ body }, request) => {
        try {
          return present.created(await users.create(body, request));
        } catch (problem) {
          if (!(problem instanceof ServerFault)) throw problem;
          return json(400, { error: problem.exception.message });
        }
      },
    }),
  ];

  return {
    answer: applicationFor(context, 'minimal', endpoints),
    seed: (user) => users.seed(user),
    restart: () => undefined,
    snapshot: users.snapshot,
    restore: (saved) => users.restore(saved as ReadonlyMap<string, User>),
    dispose: () => undefined,
  };
}
