import { useBuyer } from '@speckit/react-hooks/purchase';
import { isTicketingError, type Buyer, type TicketingErrorCode } from '@speckit/sdk';
import { useEffect, useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useAccount } from '../../features/account/AccountContext.ts';
import { useFieldRules } from '../../features/account/useFieldRules.ts';
import { PAYMENT_METHODS, useDetails, type PaymentMethod } from '../../features/details/details.ts';
import { problemCopy } from '../../features/problems/problemCopy.ts';
import { useWords } from '../../i18n/useWords.tsx';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { Field } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ChoiceList } from './ChoiceList.tsx';
import { checkoutWords as words } from './messages.ts';
import { METHOD_WORDS } from './methods.ts';

interface DetailsFormProps {
  /** Whose the held seats are: they belong to who held them, so an account can no longer be chosen. Null before the hold. */
  readonly buyer: Buyer | null;
  readonly submitLabel: string;
  readonly onDone: () => void;
}

interface Inputs {
  readonly kind: 'guest' | 'signIn' | 'signUp';
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly method: PaymentMethod;
}

/** Who buys and how: asked for before any clock runs, kept when something has to be corrected, and over a reload. */
export function DetailsForm({ buyer, submitLabel, onDone }: DetailsFormProps) {
  const t = useWords();
  const announce = useAnnounce();
  const rules = useFieldRules();
  const [details, setDetails] = useDetails();
  const { signIn, signUp } = useBuyer();
  const { status, userEmail = '' } = useAccount();
  const isSignedIn = status === 'signed_in';
  const isBuyerFixed = buyer !== null || isSignedIn;
  const { register, handleSubmit, control, setValue, formState } = useForm<Inputs>({
    defaultValues: {
      kind: 'guest',
      name: details.name,
      email: details.email || userEmail,
      password: '',
      method: details.method,
    },
  });
  const { errors, isSubmitting } = formState;
  const { kind, name, email, method } = useWatch({ control });
  const [problem, setProblem] = useState<TicketingErrorCode | null>(null);
  const refusal = problem && problemCopy(t, { code: problem });
  const isAccount = isSignedIn || (!isBuyerFixed && kind !== 'guest');

  // What is written is kept as it is written: a reload loses nothing but the password.
  useEffect(() => {
    if (name !== details.name || email !== details.email || method !== details.method)
      setDetails({ ...details, name: name ?? '', email: email ?? '', method: method ?? 'credit_card' });
  }, [name, email, method, details, setDetails]);

  const identify = async (input: Inputs): Promise<boolean> => {
    if (isBuyerFixed || input.kind === 'guest') return true;
    const credentials = { email: input.email.trim(), password: input.password };
    try {
      await (input.kind === 'signUp' ? signUp(credentials) : signIn(credentials));
      return true;
    } catch (error) {
      const code = isTicketingError(error) ? error.code : 'server_error';
      setProblem(code);
      announce(problemCopy(t, { code }).title);
      return false;
    }
  };
  const submit = handleSubmit(async (input) => {
    setProblem(null);
    if (!(await identify(input))) return;
    setDetails({ name: input.name.trim(), email: input.email.trim(), method: input.method, isComplete: true });
    onDone();
  });

  return (
    <form className="details" noValidate aria-label={t(words.details)} onSubmit={(event) => void submit(event)}>
      {isSignedIn && buyer?.kind !== 'guest' && <p>{t(words.signedIn, { email: userEmail })}</p>}
      {buyer?.kind === 'guest' && <p>{t(words.heldAsGuest)}</p>}
      {!isBuyerFixed && (
        <ChoiceList
          legend={t(words.how)}
          name="kind"
          choices={[
            { id: 'guest', name: t(words.guest), note: t(words.guestNote) },
            { id: 'signIn', name: t(words.signIn), note: t(words.signInNote) },
            { id: 'signUp', name: t(words.signUp), note: t(words.signUpNote) },
          ]}
          value={kind ?? 'guest'}
          onChange={(next) => {
            setProblem(null);
            setValue('kind', next);
          }}
        />
      )}
      <div className="details__fields">
        <Field
          label={t(words.name)}
          autoComplete="name"
          hint={t(words.nameHint)}
          error={errors.name?.message}
          {...register('name', { validate: rules.name })}
        />
        <Field
          label={t(words.email)}
          type="email"
          inputMode="email"
          autoComplete="email"
          hint={t(isAccount ? words.emailHintAccount : words.emailHintGuest)}
          error={errors.email?.message}
          {...register('email', { validate: rules.email })}
        />
        {!isBuyerFixed && kind !== 'guest' && (
          <Field
            label={t(words.password)}
            type="password"
            autoComplete={kind === 'signUp' ? 'new-password' : 'current-password'}
            error={errors.password?.message}
            {...register('password', {
              validate: (text, { kind: as }) => (as === 'signUp' ? rules.newPassword(text) : rules.password(text)),
            })}
          />
        )}
      </div>
      <ChoiceList
        legend={t(words.howPay)}
        name="method"
        choices={PAYMENT_METHODS.map((id) => ({
          id,
          name: t(METHOD_WORDS[id].name),
          note: t(METHOD_WORDS[id].note),
        }))}
        value={method ?? 'credit_card'}
        onChange={(next) => setValue('method', next)}
      />
      {refusal && (
        <Notice tone="problem" title={refusal.title}>
          <p>{refusal.text}</p>
        </Notice>
      )}
      <button type="submit" className="button button--primary details__submit" aria-disabled={isSubmitting}>
        {isSubmitting ? t(words.oneMoment) : submitLabel}
      </button>
    </form>
  );
}
