'use client';
import { createUserMutationOptions, issueTokenMutationOptions, joinWaitlistMutationOptions } from '../query/writes.ts';
import { useWrite, type OptionsOf, type ResultOf } from './useWrite.ts';

/** Options of {@link useJoinWaitlist}: TanStack's, and those of the sdk's function. */
export type UseJoinWaitlistParameters<Context = unknown> = OptionsOf<typeof joinWaitlistMutationOptions, Context>;
/** What {@link useJoinWaitlist} returns. */
export type UseJoinWaitlistReturnType<Context = unknown> = ResultOf<typeof joinWaitlistMutationOptions, Context>;

/**
 * Joins the queue of a sold-out event. Fails with `waitlist_not_needed`, `already_on_waitlist`, `waitlist_unavailable`.
 *
 * @example
 * const { mutate: join } = useJoinWaitlist();
 */
export function useJoinWaitlist<Context = unknown>(
  options?: UseJoinWaitlistParameters<Context>,
): UseJoinWaitlistReturnType<Context> {
  return useWrite(joinWaitlistMutationOptions, options);
}

/** Options of {@link useCreateUser}: TanStack's, and those of the sdk's function. */
export type UseCreateUserParameters<Context = unknown> = OptionsOf<typeof createUserMutationOptions, Context>;
/** What {@link useCreateUser} returns. */
export type UseCreateUserReturnType<Context = unknown> = ResultOf<typeof createUserMutationOptions, Context>;

/**
 * Creates an account. The mutation cache forgets it as soon as no component shows it: the variables hold a password.
 *
 * Fails with `user_exists`, `user_rejected`.
 *
 * @example
 * const { mutate: signUp } = useCreateUser();
 */
export function useCreateUser<Context = unknown>(
  options?: UseCreateUserParameters<Context>,
): UseCreateUserReturnType<Context> {
  return useWrite(createUserMutationOptions, options);
}

/** Options of {@link useIssueToken}: TanStack's, and those of the sdk's function. */
export type UseIssueTokenParameters<Context = unknown> = OptionsOf<typeof issueTokenMutationOptions, Context>;
/** What {@link useIssueToken} returns. */
export type UseIssueTokenReturnType<Context = unknown> = ResultOf<typeof issueTokenMutationOptions, Context>;

/**
 * Signs in with e-mail and password. The mutation cache forgets it as soon as no component shows it: the variables hold a
 * password, the data a token. `useBuyer` of `@speckit/react-hooks/purchase` keeps a whole session.
 *
 * Fails with `invalid_credentials`.
 *
 * @example
 * const { mutate: signIn } = useIssueToken();
 */
export function useIssueToken<Context = unknown>(
  options?: UseIssueTokenParameters<Context>,
): UseIssueTokenReturnType<Context> {
  return useWrite(issueTokenMutationOptions, options);
}
