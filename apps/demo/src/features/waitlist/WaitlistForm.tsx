import { useJoinWaitlist } from '@speckit/react-hooks';
import { isTicketingError } from '@speckit/sdk';
import { useState } from 'react';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { isEmail } from '../../lib/validate.ts';
import { problemCopy } from '../problems/problemCopy.ts';
import type { EventInfo } from '../event-info/eventInfo.ts';
import { Field } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';

interface WaitlistFormProps {
  readonly event: EventInfo;
  readonly isSoldOut: boolean;
}

/** No seat is free: an address, in case one comes back. */
export function WaitlistForm({ event, isSoldOut }: WaitlistFormProps) {
  const join = useJoinWaitlist();
  const announce = useAnnounce();
  const [email, setEmail] = useState('');
  const [error, setError] = useState<string>();

  if (join.data)
    return (
      <Notice tone="good" title="You are on the list">
        <p>
          {join.data.position === undefined ? 'Your place is kept.' : `You are number ${join.data.position}.`} We write
          to {email} as soon as a seat comes back.
        </p>
      </Notice>
    );
  const refusal = join.error && problemCopy({ code: isTicketingError(join.error) ? join.error.code : 'server_error' });
  return (
    <form
      className="waitlist"
      noValidate
      onSubmit={(submit) => {
        submit.preventDefault();
        const problem = isEmail(email) ? undefined : 'Please write an e-mail address, such as ana@example.com.';
        setError(problem);
        if (problem) announce(problem);
        else join.mutate({ email: email.trim(), eventId: event.id });
      }}
    >
      <h3>{isSoldOut ? 'Sold out' : 'Every seat is taken or held'}</h3>
      <p>
        {isSoldOut
          ? 'Seats come back when a payment falls through. Leave your address and we write to you, first come, first served.'
          : 'Held seats that are not paid for come back on their own: keep this page open, or leave your address.'}
      </p>
      <Field
        label="E-mail"
        type="email"
        autoComplete="email"
        inputMode="email"
        value={email}
        error={error}
        onChange={(change) => setEmail(change.target.value)}
      />
      {refusal && (
        <Notice tone="problem" title={refusal.title}>
          <p>{refusal.text}</p>
        </Notice>
      )}
      <button type="submit" className="button button--primary button--wide" disabled={join.isPending}>
        {join.isPending ? 'Joining…' : 'Join the waitlist'}
      </button>
    </form>
  );
}
