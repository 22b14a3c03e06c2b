import { useCreateEvent } from '@speckit/react-hooks/admin';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useLocation } from 'wouter';
import { useWords } from '../../i18n/useWords.tsx';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { Field } from '../../ui/Field.tsx';
import { adminWords as words } from './messages.ts';
import { NO_REFUSAL, refusalOf } from './refusal.ts';
import { RefusalNotice } from './RefusalNotice.tsx';
import { useFieldProblem } from './useFieldProblem.ts';

const EMPTY = { name: '', description: '', eventDate: '', venue: '', maxCapacity: '200', basePrice: '50' };

/** A new event. What it asks for is checked by the sdk before it is sent, and by the platform after that. */
export function CreateEventForm() {
  const t = useWords();
  const announce = useAnnounce();
  const [, navigate] = useLocation();
  const create = useCreateEvent();
  const [refusal, setRefusal] = useState(NO_REFUSAL);
  const fieldProblem = useFieldProblem(refusal);
  const { register, handleSubmit, formState } = useForm({ defaultValues: EMPTY });
  const { errors } = formState;
  const problemOf = (name: keyof typeof EMPTY) => errors[name]?.message ?? fieldProblem(name);
  const needed = { required: t(words.required) };

  const submit = handleSubmit(async ({ eventDate, maxCapacity, basePrice, ...said }) => {
    setRefusal(NO_REFUSAL);
    try {
      const { id, name } = await create.mutateAsync({
        ...said,
        eventDate: new Date(eventDate).toISOString(),
        maxCapacity: Number(maxCapacity),
        basePrice: Number(basePrice),
      });
      announce(t(words.created, { name }), { isShown: true });
      navigate(`/admin/${id}`);
    } catch (error) {
      setRefusal(refusalOf(error));
    }
  });
  return (
    <form className="admin__form" noValidate aria-labelledby="admin-new" onSubmit={(event) => void submit(event)}>
      <h2 id="admin-new">{t(words.newEvent)}</h2>
      <div className="admin__fields">
        <Field label={t(words.name)} error={problemOf('name')} {...register('name', needed)} />
        <Field label={t(words.venue)} error={problemOf('venue')} {...register('venue', needed)} />
        <Field label={t(words.description)} error={problemOf('description')} {...register('description', needed)} />
        <Field
          label={t(words.date)}
          type="datetime-local"
          error={problemOf('eventDate')}
          {...register('eventDate', needed)}
        />
        <Field
          label={t(words.capacity)}
          type="number"
          min="1"
          error={problemOf('maxCapacity')}
          {...register('maxCapacity', needed)}
        />
        <Field
          label={t(words.basePrice)}
          type="number"
          min="0.01"
          step="0.01"
          error={problemOf('basePrice')}
          {...register('basePrice', needed)}
        />
      </div>
      <RefusalNotice refusal={refusal} />
      <button type="submit" className="button button--primary" aria-disabled={create.isPending}>
        {t(create.isPending ? words.oneMoment : words.create)}
      </button>
    </form>
  );
}
