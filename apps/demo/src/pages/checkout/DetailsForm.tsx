import { useRef, useState } from 'react';
import { problemCopy } from '../../features/problems/problemCopy.ts';
import type { Details } from '../../features/event-info/eventInfo.ts';
import { Field } from '../../ui/Field.tsx';
import { ChoiceList } from './ChoiceList.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PAYMENT_METHODS } from './methods.ts';
import { useBuyer } from './useBuyer.ts';
import { validateDetails, type DetailsErrors, type DetailsInput } from '../../lib/validate.ts';

interface DetailsFormProps {
  readonly initial: Details | null;
  readonly submitLabel: string;
  /** Seats already held belong to the buyer who held them, so an account can no longer be chosen. */
  readonly isBuyerFixed: boolean;
  readonly onDone: (details: Details) => void;
}

const KINDS = [
  { id: 'guest', name: 'As a guest', note: 'No account needed.' },
  { id: 'login', name: 'Log in', note: 'You have an account.' },
  { id: 'new', name: 'Create an account', note: 'For the next time, too.' },
] as const;

/** Who buys and how: asked for before any clock runs, kept when something has to be corrected. */
export function DetailsForm({ initial, submitLabel, isBuyerFixed, onDone }: DetailsFormProps) {
  const [input, setInput] = useState<DetailsInput>({
    kind: 'guest',
    name: initial?.name ?? '',
    email: initial?.email ?? '',
    password: '',
    method: initial?.method ?? 'credit_card',
  });
  const [errors, setErrors] = useState<DetailsErrors>({});
  const { identify, problem, isPending } = useBuyer();
  const form = useRef<HTMLFormElement>(null);
  const change = (part: Partial<DetailsInput>) => setInput({ ...input, ...part });
  const refusal = problem && problemCopy({ code: problem });

  const submit = async () => {
    const found = validateDetails(input);
    setErrors(found);
    const [first] = Object.keys(found);
    if (first !== undefined) {
      form.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
      return;
    }
    const buyer = await identify(input);
    if (!buyer) return;
    const { name, email, method } = input;
    onDone({
      kind: buyer.kind === 'user' ? 'account' : 'guest',
      name: name.trim(),
      email: email.trim(),
      method,
      buyer,
    });
  };

  return (
    <form
      ref={form}
      className="details"
      noValidate
      aria-label="Your details"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {!isBuyerFixed && (
        <ChoiceList
          legend="How would you like to buy?"
          name="kind"
          choices={KINDS}
          value={input.kind}
          onChange={(kind) => change({ kind })}
        />
      )}
      <div className="details__fields">
        <Field
          label="Name"
          name="name"
          autoComplete="name"
          hint="As it should stand on the ticket."
          value={input.name}
          error={errors.name}
          onChange={(event) => change({ name: event.target.value })}
        />
        <Field
          label="E-mail"
          name="email"
          type="email"
          inputMode="email"
          autoComplete="email"
          hint="For the ticket, and for nothing else."
          value={input.email}
          error={errors.email}
          onChange={(event) => change({ email: event.target.value })}
        />
        {input.kind !== 'guest' && !isBuyerFixed && (
          <Field
            label="Password"
            name="password"
            type="password"
            autoComplete={input.kind === 'new' ? 'new-password' : 'current-password'}
            value={input.password}
            error={errors.password}
            onChange={(event) => change({ password: event.target.value })}
          />
        )}
      </div>
      <ChoiceList
        legend="How would you like to pay?"
        name="method"
        choices={PAYMENT_METHODS}
        value={input.method}
        onChange={(method) => change({ method })}
      />
      {refusal && (
        <div role="alert">
          <Notice tone="problem" title={refusal.title}>
            <p>{refusal.text}</p>
          </Notice>
        </div>
      )}
      <button type="submit" className="button button--primary details__submit" disabled={isPending}>
        {isPending ? 'One moment…' : submitLabel}
      </button>
    </form>
  );
}
