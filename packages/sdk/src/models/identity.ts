import { model, text, type Schema } from './shape.ts';
import type { OpenVocabulary, UserId } from './ids.ts';

/** A login: a token, and until when it is accepted. Source: contract section 3.1, `POST /token`. */
export interface AuthToken {
  /** A signed JWT. Secret: keep it in memory unless the app has a better place. */
  readonly token: string;
  /** When the token stops being accepted, ISO 8601. */
  readonly expiresAt: string;
  readonly userRole?: OpenVocabulary<'User' | 'Admin'>;
  readonly userEmail?: string;
}

/** An account. Source: contract section 3.1, `POST /users`. */
export interface User {
  readonly userId: UserId;
  readonly email: string;
  readonly role: OpenVocabulary<'User' | 'Admin'>;
}

export const authTokenSchema: Schema<AuthToken> = /* @__PURE__ */ model<AuthToken>(
  { token: text, expiresAt: text },
  { userRole: text, userEmail: text },
);

export const userSchema: Schema<User> = /* @__PURE__ */ model<User>({ userId: text, email: text, role: text }, {});
