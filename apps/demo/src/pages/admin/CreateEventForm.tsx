import { useCreateEvent } from '@speckit/react-hooks/admin';
import { createEvent } from '@speckit/sdk';
import { formSchema } from '@speckit/sdk/forms';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useLocation } from 'wouter';
import { useWords } from '../../i18n/useWords.tsx';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { Field } from '../../ui/Field.tsx';
import { adminWords as words } from './messages.ts';
import { NO_REFUSAL, refusalOf } from './refusal.ts';
import { RefusalNotice } from './RefusalNotice.tsx';
import { useParametersResolver } from './useParametersResolver.ts';

const EMPTY = { name: '', description: '', eventDate: '', venue: '', maxCapacity: '200', basePrice: '50' };

const schema = formSchema(createEvent);

/** What is sent, made of what was typed. */
const parametersOf = ({ eventDate, maxCapacity, basePrice, ...said }: typeof EMPTY) => ({
  ...said,
  eventDate: eventDate && new Date(eventDate).toISOString(),
  maxCapacity: Number(maxCapacity),
  basePrice: Number(basePrice),
});

/** A new event. What it asks for is checked by the sdk before it is sent, and by the platform after that. */
export function CreateEventForm() {
  const t = useWords();
  const announce = useAnnounce();
  const [, navigate] = useLocation();
  const create = useCreateEvent();
  const [refusal, setRefusal] = useState(NO_REFUSAL);
  const resolver = useParametersResolver(schema, parametersOf);
  const { register, handleSubmit, formState } = useForm({ defaultValues: EMPTY, resolver });
  const { errors } = formState;

  const submit = handleSubmit(async (typed) => {
    setRefusal(NO_REFUSAL);
    try {
      const { id, name } = await create.mutateAsync(parametersOf(typed));
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
        <Field label={t(words.name)} error={errors.name?.message} {...register('name')} />
        <Field label={t(words.venue)} error={errors.venue?.message} {...register('venue')} />
        <Field label={t(words.description)} error={errors.description?.message} {...register('description')} />
        <Field
          label={t(words.date)}
          type="datetime-local"
          error={errors.eventDate?.message}
          {...register('eventDate')}
        />
        <Field
          label={t(words.capacity)}
          type="number"
          min="1"
          error={errors.maxCapacity?.message}
          {...register('maxCapacity')}
        />
        <Field
          label={t(words.basePrice)}
          type="number"
          min="0.01"
          step="0.01"
          error={errors.basePrice?.message}
          {...register('basePrice')}
        />
      </div>
      <RefusalNotice refusal={refusal} />
      <button type="submit" className="button button--primary" aria-disabled={create.isPending}>
        {t(create.isPending ? words.oneMoment : words.create)}
      </button>
    </form>
  );
}
