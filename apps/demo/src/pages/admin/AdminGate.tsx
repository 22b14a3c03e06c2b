import { useCreateUser, useTicketingClient } from '@speckit/react-hooks';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Link } from 'wouter';
import { useAccount, useSession } from '../../features/account/AccountContext.ts';
import { useFieldRules } from '../../features/account/useFieldRules.ts';
import { useWords } from '../../i18n/useWords.tsx';
import { usePageTitle } from '../../lib/usePageTitle.ts';
import { Field } from '../../ui/Field.tsx';
import { adminWords as words } from './messages.ts';
import { NO_REFUSAL, refusalOf } from './refusal.ts';
import { RefusalNotice } from './RefusalNotice.tsx';

/** For everybody without the role: why, and how to get it. */
export function AdminGate() {
  const t = useWords();
  const client = useTicketingClient();
  const session = useSession();
  const { status, userEmail = '', userRole = '' } = useAccount();
  const createUser = useCreateUser();
  const [refusal, setRefusal] = useState(NO_REFUSAL);
  const rules = useFieldRules();
  const { register, handleSubmit, formState } = useForm({ defaultValues: { email: '', password: '' } });
  const { errors, isSubmitting } = formState;
  const isSignedIn = status === 'signed_in';
  const title = t(isSignedIn ? words.needsRole : words.needsLogin);
  usePageTitle(title);

  const submit = handleSubmit(async ({ email, password }) => {
    setRefusal(NO_REFUSAL);
    const credentials = { email: email.trim(), password };
    try {
      await createUser.mutateAsync({ ...credentials, role: 'Admin' });
      await session.signIn(client, credentials);
    } catch (error) {
      setRefusal(refusalOf(error));
    }
  });
  return (
    <>
      <h1>{title}</h1>
      {isSignedIn ? (
        <p>{t(words.needsRoleText, { email: userEmail, role: userRole })}</p>
      ) : (
        <p>
          {t(words.needsLoginText)} <Link href="/account">{t(words.signIn)}</Link>
        </p>
      )}
      <form className="admin__form" noValidate aria-labelledby="admin-open" onSubmit={(event) => void submit(event)}>
        <h2 id="admin-open">{t(words.openAccount)}</h2>
        <p>{t(words.anyoneMay)}</p>
        <Field
          label={t(words.email)}
          type="email"
          autoComplete="username"
          error={errors.email?.message}
          {...register('email', { validate: rules.email })}
        />
        <Field
          label={t(words.password)}
          type="password"
          autoComplete="new-password"
          error={errors.password?.message}
          {...register('password', { validate: rules.newPassword })}
        />
        <RefusalNotice refusal={refusal} />
        <button type="submit" className="button button--primary" aria-disabled={isSubmitting}>
          {t(isSubmitting ? words.oneMoment : words.openAccount)}
        </button>
      </form>
    </>
  );
}
