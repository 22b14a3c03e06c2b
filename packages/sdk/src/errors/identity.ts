import type { TicketingError } from './codes.ts';
import { defineError } from './TicketingError.ts';

/** 401 of the token endpoint. Its body is empty for a wrong password and for a database that is down: nothing tells them apart. */
export const InvalidCredentialsError = /* @__PURE__ */ defineError(
  'invalid_credentials',
  'try again, unless the service is down',
);
export type InvalidCredentialsError = TicketingError<'invalid_credentials'>;

/** The session has no valid token and could not get one. */
export const UnauthenticatedError = /* @__PURE__ */ defineError('unauthenticated', 'sign in again');
export type UnauthenticatedError = TicketingError<'unauthenticated'>;

/** The e-mail is taken. */
export const UserExistsError = /* @__PURE__ */ defineError('user_exists', 'sign in');
export type UserExistsError = TicketingError<'user_exists'>;

/** Any other refusal to create an account. */
export const UserRejectedError = /* @__PURE__ */ defineError('user_rejected', 'check e-mail, password, role');
export type UserRejectedError = TicketingError<'user_rejected'>;
