import { useCreateUser, useTicketingClient } from '@speckit/react-hooks';
import { isTicketingError, type TicketingErrorCode } from '@speckit/sdk';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useSession } from '../../features/account/AccountContext.ts';
import { accountWords as words } from '../../features/account/messages.ts';
import { useFieldRules } from '../../features/account/useFieldRules.ts';
import { problemCopy } from '../../features/problems/problemCopy.ts';
import { useWords } from '../../i18n/useWords.tsx';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { Field } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';

/** Signs in, or opens an account and signs in with it. */
export function SignInForm({ isNew }: { readonly isNew: boolean }) {
  const t = useWords();
  const announce = useAnnounce();
  const rules = useFieldRules();
  const client = useTicketingClient();
  const session = useSession();
  const createUser = useCreateUser();
  const [problem, setProblem] = useState<TicketingErrorCode | null>(null);
  const { register, handleSubmit, formState } = useForm({ defaultValues: { email: '', password: '' } });
  const { errors, isSubmitting } = formState;
  const refusal = problem && problemCopy(t, { code: problem });

  const submit = handleSubmit(async ({ email, password }) => {
    setProblem(null);
    const credentials = { email: email.trim(), password };
    try {
      if (isNew) await createUser.mutateAsync(credentials);
      await session.signIn(client, credentials);
      announce(t(words.welcome, { email: credentials.email }), { isShown: true });
    } catch (error) {
      const code = isTicketingError(error) ? error.code : 'server_error';
      setProblem(code);
      announce(problemCopy(t, { code }).title);
    }
  });
  return (
    <form className="account__form" noValidate onSubmit={(event) => void submit(event)}>
      <Field
        label={t(words.email)}
        type="email"
        inputMode="email"
        autoComplete="username"
        error={errors.email?.message}
        {...register('email', { validate: rules.email })}
      />
      <Field
        label={t(words.password)}
        type="password"
        autoComplete={isNew ? 'new-password' : 'current-password'}
        error={errors.password?.message}
        {...register('password', { validate: isNew ? rules.newPassword : rules.password })}
      />
      {refusal && (
        <Notice tone="problem" title={refusal.title}>
          <p>{refusal.text}</p>
        </Notice>
      )}
      <button type="submit" className="button button--primary" aria-disabled={isSubmitting}>
        {t(isSubmitting ? words.oneMoment : isNew ? words.signUp : words.signIn)}
      </button>
    </form>
  );
}
