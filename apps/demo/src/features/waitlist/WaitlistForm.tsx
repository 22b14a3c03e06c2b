import { useJoinWaitlist, usePendingWaitlist } from '@speckit/react-hooks';
import { isTicketingError } from '@speckit/sdk';
import { useEffect, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useWords } from '../../i18n/useWords.tsx';
import { useStored } from '../../lib/useStored.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { Field } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useFieldRules } from '../account/useFieldRules.ts';
import { problemCopy } from '../problems/problemCopy.ts';
import { addPlace, parsePlaces, PLACES_KEY } from './places.ts';
import { waitlistWords as words } from './messages.ts';

interface WaitlistFormProps {
  readonly eventId: string;
  readonly isSoldOut: boolean;
}

const POLL_MS = 30_000;

/** No seat is free: an address, in case one comes back; or the place that this browser has already. */
export function WaitlistForm({ eventId, isSoldOut }: WaitlistFormProps) {
  const t = useWords();
  const announce = useAnnounce();
  const rules = useFieldRules();
  const join = useJoinWaitlist();
  const [stored, store] = useStored('localStorage', PLACES_KEY);
  const place = parsePlaces(stored)[eventId];
  const [isAgain, setAgain] = useState(false);
  const { register, handleSubmit, formState } = useForm({ defaultValues: { email: '' } });
  const error = formState.errors.email?.message;
  const refusal =
    join.error && problemCopy(t, { code: isTicketingError(join.error) ? join.error.code : 'server_error' });
  const said = error ?? refusal?.title;
  useEffect(() => {
    if (said !== undefined && said !== null) announce(said);
  }, [said, announce]);

  if (place && !isAgain)
    return (
      <Notice
        tone="good"
        title={t(words.joined)}
        actions={
          <button type="button" className="button button--small" onClick={() => setAgain(true)}>
            {t(words.otherAddress)}
          </button>
        }
      >
        <p>
          {place.position === undefined
            ? t(words.joinedNoPlace, { email: place.email })
            : t(words.joinedText, { position: place.position, email: place.email })}
        </p>
        <Waiting eventId={eventId} />
        <p>{t(words.noLeave)}</p>
      </Notice>
    );
  const submit = handleSubmit(async ({ email: typed }) => {
    const email = typed.trim();
    try {
      const entry = await join.mutateAsync({ email, eventId });
      store(addPlace(stored, eventId, { email, position: entry.position }));
      setAgain(false);
      announce(t(words.joined));
    } catch (failure) {
      if (isTicketingError(failure, 'already_on_waitlist')) store(addPlace(stored, eventId, { email }));
    }
  });
  return (
    <form className="waitlist" noValidate onSubmit={(event) => void submit(event)}>
      <h3>{t(isSoldOut ? words.soldOut : words.allTaken)}</h3>
      <p>{t(isSoldOut ? words.soldOutText : words.allTakenText)}</p>
      <Waiting eventId={eventId} />
      <Field
        label={t(words.email)}
        type="email"
        autoComplete="email"
        inputMode="email"
        error={error}
        {...register('email', { validate: rules.email })}
      />
      {refusal && (
        <Notice tone="problem" title={refusal.title}>
          <p>{refusal.text}</p>
        </Notice>
      )}
      <button type="submit" className="button button--primary button--wide" aria-disabled={join.isPending}>
        {t(join.isPending ? words.joining : words.join)}
      </button>
    </form>
  );
}

/** How many people the platform says are waiting; nothing where it does not tell. */
function Waiting({ eventId }: { readonly eventId: string }) {
  const t = useWords();
  const { data } = usePendingWaitlist({ eventId }, { pollInterval: POLL_MS });
  return data ? <p>{t(words.waiting, { count: data.pendingCount })}</p> : null;
}
